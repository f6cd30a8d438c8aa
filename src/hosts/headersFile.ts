import { cachedByFolder, cachedOtherwise, drawingPolicy, securityHeaders } from './responseHeaders.ts';

/**
 * The file `_headers` for Netlify, Cloudflare Pages and hosts like them, at the root of a release. It names nobody, for
 * other hosts serve it as it lies there. Where two rules give one header such a host sends both values: so no two rules
 * say how long a file may be kept, and a drawing is held to the policy of pages as well, which only makes it stricter.
 */
export function headersFile(): string {
  const kept = (value: string) => ({ 'cache-control': value });
  const folders = Object.entries(cachedByFolder).map(([folder, value]) => rule(`/${folder}*`, kept(value)));
  const pages = ['/', '/clients/*', '/sponsors/*', '/managers/*', '/pages/*', '/sealed/*'];
  return [
    rule('/*', securityHeaders),
    rule('/*.svg', { 'content-security-policy': drawingPolicy }),
    ...folders,
    ...pages.map((path) => rule(path, kept(cachedOtherwise))),
  ].join('\n');
}

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  return `${[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')}\n`;
}
