import { ownVersion } from '../run/versions.js';
import { budgetsText } from './budgets-text.js';
import { exhibitSection } from './exhibit-section.js';
import type { GalleryContent } from './gallery-content.js';
import { standingsTable } from './standings-table.js';

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
