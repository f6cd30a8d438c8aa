import { publicFiles, publicFolders, realm } from './gate.ts';
import { cachedByFolder, cachedOtherwise, drawingPolicy, securityHeaders } from './responseHeaders.ts';

const head = `# How Caddy serves a Sightline portal. The build writes this file anew: change nothing here.
# Import it in the site block of the portal:
#
#   root * /srv/portal        # the folder of the release
`;

const headOfGates = `#   import /srv/portal-host/Caddyfile-gated
#
# Every tree of pages has a gate of its own. Who may pass it stands in a file named after the tree, such as
# users/clients/acme.logins in the folder of this file: a line each, with a name and what "caddy hash-password" prints.
# A gate without such a file is closed. The gate of clients/acme does not open clients/acme/finance: whoever may read
# both is named in both files, with the same password. Reload Caddy after a change.
`;

/**
 * What Caddy imports in a site block. The rules stand in the order they are asked, and the first that fits is the only one.
 * @param base the path the portal stands at, with a slash at both ends
 * @param gates the trees that have a gate each; undefined for a portal without gates, which then names nobody
 */
export function caddyfile(base: string, gates?: readonly string[]): string {
  return `${head}${gates ? headOfGates : '#   import /srv/portal-host/Caddyfile\n'}
handle_path ${base}* {
	route {
${headerLines('\t\t')}
${gates ? gateRules(gates) : '\t\tfile_server\n'}	}
}

handle_errors {
	@missing expression \`{err.status_code} in [403, 404] && {http.request.orig_uri.path}.startsWith("${base}")\`
	handle @missing {
		header cache-control "${cachedOtherwise}"
		rewrite * /404.html
		file_server
	}
}
`;
}

function headerLines(indent: string): string {
  const lines = [
    ...Object.entries(securityHeaders).map(([name, value]) => `header ${name} "${value}"`),
    '@drawings path *.svg',
    `header @drawings content-security-policy "${drawingPolicy}"`,
    `header cache-control "${cachedOtherwise}"`,
    ...Object.entries(cachedByFolder).map(([folder, value]) => `header /${folder}* cache-control "${value}"`),
  ];
  return lines.map((line) => `${indent}${line}\n`).join('');
}

/** A pattern names the file of a gate, for Caddy does not start when a file that is named plainly is missing. */
function gateRules(gates: readonly string[]): string {
  const open = [...publicFiles.map((file) => `/${file}`), ...publicFolders.map((folder) => `/${folder}*`)];
  const gate = (place: string, users: string) => `		handle ${place}{
			basicauth bcrypt "${realm}" {${users}}
			file_server
		}
`;
  return `		@public path ${open.join(' ')}
		handle @public {
			file_server
		}

		# An address without its last slash, whether or not there is such a tree: the answer tells nobody who has one.
		@unfinished path_regexp ^/(managers|(clients|sponsors)/[a-z0-9-]+)$
		handle @unfinished {
			redir {http.request.orig_uri.path}/
		}

${gates.map((tree) => gate(`/${tree}/* `, `\n				import users/${tree}.login?\n			`)).join('')}
		# What no rule above opens is closed.
${gate('', '\n			')}`;
}
