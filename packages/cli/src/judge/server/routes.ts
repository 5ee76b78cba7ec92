import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { arrival, givenAnswer } from '../answers/judge-record.js';
import { Refused, type Judges, type Refusal } from '../answers/judges.js';
import type { StudyView } from '../exchange.js';
import { checkContentType, checkOrigin, HttpError } from './guard.js';
import { readBody } from './read-body.js';

/** What is sent back. */
export interface Reply {
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** What the server has to give; all of it is in memory, so that no request ever leads to a file. */
export interface Content {
  readonly view: StudyView;
  readonly judges: Judges;
  /** Bytes of the PNG files by id: images, practice images, masks. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** The page itself. */
  readonly page: PageFiles;
  /** Told of everyone who comes and of every answer. */
  onProgress?(judge: string, answered: number): void;
}

/** The page, built. */
export interface PageFiles {
  readonly html: string;
  readonly css: string;
  readonly script: string;
}

type Handler = (request: IncomingMessage) => Reply | Promise<Reply>;

/** Everything there is to ask for, by path and method. @throws HttpError for anything else. */
export function findHandler(content: Content, method: string, path: string): Handler {
  const { page, images } = content;
  const image = /^\/images\/([0-9a-f]{16})\.png$/.exec(path)?.[1];
  const routes: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
    '/': { GET: () => text('text/html', page.html) },
    '/page.css': { GET: () => text('text/css', page.css) },
    '/page.js': { GET: () => text('text/javascript', page.script) },
    '/api/study': { GET: () => json(content.view) },
    '/api/judges': { POST: (request) => comeIn(content, request) },
    '/api/answers': { POST: (request) => answer(content, request) },
  };
  const bytes = image === undefined ? undefined : images.get(image);
  const methods = bytes
    ? { GET: () => ({ type: 'image/png', body: bytes }) }
    : Object.hasOwn(routes, path)
      ? routes[path]!
      : undefined;
  if (methods === undefined) throw new HttpError(404, 'There is nothing here.');
  const wanted = method === 'HEAD' ? 'GET' : method;
  if (Object.hasOwn(methods, wanted)) return (methods as Record<string, Handler>)[wanted]!;
  throw new HttpError(405, 'That cannot be done here.', { Allow: Object.keys(methods).join(', ') });
}

async function comeIn(content: Content, request: IncomingMessage): Promise<Reply> {
  const { judge } = await parse(arrival, request);
  const joined = await unlessRefused(async () => content.judges.join(judge));
  content.onProgress?.(joined.judge, joined.answered);
  return json(joined);
}

async function answer(content: Content, request: IncomingMessage): Promise<Reply> {
  const { judge, ...given } = await parse(givenAnswer, request);
  const verdict = await unlessRefused(async () => content.judges.answer(judge, given));
  content.onProgress?.(verdict.judge, verdict.answered);
  return json(verdict);
}

/** The checked body of a request that changes something. */
async function parse<Schema extends z.ZodType>(
  schema: Schema,
  request: IncomingMessage,
): Promise<z.output<Schema>> {
  checkOrigin(request);
  checkContentType(request);
  const result = schema.safeParse(await readBody(request));
  if (result.success) return result.data;
  throw new HttpError(400, 'That is not what this expects.');
}

const statuses: Readonly<Record<Refusal, number>> = {
  'out of turn': 409,
  'unknown judge': 404,
  'not a choice': 400,
  full: 429,
};

async function unlessRefused<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof Refused) throw new HttpError(statuses[error.reason], error.reason);
    throw error;
  }
}

const text = (type: string, body: string): Reply => ({ type: `${type}; charset=utf-8`, body });
const json = (value: unknown): Reply => text('application/json', JSON.stringify(value));
