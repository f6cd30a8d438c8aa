import { contentFiles } from '../../src/schema/files.ts';
import { clientFiles, type Files } from './clientFiles.ts';
import { Filler, type Plan } from './filler.ts';
import type { ClientSpec } from './fullClient.ts';
import { Mint } from './mint.ts';

export interface SponsorSpec {
  id: string;
  locale: 'en' | 'zh-CN';
  /** The projects they fund, as `client/project`. */
  projects: string[];
}

/** A portal in which every field holds a canary. */
export function fullPortal(clients: readonly ClientSpec[], sponsors: readonly SponsorSpec[]): Files {
  const mint = new Mint(0);
  const filler = new Filler(mint, frame);
  const files: Files = Object.assign({}, ...clients.map(clientFiles));
  const write = (path: string, said: object) => {
    files[path] = JSON.stringify(said, null, 2);
  };
  write(
    'portal.json',
    filler.object(contentFiles.portal.schema, { locales: ['en', 'zh-CN'], access: 'open' }),
  );
  write('access.json', filler.object(contentFiles.access.schema, { generations: { managers: 2 } }));
  for (const { id, ...said } of sponsors) {
    write(
      `sponsors/${id}.json`,
      filler.object(contentFiles.sponsor.schema, { id: undefined, audience: undefined, ...said }),
    );
  }
  files['README.md'] = `Not for any reader: ${mint.word()}`;
  write('mappings/crm.json', { about: mint.word(), system: mint.word(), client: { id: mint.word() } });
  return files;
}

/** What is around the clients has no records to choose among. */
const frame: Plan = {
  records: () => [{}],
  always: () => ({}),
  target: () => undefined,
  recordId: (kind, place) => `${kind}-${place}`,
};
