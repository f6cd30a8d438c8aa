import { createServer, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { Refusal } from '../load/refusal.ts';
import { previewHeaders, replyTo } from './previewReply.ts';

/** A server of a preview: on this machine only, and it tells open pages when to reload. */
export class PreviewServer {
  readonly #server: Server;
  readonly #listening = new Set<ServerResponse>();
  #errors: readonly string[] = [];

  /** @param folder the folder of pages; it may be replaced by a newer one at any time */
  constructor(folder: string) {
    const root = resolve(folder);
    this.#server = createServer((request, response) => {
      const { status, headers, body } = replyTo(root, request);
      if (status === 404 && request.url === '/_preview/events') this.#subscribe(response);
      else response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
    });
  }

  /** Starts on 127.0.0.1; the port is the given one, else (when taken) the next that is free. Answers the address. */
  async listen(port: number): Promise<string> {
    for (let tried = port; tried < port + 20; tried++) {
      if (await this.#tryPort(tried)) return `http://127.0.0.1:${tried}/`;
    }
    throw new Refusal(`The ports ${port} to ${port + 19} are all taken. Name another one with --port.`);
  }

  /** Tells open pages that there is something new: pages, or errors in the content. */
  tell(errors: readonly string[]): void {
    this.#errors = errors;
    for (const response of this.#listening) response.write(event(errors));
  }

  close(): void {
    for (const response of this.#listening) response.end();
    this.#server.close();
  }

  #tryPort(port: number): Promise<boolean> {
    return new Promise((done, fail) => {
      const failed = (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? done(false) : fail(error);
      this.#server.once('error', failed);
      this.#server.listen(port, '127.0.0.1', () => {
        this.#server.off('error', failed);
        done(true);
      });
    });
  }

  #subscribe(response: ServerResponse): void {
    response.writeHead(200, { ...previewHeaders, 'content-type': 'text/event-stream' });
    this.#listening.add(response);
    response.on('close', () => this.#listening.delete(response));
    response.write(this.#errors.length > 0 ? event(this.#errors) : ': here\n\n');
  }
}

function event(errors: readonly string[]): string {
  return `data: ${JSON.stringify(errors)}\n\n`;
}
