import { type IncomingHttpHeaders, request } from 'node:http';
import { password } from './servers.ts';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks a server of this machine for a path, sent as it is written; `reader` is who says they are asking. */
export function ask(port: number, path: string, reader?: string, secret = password): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const auth = reader === undefined ? {} : { auth: `${reader}:${secret}` };
    const sent = request({ host: '127.0.0.1', port, path, agent: false, ...auth }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}
