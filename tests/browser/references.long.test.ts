import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, expect, test } from 'vitest';
import { keptMachine, keptPicture, machineOf, pictureNow, references } from './references.ts';
import { demoSession } from './session.ts';

/** The share of the pixels of a page that may differ: less than a mark of a level has. */
const TOLERANCE = 0.00002;

const session = demoSession();

let machine: string;

beforeAll(async () => {
  machine = await machineOf(session.browser);
});

/** The share of the pixels that differ; pictures of different sizes have nothing in common. */
function difference(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height) / (a.width * a.height);
}

for (const reference of references) {
  test(`the page of the ${reference.name} project looks as it did when it was last looked at`, async ({
    skip,
  }) => {
    skip(machine !== keptMachine(), `The pictures were made by ${keptMachine()}; this is ${machine}.`);
    const now = await pictureNow(session.browser, session.demo.address, reference);
    expect(
      difference(now, keptPicture(reference)),
      'Look at it (npm run contact-sheet -- --only project); if it is as it should be: npm run contact-sheet -- --references',
    ).toBeLessThanOrEqual(TOLERANCE);
  });

  test(`a mark that is missing on the page of the ${reference.name} project would be seen`, async () => {
    const now = await pictureNow(session.browser, session.demo.address, reference);
    const other = await pictureNow(
      session.browser,
      session.demo.address,
      reference,
      '.verdict .status-mark svg { opacity: 0 }',
    );
    expect(difference(now, now)).toBe(0);
    expect(difference(now, other)).toBeGreaterThan(TOLERANCE);
  });
}
