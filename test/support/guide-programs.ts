import { titleOf } from './code-blocks.js';
import { documents } from './documents.js';

/** The complete programs that READMEs and guides show, by the file name in their title; steps are cut to two. */
export function guidePrograms(): Record<string, string> {
  const programs: Record<string, string> = {};
  for (const { path, blocks } of documents()) {
    for (const block of blocks) {
      const title = titleOf(block);
      if (title === undefined) continue;
      if (title in programs) throw new Error(`${path}:${block.line}: there is a second '${title}'`);
      programs[title] = block.code.replace(/\bsteps: [\d_]+/g, 'steps: 2');
    }
  }
  return programs;
}
