import { duration } from '../progress/progress-text.js';
import { html, type Html } from './html.js';
import { htmlTable } from './html-table.js';
import type { RunReading } from './read-run.js';

/** Which runs these are, how far they came, and what could not be read of them. */
export function overviewSection(runs: readonly RunReading[]): Html {
  const head = [
    'run',
    'model',
    'data',
    'seed',
    'steps',
    'images seen',
    'training',
    'processor time',
    'state',
  ];
  const problems = runs.flatMap(({ label, problems: own }) => own.map((text) => `${label}: ${text}`));
  return html`<section aria-labelledby="runs">
    <h2 id="runs">${runs.length === 1 ? 'The run' : 'The runs'}</h2>
    ${htmlTable('Runs and how far they came', head, runs.map(row))}
    ${problems.map((text) => html`<p class="problem">${text}.</p>`)}
  </section>`;
}

const row = ({
  label,
  record,
  step,
  imagesSeen,
  trainingSeconds,
  processorSeconds,
  isComplete,
}: RunReading) => [
  label,
  `${record.model} (${record.preset})`,
  `${record.dataset.name}, ${record.dataset.size}`,
  record.seed,
  `${step} of ${record.steps}${record.minutes === null ? '' : ` or ${record.minutes} min`}`,
  imagesSeen,
  duration(trainingSeconds),
  processorSeconds === 0 ? 'not known' : duration(processorSeconds),
  isComplete ? 'complete' : 'unfinished',
];

/** The words every run was started and went on with. */
export function commandsSection(runs: readonly RunReading[]): Html {
  return html`<section aria-labelledby="commands">
    <h2 id="commands">Commands</h2>
    ${runs.map(({ label, record }) => {
      const commands = [record.commandLine, ...record.resumed.map(({ commandLine }) => commandLine)];
      return html`<h3>${label}</h3>
        <pre tabindex="0"><code>${commands.map((words) => `${words.join(' ')}\n`)}</code></pre>`;
    })}
  </section>`;
}
