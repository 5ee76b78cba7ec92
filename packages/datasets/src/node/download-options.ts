/** How far a download has come. */
export interface DownloadProgress {
  /** Address being read. */
  readonly url: string;
  readonly receivedBytes: number;
  /** Where the server told. */
  readonly totalBytes?: number;
}

/** How files are downloaded; see {@link DownloadOptions.mirrors} for where from. */
export interface DownloadOptions {
  /** Folder they are kept in. @default `GAN_CACHE_DIR`, or the operating system's folder for caches */
  readonly cacheDir?: string;
  /**
   * Base addresses tried in order; `{name}` in one stands for the data set's name, and the file's name is appended.
   * @default the environment variable `GAN_DATASETS_MIRRORS` (separated by spaces or commas), else public mirrors
   */
  readonly mirrors?: readonly string[];
  /** Further tries at each mirror after a failure that may pass. @default 3 */
  readonly retries?: number;
  /** Wait before the first further try, in milliseconds; it doubles with each. @default 1000 */
  readonly retryDelay?: number;
  /** Ends the download; what was received is dropped. */
  readonly signal?: AbortSignal;
  onProgress?(progress: DownloadProgress): void;
}

/** The mirrors in force: those of the options, of the environment, or the public ones, in this order. */
export function chooseMirrors(
  given: readonly string[] | undefined,
  published: readonly string[],
): readonly string[] {
  if (given) return given;
  const fromEnvironment = (process.env['GAN_DATASETS_MIRRORS'] ?? '').split(/[\s,]+/).filter(Boolean);
  return fromEnvironment.length > 0 ? fromEnvironment : published;
}

/** The address of a data set's file at a mirror. */
export function addressAt(mirror: string, name: string, file: string): string {
  const base = mirror.replaceAll('{name}', name);
  return `${base.endsWith('/') ? base : `${base}/`}${file}`;
}
