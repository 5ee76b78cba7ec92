import { differs, settingsOf, type Setting } from './differences.js';
import { html, type Html } from './html.js';
import type { RunReading } from './read-run.js';
import { htmlTable } from './html-table.js';

/** What tells runs apart, then everything they share. */
export function settingsSection(runs: readonly RunReading[]): Html {
  const settings = settingsOf(runs.map(({ record }) => record));
  const different = settings.filter(differs);
  const head = ['setting', ...runs.map(({ label }) => label)];
  const differences =
    different.length === 0
      ? html`<p>These runs were set up alike.</p>`
      : htmlTable('Settings in which the runs differ', head, rowsOf(different));
  return html`<section aria-labelledby="settings">
    <h2 id="settings">Settings</h2>
    ${runs.length > 1 ? differences : undefined}
    <details${runs.length > 1 ? undefined : openAttribute}>
      <summary>All settings</summary>
      ${htmlTable('All settings', head, rowsOf(settings))}
    </details>
  </section>`;
}

const openAttribute = html` open`;

const rowsOf = (settings: readonly Setting[]) =>
  settings.map(({ name, values }) => [name, ...values.map((value) => value ?? 'none')]);
