// Photographs every kind of page of the demo: npm run contact-sheet -- [--out DIR] [--only KIND]
// Keeps the pictures that `npm run test:long` compares pages with: npm run contact-sheet -- --references
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeContactSheet } from '../tests/browser/contactSheet.ts';
import { keepReferences } from '../tests/browser/references.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.sightline/contact-sheet' },
    only: { type: 'string', default: '' },
    references: { type: 'boolean', default: false },
  },
});

const made = values.references
  ? [await keepReferences()]
  : await makeContactSheet(resolve(values.out), values.only);
for (const file of made) console.log(file);
