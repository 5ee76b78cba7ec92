import { withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan report runs/first --out first.html',
  'gan report runs/dense runs/dcgan --title "Dense against convolutional" --out runs.html',
];

/** `gan report`. */
export const registerReport: Register = (program, run) => {
  const command = program
    .command('report')
    .description('write a page about runs: curves, samples, metrics, settings')
    .argument('<runs...>', 'folders of runs, finished or not')
    .option('--out <file>', 'page to write, one HTML file that needs no other')
    .option('--title <words>', 'heading of the page (default: names of the runs)')
    .option('--force', 'overwrite the page');
  withExamples(withCommon(command), examples);
  run(command, async (io, _commandLine, given, runs) => {
    const { report, reportOptions } = await import('../report/report.js');
    return report(parseOptions('report', reportOptions, { ...given, runs }), io);
  });
};
