import { type Fingerprint, fingerprintOf, isSame, type Manifest } from '../hosts/manifest.ts';
import { responseHeadersOf } from '../hosts/responseHeaders.ts';

/** What a deployed site answered. */
export interface SiteAudit {
  findings: string[];
  /** Files that are as they were published, and files behind a gate that did not open. */
  counts: { same: number; closed: number; files: number };
}

/** What a host reads and does not serve, or serves at another address. */
const forHost = new Set(['_headers', '.nojekyll', '404.html']);
/** What must not be reachable: what stands beside a release, and what it was made from. */
const strangers = [
  'manifest.json',
  'nginx-gated.conf',
  'Caddyfile-gated',
  'portal.json',
  'access.json',
  '.git/HEAD',
];
const nowhere = 'missing/nothing-is-here';
/** What a gate answers to somebody it does not know: it asks, refuses or leads to where one signs in. */
const closed: ReadonlySet<number> = new Set([401, 403, 302, 303, 307]);
const AT_ONCE = 8;

/**
 * Compares what a site serves with the manifest of its release, byte for byte and header for header. What a site serves
 * besides cannot be listed from outside; a few names that must not be there are tried.
 * @param address where the portal is published
 * @param login a name and a password with a colon between them, for gates that ask for them
 */
export async function auditSite(address: string, manifest: Manifest, login?: string): Promise<SiteAudit> {
  const site = new Site(address, login);
  const files = [...manifest].filter(([path]) => !forHost.has(path));
  const findings = new Map<string, string[]>();
  const counts = { same: 0, closed: 0, files: files.length };
  const judge = async (path: string, verdict: (answer: Answer) => string[]) => {
    const answer = await site.get(path);
    if (closed.has(answer.status)) counts.closed += 1;
    else
      for (const problem of verdict(answer)) findings.set(problem, [...(findings.get(problem) ?? []), path]);
  };
  const judgeFile = (path: string, published: Fingerprint, answer: Answer): string[] => {
    if (answer.status !== 200) return [`answers ${answer.status}`];
    const same = isSame(fingerprintOf(answer.body), published);
    if (same) counts.same += 1;
    return [...(same ? [] : ['is not what was published']), ...wrongHeaders(path, answer)];
  };
  await inTurn([
    ...files.map(
      ([path, published]) =>
        () =>
          judge(path, (answer) => judgeFile(path, published, answer)),
    ),
    ...strangers.map((path) => () => judge(path, ({ status }) => (status === 200 ? ['can be reached'] : []))),
    () => judge(nowhere, (answer) => judgeMissing(answer, manifest.get('404.html'))),
  ]);
  return { findings: [...findings].map(([problem, paths]) => wordFinding(problem, paths)), counts };
}

function judgeMissing({ status, body }: Answer, page: Fingerprint | undefined): string[] {
  if (status !== 404) return [`answers ${status} where nothing is`];
  return page && !isSame(page, fingerprintOf(body)) ? ['is not the page for addresses where nothing is'] : [];
}

interface Answer {
  status: number;
  headers: Headers;
  body: Uint8Array;
}

class Site {
  readonly #root: string;
  readonly #headers: Record<string, string>;

  constructor(address: string, login: string | undefined) {
    this.#root = address.endsWith('/') ? address : `${address}/`;
    this.#headers =
      login === undefined ? {} : { authorization: `Basic ${Buffer.from(login).toString('base64')}` };
  }

  /** Asks for a file as a browser would: for a page by the address of its folder. */
  async get(path: string): Promise<Answer> {
    const parts = path.replace(/(^|\/)index\.html$/, '$1').split('/');
    const address = new URL(parts.map(encodeURIComponent).join('/'), this.#root);
    // a redirection could lead to another host, which must not be sent the password
    const response = await fetch(address, { headers: this.#headers, redirect: 'manual' });
    return { status: response.status, headers: response.headers, body: await response.bytes() };
  }
}

/** A host may send more policies than one; each of them holds. */
function wrongHeaders(path: string, { headers }: Answer): string[] {
  return Object.entries(responseHeadersOf(path)).flatMap(([name, value]) => {
    const sent = headers.get(name);
    if (sent === value || (name === 'content-security-policy' && sent?.split(/,\s*/).includes(value)))
      return [];
    return [sent === null ? `lacks the header ${name}` : `has ${name}: ${sent}, not ${value}`];
  });
}

function wordFinding(problem: string, [first = '', ...others]: string[]): string {
  return `${first}${others.length > 0 ? ` and ${others.length} more` : ''}  ${problem}.`;
}

async function inTurn(tasks: (() => Promise<void>)[]): Promise<void> {
  const waiting = tasks.values();
  const work = async () => {
    for (const task of waiting) await task();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
