import { join } from 'node:path';
import envPaths from 'env-paths';

/**
 * Where downloaded data sets are kept: `GAN_CACHE_DIR` where that is set, else the operating system's folder for
 * caches, e.g. `~/.cache/gan` on Linux.
 *
 * @param name name of the data set, which has a folder of its own there.
 */
export function cacheDirectory(name: string): string {
  const root = process.env['GAN_CACHE_DIR'] ?? envPaths('gan', { suffix: '' }).cache;
  return join(root, 'datasets', name);
}
