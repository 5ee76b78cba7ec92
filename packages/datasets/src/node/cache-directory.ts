import { join } from 'node:path';

/**
 * Where downloaded data sets are kept: `GAN_CACHE_DIR` where that is set, else the operating system's folder for
 * caches, e.g. `~/.cache/gan` on Linux.
 *
 * @param name name of the data set, which has a folder of its own there.
 */
export async function cacheDirectory(name: string): Promise<string> {
  // Imported here because it is an ES module only, which the CommonJS build can reach in no other way.
  const { default: envPaths } = await import('env-paths');
  const root = process.env['GAN_CACHE_DIR'] ?? envPaths('gan', { suffix: '' }).cache;
  return join(root, 'datasets', name);
}
