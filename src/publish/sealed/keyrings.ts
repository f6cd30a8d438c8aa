import { type AccessReader, codeNumberOf } from '../../schema/access.ts';
import type { Locale } from '../../schema/values.ts';
import { type Credential, locatorOf } from '../../sealing/credential.ts';
import { type HeldTree, writeKeyring } from '../../sealing/keyring.ts';
import { digestOf, type KeyringEntry } from '../../sealing/ledger.ts';
import { readerSecrets } from '../../sealing/readerSecrets.ts';
import { sealKeyring } from '../../sealing/sealKeyring.ts';
import type { Vault } from '../../sealing/vault.ts';
import { writerFor } from '../../views/writer.ts';
import type { Findings } from '../plan.ts';
import type { Seal } from './seal.ts';

/** A reader with the trees they may open that have pages. */
export interface Keyholder {
  reader: AccessReader;
  /** Which code of the reader’s it is. */
  number: number;
  trees: HeldTree[];
  /** Of all that decides what the keyrings are. */
  digest: string;
}

/** Whoever may open anything, with their keys. @param trees those that have pages */
export function keyholders(
  { access }: Seal,
  vault: Vault,
  trees: ReadonlySet<string>,
  findings: Findings,
): Promise<Keyholder[]> {
  const found = new Map(findings.trees.map((one) => [one.tree.root.slice(1, -1), one]));
  const heldBy = async (reader: AccessReader, tree: string): Promise<HeldTree> => {
    const known = found.get(tree);
    const lang: Locale = reader.locale ?? known?.tree.locales[0] ?? 'en';
    const writer = writerFor(lang, lang);
    const { text, lang: other = lang } = writer.passage(known?.name ?? tree);
    // money papers lie beside the pages of the same client
    const title = known?.tree.reader.kind === 'finance' ? writer.words.finance.title(text) : text;
    return { ...(await vault.keysOf(tree)), title, lang: other };
  };
  return Promise.all(
    (access.readers ?? []).map(async (reader) => {
      const opens = reader.opens.filter((tree) => trees.has(tree));
      const held = await Promise.all(opens.map((tree) => heldBy(reader, tree)));
      const number = codeNumberOf(access, reader.id);
      const digest = digestOf(Buffer.concat([Buffer.from(`${number} `), writeKeyring(held)]));
      return { reader, number, trees: held, digest };
    }),
  );
}

/** The keyrings of a reader, one for the code and one for the link, by their names. */
export async function keyringsOf(
  { reader, number, trees, digest }: Keyholder,
  { master }: Seal,
): Promise<{ entry: KeyringEntry; envelopes: Map<string, string> }> {
  const { code, link } = await readerSecrets(master, reader.id, number);
  const credentials: Credential[] = [{ code }, { link }];
  const envelopes = await Promise.all(
    credentials.map(async (credential): Promise<[string, string]> => {
      const locator = await locatorOf(credential);
      return [locator, await sealKeyring(trees, locator, credential)];
    }),
  );
  return {
    entry: { digest, locators: envelopes.map(([locator]) => locator) },
    envelopes: new Map(envelopes),
  };
}
