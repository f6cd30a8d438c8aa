import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findOnPath } from '../executables.ts';

export const serverNames = ['nginx', 'caddy'] as const;
export type ServerName = (typeof serverNames)[number];

/** What a server is to serve. */
export interface Site {
  /** The folder of the release. */
  release: string;
  /** The folder beside it, with the files for servers. */
  host: string;
  /** A folder of the test’s own. */
  work: string;
  /** Who may pass the gate of each tree, by name; undefined for a portal without gates. */
  users?: Readonly<Record<string, readonly string[]>>;
}

/** The password of everybody, and its bcrypt hash at the lowest cost. */
export const password = 'open sesame';
const hash = '$2b$04$abcdefghijklmnopqrstuu/LVz6MZlItEy42I2juLihZ66HnQx/cy';

/** The variable of the environment that may say where a server is. */
export function variableOf(name: ServerName): string {
  return `SIGHTLINE_${name.toUpperCase()}`;
}

export function findServer(name: ServerName): string | undefined {
  return process.env[variableOf(name)] ?? findOnPath([name]);
}

/** A server on a free port of this machine. */
export interface RunningServer {
  port: number;
  stop(): Promise<void>;
}

export async function startServer(name: ServerName, site: Site): Promise<RunningServer> {
  const program = findServer(name);
  if (program === undefined) throw new Error(`There is no ${name} on this machine.`);
  const port = await freePort();
  const args = name === 'nginx' ? nginxArguments(site, port) : caddyArguments(site, port);
  const child = spawn(program, args, {
    env: { ...process.env, HOME: site.work, XDG_DATA_HOME: site.work, XDG_CONFIG_HOME: site.work },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    process.off('exit', kill);
    child.kill();
    await ended;
  };
  const kill = () => child.kill();
  // a test run that is cut off leaves no server behind
  process.on('exit', kill);
  try {
    await answering(child, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, stop };
}

function nginxArguments({ release, host, work, users }: Site, port: number): string[] {
  for (const [tree, names] of Object.entries(users ?? {})) {
    write(join(work, `users/${tree}.htpasswd`), names.map((name) => `${name}:${hash}\n`).join(''));
  }
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const file = write(
    join(work, 'server.conf'),
    `daemon off; master_process off; pid "${work}/nginx.pid"; error_log stderr;
events {}
http {
  access_log off;
  ${temporary.map((one) => `${one}_temp_path "${work}/${one}";`).join(' ')}
  types { text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; }
  server {
    listen 127.0.0.1:${port};
    # a rule of somebody else’s in the same server, which must not win over a gate
    location ~ \\.(json|html)$ { return 200 "not the portal"; }
    set $sightline_release "${release}";
    set $sightline_users "${work}/users";
    include "${host}/${users ? 'nginx-gated.conf' : 'nginx.conf'}";
  }
}
`,
  );
  return ['-p', work, '-c', file, '-e', 'stderr'];
}

function caddyArguments({ release, host, work, users }: Site, port: number): string[] {
  for (const [tree, names] of Object.entries(users ?? {})) {
    write(join(host, `users/${tree}.logins`), names.map((name) => `${name} ${hash}\n`).join(''));
  }
  const file = write(
    join(work, 'Caddyfile'),
    `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	bind 127.0.0.1
	root * "${release}"
	import "${host}/${users ? 'Caddyfile-gated' : 'Caddyfile'}"
}
`,
  );
  return ['run', '--config', file, '--adapter', 'caddyfile'];
}

function write(file: string, text: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.');
  return address.port;
}

/** Resolves once a server takes connections; rejects with what it said when it ended instead. */
async function answering(child: ChildProcess, port: number): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk) => (said += chunk));
  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${said}`);
    await setTimeout(20);
  }
}

async function accepts(port: number): Promise<boolean> {
  const socket = createConnection(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
