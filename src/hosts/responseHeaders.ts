import { policyAsHeader } from '../views/contentSecurity.ts';

/** For what may hold a script and is opened by its address all the same: drawings. */
export const drawingPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

/** What a host sends with every answer, besides how long it may be kept. */
export const securityHeaders = {
  'content-security-policy': policyAsHeader,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
} as const;

/** How long an answer may be kept, by the folder of the release it comes from; the names in the first are hashes. */
export const cachedByFolder = {
  '_sightline/': 'public, max-age=31536000, immutable',
  'keyrings/': 'no-store',
} as const;

/** Of everything else: kept by the reader’s own browser, and asked for again each time. */
export const cachedOtherwise = 'private, no-cache';

/** The headers a host sends with a file. @param path the file’s path in the release */
export function responseHeadersOf(path: string): Record<string, string> {
  const folder = Object.entries(cachedByFolder).find(([start]) => path.startsWith(start));
  return {
    ...securityHeaders,
    ...(isDrawing(path) && { 'content-security-policy': drawingPolicy }),
    'cache-control': folder?.[1] ?? cachedOtherwise,
  };
}

function isDrawing(path: string): boolean {
  return path.toLowerCase().endsWith('.svg');
}
