import { publicFiles, publicFolders, realm } from './gate.ts';
import { cachedByFolder, cachedOtherwise, drawingPolicy, securityHeaders } from './responseHeaders.ts';

const head = `# How nginx serves a Sightline portal. The build writes this file anew: change nothing here.
# Include it in the server block of the portal:
#
#   set $sightline_release /srv/portal;             # the folder of the release
`;

const headOfGates = `#   set $sightline_users /etc/nginx/portal-users;   # who may pass each gate, see below
#   include /srv/portal-host/nginx-gated.conf;
#
# Every tree of pages has a gate of its own. Who may pass it stands in a file named after the tree, such as
# clients/acme.htpasswd in the folder of users. To let somebody in:
#
#   htpasswd -B /etc/nginx/portal-users/clients/acme.htpasswd ann
#
# A gate without such a file is closed. The gate of clients/acme does not open clients/acme/finance: whoever may read
# both is named in both files, with the same password. Serve it over https alone: passwords pass these gates.
`;

/**
 * What nginx includes in a server block. It holds no location with a pattern that could win over a gate: what depends on
 * the name of a file is set before a location is chosen, and each location has the mark that ends the search.
 * @param base the path the portal stands at, with a slash at both ends
 * @param gates the trees that have a gate each; undefined for a portal without gates, which then names nobody
 */
export function nginxConf(base: string, gates?: readonly string[]): string {
  return `${head}${gates ? headOfGates : '#   include /srv/portal-host/nginx.conf;\n'}
set $sightline_policy "${securityHeaders['content-security-policy']}";
set $sightline_cache "${cachedOtherwise}";
if ($uri ~* "\\.svg$") { set $sightline_policy "${drawingPolicy}"; }
${Object.entries(cachedByFolder)
  .map(([folder, value]) => `if ($uri ~ "^${literal(base + folder)}") { set $sightline_cache "${value}"; }`)
  .join('\n')}

location ^~ ${base} {
  alias $sightline_release/;
  index index.html;
  charset utf-8;
  absolute_redirect off;
  error_page 403 404 =404 ${base}404.html;

${headerLines()}
${gates ? gateRules(base, gates) : ''}}
`;
}

function headerLines(): string {
  const values = {
    ...securityHeaders,
    'content-security-policy': '$sightline_policy',
    'cache-control': '$sightline_cache',
  };
  return Object.entries(values)
    .map(([name, value]) => `  add_header ${name} "${value}" always;\n`)
    .join('');
}

function gateRules(base: string, gates: readonly string[]): string {
  const open = [
    ...publicFiles.map((file) => `= ${base}${file}`),
    ...publicFolders.map((folder) => `^~ ${base}${folder}`),
    // an address without its last slash, whether or not there is such a tree: the answer tells nobody who has one
    `~ "^${literal(base)}(managers|(clients|sponsors)/[a-z0-9-]+)\\z"`,
  ];
  return `
  # What no rule below opens is closed.
  auth_basic "${realm}";
  auth_basic_user_file /dev/null;

${open.map((place) => `  location ${place} { auth_basic off;${place.startsWith('~') ? ' return 301 $uri/;' : ''} }\n`).join('')}
${gates.map((tree) => `  location ^~ ${base}${tree}/ { auth_basic_user_file $sightline_users/${tree}.htpasswd; }\n`).join('')}`;
}

function literal(text: string): string {
  return text.replaceAll(/[.+*?()[\]{}|^$\\]/g, '\\$&');
}
