import { withCommon, withExamples } from '../options/common.js';
import { parseOptions } from '../options/parse-options.js';
import type { Register } from './register.js';

const examples = [
  'gan gallery runs/dcgan runs/sngan --out gallery.md',
  'gan gallery runs/dcgan runs/wgan --title "Minutes on clothes" --notes notes.md --out guides/gallery.md --force',
];

const notes = `
Runs stand by FID under their data set, each held against the baseline there; all must be measured in the same way, by one
\`gan evaluate\`. Pictures, small, go into a folder beside the page that is named after it. In the file of --notes, text before
the first \`## RUN\` introduces the page, and text after one is said of that run.`;

/** `gan gallery`. */
export const registerGallery: Register = (program, run) => {
  const command = program
    .command('gallery')
    .description('write a page of finished runs in Markdown: samples, curves, metrics, how to repeat them')
    .argument('<runs...>', 'folders of runs, finished and evaluated')
    .option('--out <file>', 'page to write, ending in .md')
    .option('--title <words>', 'heading of the page (default: Gallery)')
    .option('--notes <file>', 'what to say of the runs, in Markdown')
    .option('--baseline <model>', 'model that the others are held against (default: dcgan)')
    .option('--force', 'overwrite the page');
  withCommon(command).addHelpText('after', notes);
  withExamples(command, examples);
  run(command, async (io, _commandLine, given, runs) => {
    const { gallery, galleryOptions } = await import('../gallery/gallery.js');
    return gallery(parseOptions('gallery', galleryOptions, { ...given, runs }), io);
  });
};
