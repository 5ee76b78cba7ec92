import { ownVersion } from '../run/versions.js';
import { budgetsText } from './budgets-text.js';
import { exhibitSection } from './exhibit-section.js';
import type { Notes } from './notes.js';
import type { GalleryPicture } from './pictures.js';
import type { Standings } from './standings.js';
import { standingsTable } from './standings-table.js';

export interface GalleryContent {
  readonly title: string;
  readonly notes: Notes;
  readonly standings: readonly Standings[];
  readonly pictures: readonly GalleryPicture[];
  /** Folder of the pictures, beside the page. */
  readonly folder: string;
  /** Model that the others are held against. */
  readonly baseline: string;
}

/** The page in Markdown. */
export function galleryPage(content: GalleryContent): string {
  const { title, notes, standings, baseline } = content;
  return [
    `---\ntitle: ${JSON.stringify(title)}\n---`,
    `# ${title}`,
    notes.introduction,
    `<!-- Written by gan gallery (@gan/cli ${ownVersion()}); write it again in place of changing it. -->`,
    ...standings.flatMap(({ dataset, rows }) => [
      `## On ${dataset}`,
      budgetsText(rows.map(({ exhibit }) => exhibit.run)),
      standingsTable(rows, baseline),
      ...rows.map((row) => exhibitSection(row, content)),
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}
