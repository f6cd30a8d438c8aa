import { type CompactJWEHeaderParameters, compactDecrypt } from 'jose';
import { numberAt } from './bytes.ts';
import { unpadded } from './padding.ts';

/** Why an envelope stays closed: its key is not held, or it is not what was asked for. */
export class Sealed extends Error {
  override name = 'Sealed';
  readonly reason: 'no key' | 'not genuine';

  constructor(reason: Sealed['reason'], cause?: unknown) {
    super(`The envelope stays closed: ${reason}.`, { cause });
    this.reason = reason;
  }
}

/** A key that opens files, and what the opaque names of its tree are made with. */
export interface Opener {
  contentKey: CryptoKey;
  nameOf(path: string): Promise<string>;
}

/** What was in an envelope. */
export interface OpenedFile {
  path: string;
  body: Uint8Array<ArrayBuffer>;
}

/**
 * Opens an envelope and checks that it is the one asked for: sealed with the key it names, named as it is called, and
 * of the very path its name was made from.
 * @param name the opaque name it was asked for by
 * @param openerOf the key of an id, where it is held
 * @throws Sealed
 */
export async function openFile(
  envelope: string,
  name: string,
  openerOf: (keyId: string) => Opener | undefined,
): Promise<OpenedFile> {
  let opener: Opener | undefined;
  const keyFor = ({ kid }: CompactJWEHeaderParameters) => {
    opener = kid === undefined ? undefined : openerOf(kid);
    if (!opener) throw new Sealed('no key');
    return opener.contentKey;
  };
  const { plaintext, protectedHeader } = await compactDecrypt(envelope, keyFor, {
    keyManagementAlgorithms: ['dir'],
    contentEncryptionAlgorithms: ['A256GCM'],
  }).catch((error: unknown) => {
    throw error instanceof Sealed ? error : new Sealed('not genuine', error);
  });
  if (protectedHeader['path'] !== name) throw new Sealed('not genuine');
  const file = await unpacked(plaintext);
  if ((await opener?.nameOf(file.path)) !== name) throw new Sealed('not genuine');
  return file;
}

/** The path and the body in the plaintext of an envelope. */
export async function unpacked(plaintext: Uint8Array): Promise<OpenedFile> {
  const compressed = new Blob([Uint8Array.from(unpadded(plaintext))]).stream();
  const stream = compressed.pipeThrough(new DecompressionStream('gzip'));
  const whole = new Uint8Array(await new Response(stream).arrayBuffer());
  const end = 4 + numberAt(whole, 0);
  return { path: new TextDecoder().decode(whole.subarray(4, end)), body: whole.subarray(end) };
}
