import { readClient } from '../load/client.ts';
import { type ContentError, formatContentError } from '../load/contentError.ts';
import { type Frame, readFrame } from '../load/frame.ts';
import type { Thaw } from '../load/frozenReport.ts';
import { Refusal } from '../load/refusal.ts';
import { didYouMean } from '../load/suggestion.ts';
import { quoted } from '../load/wordedValue.ts';
import { defaultLocale, type PortalSettings } from '../schema/portal.ts';
import type { Client } from '../schema/portfolio.ts';
import type { Locale } from '../schema/values.ts';

/** A client that is right as a whole, for a command that writes into its folder. */
export interface OpenClient {
  contentDir: string;
  frame: Frame;
  settings: PortalSettings;
  client: Client;
  /** The client’s language, which is that of the files written for it. */
  locale: Locale;
}

/** Opens a client. Refuses where there is none, or where anything but what is tolerated is wrong. */
export function openClient(
  contentDir: string,
  clientId: string,
  tolerated: readonly Thaw[] = [],
): OpenClient {
  const frame = readFrame(contentDir);
  const { settings } = frame;
  if (!settings) throw new Refusal(wordErrors(frame.errors, contentDir));
  requireKnown('client', clientId, frame.clientIds);
  const { client, errors } = readClient(contentDir, clientId, frame, tolerated);
  if (!client) throw new Refusal(wordErrors(errors, contentDir));
  return { contentDir, frame, settings, client, locale: client.profile?.locale ?? defaultLocale(settings) };
}

/** Refuses an id that names nothing, with the near one. */
export function requireKnown(what: string, id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  const otherwise = known.length === 0 ? 'There is none yet.' : `Known: ${known.slice(-20).join(', ')}.`;
  throw new Refusal(`There is no ${what} named ${quoted(id)}. ${didYouMean(id, known, otherwise)}`);
}

/** What has to be put right before a command can do anything. */
export function wordErrors(errors: readonly ContentError[], contentDir: string): string {
  const lines = errors.map((error) => formatContentError(error, contentDir));
  return `Nothing was written. Put this right first:\n${lines.join('\n')}`;
}
