import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GanError } from '@gan/core';
import { checkHost, HttpError } from './guard.js';
import { securityHeaders } from './headers.js';
import { findHandler, type Content, type Reply } from './routes.js';

export interface ServerOptions {
  /** Address to listen on. */
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Told of what should not have happened: a full disk, say. */
  onError?(error: unknown): void;
}

/** A server that is listening. */
export interface JudgeServer {
  readonly url: string;
  /** Ends it; answers that are being written are written first. */
  close(): Promise<void>;
}

/** Serves a study. @throws GanError if the address cannot be had. */
export async function startServer(content: Content, options: ServerOptions): Promise<JudgeServer> {
  const busy = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = respond(content, options, request, response).finally(() => busy.delete(work));
    busy.add(work);
  });
  // Whoever is slower than this is no browser.
  Object.assign(server, { headersTimeout: 10_000, requestTimeout: 20_000, maxHeadersCount: 100 });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}/`,
    async close() {
      const closed = new Promise((done) => server.close(done));
      await Promise.all(busy);
      server.closeAllConnections();
      await closed;
    },
  };
}

async function respond(
  content: Content,
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    checkHost(request, options.host);
    // Compared as it stands: what is not on the list is not there, so nothing in it needs to be made sense of.
    const path = (request.url ?? '').split('?')[0]!;
    send(request, response, 200, await findHandler(content, request.method ?? '', path)(request));
  } catch (error) {
    if (request.destroyed && !request.complete) return; // It went away in the middle.
    if (!(error instanceof HttpError)) options.onError?.(error);
    const { status, message, headers } =
      error instanceof HttpError ? error : new HttpError(500, 'It could not be kept. Try again.');
    const body = JSON.stringify({ error: message });
    send(request, response, status, { type: 'application/json; charset=utf-8', body }, headers);
  }
}

function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  { type, body }: Reply,
  headers: Readonly<Record<string, string>> = {},
): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    ...securityHeaders,
    ...headers,
    'Content-Type': type,
    'Content-Length': length,
  });
  response.end(method === 'HEAD' ? undefined : body);
}

function listen(server: Server, { host, port }: ServerOptions): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'a port that is in use' : cause.message;
      fail(
        new GanError(
          `judge: expected to listen on ${host} port ${port}, got ${reason}. Choose another --port (0 takes any that is free) or --host.`,
          { cause },
        ),
      );
    });
    server.listen(port, host, () => done());
  });
}
