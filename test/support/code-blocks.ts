/** A fenced block of a Markdown file. */
export interface CodeBlock {
  readonly language: string;
  /** The rest of the opening line. */
  readonly info: string;
  readonly code: string;
  /** Line of its first line of code, from 1. */
  readonly line: number;
}

/** The fenced blocks of a Markdown text, in order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const lines = markdown.split('\n');
  let open: { fence: string; language: string; info: string; line: number } | undefined;
  lines.forEach((text, index) => {
    if (open === undefined) {
      const opening = /^\s*(`{3,}|~{3,})\s*([\w-]*)\s*(.*)$/.exec(text);
      if (opening) open = { fence: opening[1]!, language: opening[2]!, info: opening[3]!, line: index + 2 };
    } else if (text.trim() === open.fence) {
      const { language, info, line } = open;
      blocks.push({ language, info, line, code: lines.slice(line - 1, index).join('\n') });
      open = undefined;
    }
  });
  if (open !== undefined) throw new Error(`codeBlocks: the block opened before line ${open.line} never ends`);
  return blocks;
}

/** What follows `no-run:` on a block's opening line; a block so marked is checked for types but not run. */
export function reasonNotToRun({ info, line }: CodeBlock): string | undefined {
  const marked = /\bno-run\b(?::\s*(.+))?/.exec(info);
  if (marked === null) return undefined;
  if (marked[1] === undefined)
    throw new Error(`line ${line}: expected a reason, as in \`no-run: needs a GPU\``);
  return marked[1];
}

/** The name of the file a block shows, from `title="train.mjs"` on its opening line. */
export const titleOf = ({ info }: CodeBlock): string | undefined => /\btitle="([^"]+)"/.exec(info)?.[1];
