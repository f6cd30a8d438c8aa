// Photographs every kind of page of the demo: npm run contact-sheet -- [--out DIR] [--only KIND]
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeContactSheet } from '../tests/browser/contactSheet.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.sightline/contact-sheet' },
    only: { type: 'string', default: '' },
  },
});

for (const sheet of await makeContactSheet(resolve(values.out), values.only)) console.log(sheet);
