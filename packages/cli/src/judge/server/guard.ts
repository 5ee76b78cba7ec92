import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** A request that is not answered as it wishes, with the status it gets instead. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/**
 * Refuses requests that name another host than this one: a page of another site whose name was made to lead here (DNS
 * rebinding) is kept out by it. Addresses cannot be rebound, so any address will do.
 *
 * @param host what the server was told to listen on.
 * @throws HttpError
 */
export function checkHost({ headers }: IncomingMessage, host: string): void {
  const given = nameOf(headers.host ?? '');
  const own = ['localhost', host, hostname(), `${hostname()}.local`].map((name) => name.toLowerCase());
  if (isIP(given) === 0 && !own.includes(given)) throw new HttpError(421, 'This server has another name.');
}

/** Refuses what a page of another origin sends. @throws HttpError */
export function checkOrigin({ headers }: IncomingMessage): void {
  const { origin, host = '' } = headers;
  if (origin !== undefined && origin !== `http://${host}`)
    throw new HttpError(403, 'Only this page may ask.');
}

/** @throws HttpError unless the body is JSON, which pages of other origins cannot send without asking first. */
export function checkContentType({ headers }: IncomingMessage): void {
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(headers['content-type'] ?? ''))
    throw new HttpError(415, 'Send application/json.');
}

/** `host` of `host:port`, with the brackets of an IPv6 address taken off. */
const nameOf = (host: string) =>
  (/^\[([^\]]*)\](:\d+)?$/.exec(host)?.[1] ?? /^([^:]*)(:\d+)?$/.exec(host)?.[1] ?? '').toLowerCase();
