import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import type { DownloadOptions } from './download-options.js';
import { HttpFailure } from './http-failure.js';

/**
 * Fetches an address with further tries, each after twice the wait of the one before and never sooner than the
 * server asked.
 *
 * @throws HttpFailure of the last try.
 */
export async function request(url: string, options: DownloadOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { retries = 3, retryDelay = 1000, signal } = options;
  return pRetry(() => receive(url, options), {
    retries,
    signal,
    factor: 2,
    minTimeout: retryDelay,
    shouldRetry: ({ error }) => error instanceof HttpFailure && error.mayPass,
    onFailedAttempt: async ({ error, retriesLeft }) => {
      if (error instanceof HttpFailure && error.waitAtLeast > 0 && retriesLeft > 0) {
        await sleep(error.waitAtLeast, undefined, { signal });
      }
    },
  });
}

async function receive(
  url: string,
  { signal, onProgress }: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw HttpFailure.ofResponse(response);
    }
    const stated = Number(response.headers.get('content-length'));
    const totalBytes = stated > 0 ? stated : undefined;
    return await collect(response.body, (receivedBytes) => onProgress?.({ url, receivedBytes, totalBytes }));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof HttpFailure) throw error;
    throw new HttpFailure(reasonOf(error), true, 0, { cause: error });
  }
}

async function collect(
  body: ReadableStream<Uint8Array>,
  report: (receivedBytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let received = 0;
  for await (const part of body) {
    parts.push(part);
    received += part.length;
    report(received);
  }
  return Buffer.concat(parts);
}

/** The system's reason lies in the cause: fetch itself says only that it failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}
