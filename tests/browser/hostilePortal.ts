import type { Files } from '../access/clientFiles.ts';
import { frozenReports } from '../access/clientFiles.ts';
import { FullClient } from '../access/fullClient.ts';
import { fullPortal } from '../access/fullPortal.ts';
import { payloads } from './payloads.ts';

/** What passes as an address of the web or of mail, and would do something where a page does not mind what it is. */
const addresses = [
  'https://foreign.example/"><img/src=x/onerror=hit(1)>',
  'https://foreign.example/"onmouseover="hit(2)',
  "https://foreign.example/'onmouseover='hit(3)",
  'https://foreign.example/?javascript:hit(4)',
  'https://javascript:hit(5)@foreign.example/',
];
const mails = ["javascript:hit(6)//'onmouseover='hit(7)'@foreign.example", '`-hit(8)-`@foreign.example'];

/**
 * A portal in which every text of every record is a payload, and every Markdown body holds all of them.
 * @returns its files, the id of the reader who opens all of it, and how many texts and bodies were filled
 */
export function hostilePortal() {
  const project = { name: 'works', showCost: true, sponsor: 'lee', charter: { method: 'hybrid' } };
  const spec = { mint: 1, locale: 'en', share: 'positions', projects: [project] } as const;
  const client = new FullClient({ ...spec, projects: [project] });
  const projects = [`${client.id}/${client.projectId(project)}`];
  const files = fullPortal([{ ...spec, projects: [project] }], [{ id: 'lee', locale: 'en', projects }]);
  const reader = 'everybody';
  const opens = ['managers', 'sponsors/lee', `clients/${client.id}`, `clients/${client.id}/finance`];
  const filler = new Filler();
  const hostile = Object.entries(files).map(([path, text]) => [path, filler.filled(path, text)]);
  return {
    files: {
      ...frozenReports(Object.fromEntries(hostile)),
      'access.json': JSON.stringify({ readers: [{ id: reader, name: 'Everybody', opens }] }),
    } as Files,
    reader,
    texts: filler.texts,
    bodies: filler.bodies,
  };
}

class Filler {
  texts = 0;
  bodies = 0;

  filled(path: string, text: string): string {
    if (path.endsWith('.json')) return this.#front(text);
    if (!path.startsWith('clients/') || !path.endsWith('.md')) return text;
    const [, front] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
    const body = this.#body();
    return front === undefined ? body : `---\n${this.#front(front)}\n---\n\n${body}`;
  }

  #front(text: string): string {
    const said: unknown = JSON.parse(text, (_, value) =>
      typeof value === 'string' ? this.#text(value) : value,
    );
    return JSON.stringify(said, null, 2);
  }

  /** Takes the place of free text and of addresses; what is an id, a day or one of some words stays what it is. */
  #text(text: string): string {
    if (text.startsWith('https://')) return next(addresses, this.texts++);
    if (text.includes('@')) return next(mails, this.texts++);
    return text.startsWith('Secret ') ? next(payloads, this.texts++).text : text;
  }

  /** Every payload, each after what ends whatever the one before has begun; another one is the first each time. */
  #body(): string {
    const turned = payloads.map((_, index) => next(payloads, index + this.bodies).text);
    this.bodies += 1;
    return turned.map((text) => `${text}\n\n-->?>]]></script></style></pre></textarea>\n\n`).join('');
  }
}

function next<T>(all: readonly T[], turn: number): T {
  return all[turn % all.length] as T;
}
