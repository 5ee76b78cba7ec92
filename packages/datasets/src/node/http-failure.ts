/** Why one try at a download failed. */
export class HttpFailure extends Error {
  constructor(
    message: string,
    /** Whether another try at the same address can help. */
    readonly mayPass: boolean,
    /** How long the server asked to be left alone, in milliseconds. */
    readonly waitAtLeast = 0,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** The failure a response stands for: overload and server trouble may pass, a missing file does not. */
  static ofResponse(response: Response): HttpFailure {
    const { status, headers } = response;
    const mayPass = status === 408 || status === 429 || status >= 500;
    return new HttpFailure(`status ${status}`, mayPass, retryAfter(headers.get('retry-after')));
  }
}

/** The `Retry-After` header (RFC 9110, section 10.2.3), seconds or a date, as milliseconds; a minute at most. */
function retryAfter(header: string | null): number {
  if (header === null) return 0;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Math.min(Math.max(wait || 0, 0), 60_000);
}
