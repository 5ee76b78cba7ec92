import type { IncomingMessage } from 'node:http';
import { parseJson } from '../../parse-json.js';
import { HttpError } from './guard.js';

/** Bytes of the largest body that is read; answers take a few hundred. */
const mostBytes = 4096;

/** The JSON of a request's body. @throws HttpError for one that is too large or no JSON. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const tooLarge = new HttpError(413, `Send at most ${mostBytes} bytes.`, { Connection: 'close' });
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge;
  const text = await readText(request, tooLarge);
  const value = parseJson(text);
  if (value === undefined) throw new HttpError(400, 'Send JSON.');
  return value;
}

/** By events: leaving a loop over a request would end its connection before it can be answered. */
function readText(request: IncomingMessage, tooLarge: HttpError): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((done, fail) => {
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= mostBytes) return void parts.push(part);
      request.pause();
      fail(tooLarge);
    });
    request.on('end', () => done(Buffer.concat(parts).toString('utf8')));
    request.on('error', fail);
  });
}
