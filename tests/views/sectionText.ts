import type { Cell, Section } from '../../src/views/page.ts';

/** A section as a reader meets it: its title, then a line for each row, fact, item or text. */
export function textOf(section: Section): string[] {
  return [section.title, ...linesOf(section)];
}

function linesOf(section: Section): string[] {
  const row = (cells: readonly Pick<Cell, 'text'>[]) => cells.map(({ text }) => text).join(' | ');
  switch (section.kind) {
    case 'table':
      return [section.columns.map(({ title }) => title).join(' | '), ...section.rows.map(row)];
    case 'facts':
      return section.items.map(({ term, detail }) => `${term}: ${detail.text}`);
    case 'list':
      return section.items.map(({ text }) => text);
    case 'stats':
      return section.items.map(({ label, value, note, change }) =>
        row([{ text: label }, value, ...[note, change].filter((passage) => passage !== undefined)]),
      );
    case 'figure':
      return [section.headline.text, section.subtitle.text, ...section.table.rows.map(row)];
    case 'log':
      return section.periods.flatMap(({ text, note, entries }) => [
        `${text}: ${note}`,
        ...entries.flatMap(({ date, heading, details, commitments }) => [
          row([date, heading, ...details.map((detail) => ({ text: detail }))]),
          ...commitments.map((promise) => promise.text),
        ]),
      ]);
    case 'prose':
      return [section.html];
  }
}
