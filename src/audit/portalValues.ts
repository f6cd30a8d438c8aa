import { sliceClient } from '../access/slice.ts';
import { type StatedValue, statedValues } from '../access/statedValues.ts';
import { languages } from '../i18n/language.ts';
import { AccessSchema } from '../schema/access.ts';
import { PortalSettingsSchema } from '../schema/portal.ts';
import { ClientSchema, type Portal, type Reader } from '../schema/portfolio.ts';
import { SponsorSchema } from '../schema/sponsor.ts';

/** Every value of a portal, with the file or folder it belongs to before its path. */
export function* valuesOf({ settings, access, sponsors, clients }: Portal): Generator<StatedValue> {
  yield* named('portal.json', statedValues(PortalSettingsSchema, settings));
  // what a reader opens is named by the trees themselves
  const readers = access?.readers?.map(({ opens: _trees, ...reader }) => reader);
  if (readers) yield* named('access.json', statedValues(AccessSchema, { readers }));
  for (const sponsor of sponsors)
    yield* named(`sponsors/${sponsor.id}.json`, statedValues(SponsorSchema, sponsor));
  for (const client of clients) yield* named(`clients/${client.id}`, statedValues(ClientSchema, client));
}

/** What everybody may know: the words of the interface, and what the portal says of itself. */
export function* publicValues({ settings }: Portal): Generator<string | number> {
  for (const { words } of Object.values(languages)) yield* wordsIn(words);
  const { relations: _rules, ...shown } = settings;
  for (const { value } of statedValues(PortalSettingsSchema, shown)) yield value;
}

/** What the readers of a tree may see besides that; nothing where a tree is nobody’s. */
export function* valuesSeenIn(tree: string, portal: Portal): Generator<string | number> {
  const reader = readerOf(tree, portal);
  if (!reader) return;
  for (const client of portal.clients) {
    const slice = sliceClient(client, reader);
    if (slice) for (const { value } of statedValues(ClientSchema, slice)) yield value;
  }
  for (const sponsor of portal.sponsors) {
    if (reader.kind === 'manager' || (reader.kind === 'sponsor' && reader.sponsor === sponsor.id))
      for (const { value } of statedValues(SponsorSchema, sponsor)) yield value;
  }
}

/** Whose a tree is, such as `clients/acme/finance`. */
export function readerOf(tree: string, { sponsors }: Portal): Reader | undefined {
  const [group, id = '', finance] = tree.split('/');
  if (group === 'managers') return { kind: 'manager' };
  if (group === 'clients') return { kind: finance === undefined ? 'client' : 'finance', client: id };
  const sponsor = sponsors.find((one) => one.id === id);
  return sponsor && { kind: 'sponsor', sponsor: id, projects: sponsor.projects };
}

function* named(file: string, values: Iterable<StatedValue>): Generator<StatedValue> {
  for (const { path, value } of values) yield { path: `${file}: ${path}`, value };
}

/** Words that are put together stand in the source of what puts them together. */
function* wordsIn(words: unknown): Generator<string> {
  if (typeof words === 'string' || typeof words === 'function') yield String(words);
  else if (typeof words === 'object' && words !== null)
    for (const one of Object.values(words)) yield* wordsIn(one);
}
