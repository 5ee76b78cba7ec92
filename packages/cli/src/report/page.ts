import { createHash } from 'node:crypto';
import { ownVersion } from '../run/versions.js';
import { curvesSection } from './curves-section.js';
import { html, trusted, type Html } from './html.js';
import { metricsSection } from './metrics-section.js';
import { commandsSection, overviewSection } from './overview-section.js';
import { pageScript } from './page-script.js';
import { pageStyle } from './page-style.js';
import type { RunReading } from './read-run.js';
import { samplesSection } from './samples-section.js';
import { settingsSection } from './settings-section.js';

/** The whole page, in one file that asks for nothing else; its policy forbids it to. */
export async function page(title: string, runs: readonly RunReading[]): Promise<string> {
  const sections: readonly (Html | undefined)[] = [
    overviewSection(runs),
    await metricsSection(runs),
    samplesSection(runs),
    await curvesSection(runs),
    settingsSection(runs),
    commandsSection(runs),
  ];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="@gan/cli ${ownVersion()}" />
        <title>${title}</title>
        <style>
          ${trusted(pageStyle)}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p class="soft">
            Written by gan ${ownVersion()} on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC
          </p>
          <nav aria-label="Sections">
            <ul>
              ${links.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main>${sections}</main>
        ${script}
      </body>
    </html> `.text;
}

const links = [
  ['runs', 'Runs'],
  ['metrics', 'Metrics'],
  ['samples', 'Samples'],
  ['curves', 'Curves'],
  ['settings', 'Settings'],
  ['commands', 'Commands'],
] as const;

/** Its policy knows the script by its very bytes, so no formatter may come between. */
const script = trusted(`<script>${pageScript}</script>`);

/** Nothing is loaded, and no script but the page's own is run, whatever is written in a run. */
const policy = [
  "default-src 'none'",
  'img-src data:',
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${createHash('sha256').update(pageScript).digest('base64')}'`,
].join('; ');
