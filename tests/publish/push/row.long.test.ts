import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeRelease } from '../releases/releaseFolder.ts';
import { publishingRepository } from './pushedRepository.ts';
import { pushInARow } from './row.ts';

test('of fifty pushes in a row the last one is live', async () => {
  const repository = publishingRepository();
  const output = await pushInARow(repository, 50);
  const left = output.match(/which will publish this one too/g)?.length ?? 0;
  console.log(`${left} of 50 pushes were published by another one`);
  expect(output).not.toContain('rejected');
  wholeRelease(repository.to);
  expect(readFileSync(repository.page('managers'), 'utf8')).toContain('Brook 50 of 50');
  expect(existsSync(join(repository.to, 'pending'))).toBe(false);
});
