import { markdownTable } from '../evaluate/evaluation-table.js';
import { duration } from '../progress/progress-text.js';
import type { Exhibit } from './exhibit.js';
import type { GalleryContent } from './gallery-content.js';
import { evaluateCommands, repeatCommands } from './repeat-command.js';
import type { Standings } from './standings.js';
import { standingWords } from './standings-table.js';
import { changedSettings } from './changed-settings.js';

/** One run: pictures, what is to be said of it, facts, and how to repeat it. */
export function exhibitSection(
  { exhibit, standing }: Standings['rows'][number],
  { notes, pictures, folder, baseline }: GalleryContent,
): string {
  const { run } = exhibit;
  const { label } = run;
  const own = pictures.filter((picture) => picture.label === label);
  const facts = markdownTable({ head: ['', ''], rows: factsOf(exhibit) });
  const commands = [...repeatCommands(run), ...evaluateCommands(exhibit)];
  return [
    `### ${label}`,
    `${standingWords(standing, baseline)}${noteOn(notes.ofRuns.get(label))}`,
    ...own.map(({ kind, name }) => `![${captions[kind]} of ${label}](${folder}/${encodeURIComponent(name)})`),
    facts.trimEnd(),
    `\`\`\`sh no-run: trains for as long as the run did\n${commands.join('\n')}\n\`\`\``,
  ].join('\n\n');
}

const captions = { samples: 'Samples at the end', curves: 'Curves' } as const;

const noteOn = (note: string | undefined) => (note === undefined ? '' : `\n\n${note}`);

function factsOf({ run, networks }: Exhibit): (readonly string[])[] {
  const { record, step, imagesSeen, processorSeconds, trainingSeconds } = run;
  const changed = changedSettings(record);
  const clock = `${duration(trainingSeconds)} by the clock`;
  return [
    ['model', `\`${record.model}\`, preset \`${record.preset}\``],
    [
      "settings that are not the preset's",
      changed.length === 0 ? 'none' : changed.map((text) => `\`${text}\``).join(', '),
    ],
    ['seed, batch size', `${record.seed}, ${record.batchSize}`],
    ['steps, images seen', `${step.toLocaleString('en')}, ${imagesSeen.toLocaleString('en')}`],
    [
      'time in steps',
      processorSeconds === 0 ? clock : `${duration(processorSeconds)} of processor time, ${clock}`,
    ],
    [
      'parameters',
      networks
        .map(({ name, trainableParameters }) => `${name} ${trainableParameters.toLocaleString('en')}`)
        .join(', '),
    ],
    [
      'average of the generator',
      record.averaging === null ? 'none' : `half-life ${record.averaging.halfLife} images`,
    ],
  ];
}
