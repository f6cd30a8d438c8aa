import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeRelease } from '../releases/releaseFolder.ts';
import { publishingRepository } from './pushedRepository.ts';
import { publishAtOnce, pushInARow } from './row.ts';

const ROUNDS = 4;

test('of fifty pushes in a row the last one is live', async () => {
  const repository = publishingRepository();
  const output = await pushInARow(repository, 50);
  expect(output).not.toContain('rejected');
  wholeRelease(repository.to);
  expect(readFileSync(repository.page('managers'), 'utf8')).toContain('Brook 50 of 50');
  expect(existsSync(join(repository.to, 'pending'))).toBe(false);
});

test('of publishers at work at once, again and again, the last push is live', async () => {
  let left = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const repository = publishingRepository();
    const output = await publishAtOnce(repository, 12);
    left += output.match(/which will publish this one too/g)?.length ?? 0;
    wholeRelease(repository.to);
    expect(readFileSync(repository.page('managers'), 'utf8')).toContain('Brook 12 of 12');
    expect(existsSync(join(repository.to, 'pending'))).toBe(false);
  }
  console.log(`${left} of ${12 * ROUNDS} pushes were published by another one`);
  expect(left).toBeGreaterThan(10);
});
