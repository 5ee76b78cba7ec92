import { html, type Html } from './html.js';
import type { RunReading } from './read-run.js';
import type { Sheet } from './read-sheets.js';

/** Sheets of the same latents as training went on, under a slider over steps; and the last, large ones. */
export function samplesSection(runs: readonly RunReading[]): Html | undefined {
  const shown = runs.filter(({ sheets }) => sheets.steps.length > 0 || sheets.final !== undefined);
  if (shown.length === 0) return undefined;
  const steps = [...new Set(shown.flatMap(({ sheets }) => sheets.steps.map(({ step }) => step)))].sort(
    (a, b) => a - b,
  );
  return html`<section aria-labelledby="samples">
    <h2 id="samples">Samples</h2>
    ${steps.length > 1 ? slider(steps) : undefined}
    <div class="sheets">${shown.filter(({ sheets }) => sheets.steps.length > 0).map(evolution)}</div>
    ${finals(shown)}
  </section>`;
}

/** Shown by the page's script; without scripts all sheets are seen instead. */
const slider = (steps: readonly number[]) =>
  html`<p class="scrubber" hidden>
    <label for="scrubber">Step</label>
    <input
      id="scrubber"
      type="range"
      min="0"
      max="${steps.length - 1}"
      value="${steps.length - 1}"
      step="1"
      data-steps="${steps.join(' ')}"
      aria-valuetext="step ${steps.at(-1)}"
    />
    <output for="scrubber">${steps.at(-1)}</output>
  </p>`;

const evolution = ({ label, sheets }: RunReading) =>
  html`<figure class="evolution">
    ${sheets.steps.map((sheet) => picture(label, sheet))}
    <figcaption>${label}, the same latents at every step</figcaption>
  </figure>`;

const picture = (label: string, { step, address }: Sheet) =>
  html`<img src="${address}" data-step="${step}" alt="Samples of ${label} at step ${step}" />`;

function finals(runs: readonly RunReading[]): Html | undefined {
  const complete = runs.filter(({ sheets }) => sheets.final !== undefined);
  if (complete.length === 0) return undefined;
  return html`<h3>At the end</h3>
    <div class="sheets">
      ${complete.map(
        ({ label, sheets }) =>
          html`<figure>
            <img src="${sheets.final}" alt="Samples of ${label} at the end of the run" />
            <figcaption>${label}</figcaption>
          </figure>`,
      )}
    </div>`;
}
