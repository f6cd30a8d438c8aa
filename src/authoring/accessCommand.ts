import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { base64url } from 'jose';
import { formatContentError } from '../load/contentError.ts';
import { refuseDetour, writeWhole } from '../load/contentWriting.ts';
import { type Frame, readFrame } from '../load/frame.ts';
import { Refusal } from '../load/refusal.ts';
import { type Access, type AccessReader, codeNumberOf, generationOf } from '../schema/access.ts';
import { newMaster, readMaster, refusePlace, type Surroundings } from '../sealing/master.ts';
import { type ReaderSecrets, readerSecrets } from '../sealing/readerSecrets.ts';
import { granted, type ReaderDetails, renewed, requireReader, revoked } from './accessChanges.ts';

export interface AccessOptions {
  content: string;
  surroundings: Surroundings;
}

const FILE = 'access.json';

/** Makes a master secret where there is none, and a list of readers where there is none. Says what it did. */
export function initAccess({ content, surroundings }: AccessOptions): string[] {
  const said: string[] = [];
  const { SIGHTLINE_MASTER: given, SIGHTLINE_MASTER_FILE: file } = surroundings;
  if (given !== undefined || (file !== undefined && existsSync(file))) {
    readMaster(surroundings, content);
    said.push('There is a master secret already, and it is in order.');
  } else if (file !== undefined) {
    refusePlace(file, content);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, newMaster(), { mode: 0o600, flag: 'wx' });
    said.push(
      `${file}: a new master secret. Keep a copy in a safe place: without it no code can be made again.`,
    );
  } else {
    throw new Refusal(
      'Say where the master secret is to be kept: set SIGHTLINE_MASTER_FILE to a file that only you can read, ' +
        'outside of every git repository, such as ~/.config/sightline/master.',
    );
  }
  if (!existsSync(join(content, FILE))) {
    write(content, { readers: [] });
    said.push(`${join(content, FILE)}: nobody may open anything yet. Next: npm run access -- grant`);
  }
  return said;
}

/** Who may open what, a line each. */
export function listAccess({ content }: AccessOptions): string[] {
  const access = read(content);
  const readers = (access.readers ?? []).map(({ id, name, opens }) => {
    const trees = opens.map((tree) => `${tree} (generation ${generationOf(access, tree)})`);
    return `${id}  ${name}, code ${codeNumberOf(access, id)}: ${trees.join(', ')}`;
  });
  return readers.length > 0 ? readers : ['Nobody may open anything yet.'];
}

export function grantAccess(
  id: string,
  trees: readonly string[],
  details: ReaderDetails,
  { content }: AccessOptions,
): string[] {
  write(content, granted(read(content), id, trees, details));
  return [
    `${id} may open ${trees.join(', ')} from the next release on.`,
    `Next: npm run access -- code ${id}`,
  ];
}

export function revokeAccess(id: string, trees: readonly string[], { content }: AccessOptions): string[] {
  const before = read(content);
  const after = revoked(before, id, trees);
  write(content, after);
  const lost = trees.length > 0 ? trees : requireReader(before, id).opens;
  return [
    `${id} no longer opens ${lost.join(', ')} once you have released again. What was read stays read.`,
    'The codes of all others keep working; who has a page open, or a device remembered, is asked once more.',
  ];
}

/** The code of a reader; with `renew` another one, and the old one is withdrawn. */
export async function codeOf(id: string, renew: boolean, options: AccessOptions): Promise<string[]> {
  if (renew) write(options.content, renewed(read(options.content), id));
  const { code } = await secretsOf(id, options);
  return [code, ...(renew ? ['The code before it works until the next release.'] : [])];
}

/** The link of a reader: whoever has it can open what the reader may open. */
export async function linkOf(id: string, options: AccessOptions): Promise<string[]> {
  const { settings } = readFrame(options.content);
  const { link } = await secretsOf(id, options);
  if (settings?.address === undefined)
    throw new Refusal('Say in portal.json at which `address` the portal is: a link leads there.');
  return [`${settings.address.replace(/\/*$/, '/')}#k=${base64url.encode(link)}`];
}

function secretsOf(id: string, { content, surroundings }: AccessOptions): Promise<ReaderSecrets> {
  const access = read(content);
  const reader: AccessReader = requireReader(access, id);
  return readerSecrets(readMaster(surroundings, content), reader.id, codeNumberOf(access, reader.id));
}

function read(content: string): Access {
  const frame = readFrame(content);
  if (frame.access) return frame.access;
  throw new Refusal(
    wordErrors(frame, content) || `${join(content, FILE)} is missing: npm run access -- init makes one.`,
  );
}

/** The file is read again; where anything is wrong with it now, it is as it was. */
function write(content: string, access: Access): void {
  const file = join(content, FILE);
  const detour = refuseDetour(content, FILE);
  if (detour !== undefined) throw new Refusal(`${detour} Nothing was written.`);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  writeWhole(file, `${JSON.stringify(access, null, 2)}\n`);
  const wrong = wordErrors(readFrame(content), content);
  if (wrong === '') return;
  if (before === undefined) rmSync(file);
  else writeWhole(file, before);
  throw new Refusal(`${wrong}\nNothing was changed.`);
}

function wordErrors({ errors }: Frame, content: string): string {
  return errors
    .filter((error) => error.file === FILE)
    .map((error) => formatContentError(error, content))
    .join('\n');
}
