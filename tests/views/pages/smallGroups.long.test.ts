import fc from 'fast-check';
import { test } from 'vitest';
import { readers, wavesOf } from './smallGroupAttack.ts';
import { expectNoCount, expectNoNumber } from './smallGroupChecks.ts';

test.each(readers)('no number about fewer than five anonymous people, in many worlds, for %o', (reader) => {
  fc.assert(
    fc.property(wavesOf(), (waves) => expectNoNumber(reader, waves)),
    { numRuns: 60 },
  );
});

test('no count of fewer than five anonymous people, in many worlds', () => {
  fc.assert(
    fc.property(wavesOf(), (waves) => expectNoCount({ kind: 'client', client: 'acme' }, waves)),
    { numRuns: 60 },
  );
});
