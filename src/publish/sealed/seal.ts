import { mayShareOrigin } from '../../hosts/sharedOrigin.ts';
import type { ContentError } from '../../load/contentError.ts';
import { formatContentError } from '../../load/contentError.ts';
import type { Frame } from '../../load/frame.ts';
import { Refusal } from '../../load/refusal.ts';
import type { Access } from '../../schema/access.ts';
import type { Bytes } from '../../sealing/bytes.ts';
import { readMaster, type Surroundings } from '../../sealing/master.ts';

/** What sealing rests on: the secret that keys are made from, and who may open what. */
export interface Seal {
  master: Bytes;
  access: Access;
}

/** Refuses where either is missing or wrong, or keys would not be safe: nothing is sealed for readers nobody is sure of. */
export function readSeal(surroundings: Surroundings, content: string, frame: Frame): Seal {
  const { access, settings } = frame;
  if (!access) throw new Refusal(wordMissing(frame.errors, content));
  const { address } = settings ?? {};
  if (address !== undefined && mayShareOrigin(address) && !access.sharedOrigin)
    throw new Refusal(wordShared(address));
  return { access, master: readMaster(surroundings, content) };
}

function wordShared(address: string): string {
  return (
    `portal.json: other sites may stand under the host name of ${address}, and a browser would let them use the keys of ` +
    'a reader who has the portal open. Give the portal a host name of its own, at its root; or, where everything under that ' +
    'name is yours and as safe, say `"sharedOrigin": true` in access.json. Nothing was written.'
  );
}

function wordMissing(errors: readonly ContentError[], content: string): string {
  const wrong = errors.filter(({ file }) => file === 'access.json');
  const said = wrong.map((error) => formatContentError(error, content));
  return [
    ...said,
    `A sealed release needs ${content}/access.json, which says who may open what${
      wrong.length > 0 ? ', without a mistake' : ': npm run access -- init makes one'
    }. Nothing was written.`,
  ].join('\n');
}
