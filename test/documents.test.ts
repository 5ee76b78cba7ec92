import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { datasets } from '@gan/datasets/node';
import * as losses from '@gan/losses';
import { metricCatalog } from '@gan/metrics';
import { catalog } from '@gan/models';
import { describe, expect, it } from 'vitest';
import { absolutePath } from './support/absolute-path.js';
import { documents } from './support/documents.js';
import { packages, root } from './support/repository.js';

const pages = documents();
const textOf = (path: string) => pages.find((page) => page.path === path)?.text ?? '';

describe.each(pages.map((page) => [page.path, page] as const))('%s', (path, { text, blocks }) => {
  it('links to what exists', () => {
    const broken = linksIn(withoutCode(text)).filter(
      ({ file, anchor }) =>
        !leadsSomewhere(join(root, dirname(path), file || path.split('/').at(-1)!), anchor),
    );
    expect(broken).toEqual([]);
  });

  it('names no path of the machine it was written on', () => expect(text).not.toMatch(absolutePath));

  it('says of every block what language it is in', () => {
    expect(blocks.filter(({ language }) => language === '').map(({ line }) => line)).toEqual([]);
  });
});

describe('what is listed', () => {
  it.each([...packages.keys()])('@gan/%s has a README that shows how to install it', (name) => {
    expect(textOf(`packages/${name}/README.md`)).toMatch(new RegExp(`npm install .*@gan/${name}\\b`));
  });

  it.each([...catalog.values()].map((model) => [model.name, model] as const))(
    'every model, with its paper and presets: %s',
    (name, { paper, presets }) => {
      for (const page of ['packages/models/README.md', 'FEATURES.md']) {
        const row = rowOf(textOf(page), name);
        expect(row).toContain(paper);
        for (const preset of Object.keys(presets)) expect(row).toContain(`\`${preset}\``);
      }
    },
  );

  it.each(Object.keys(datasets))('every data set: %s', (name) => {
    expect(rowOf(textOf('FEATURES.md'), name)).toBeDefined();
  });

  it.each([...metricCatalog.values()].map((metric) => [metric.name, metric.paper]))(
    'every metric, with its paper: %s',
    (name, paper) => {
      expect(rowOf(textOf('packages/metrics/README.md'), name)).toContain(paper);
      expect(textOf('FEATURES.md')).toMatch(new RegExp(`^\\| .*\`${name}\``, 'm'));
    },
  );

  it.each(Object.keys(losses))('every loss, regulariser and augmentation: %s', (name) => {
    expect(textOf('packages/losses/README.md')).toContain(`\`${name}\``);
  });
});

it('quotes ratios in README.md as bench/README.md has them', () => {
  const [, section = ''] = textOf('README.md').split('## Performance');
  const rows = section.split('\n').filter((line) => /^\| \w.*\d \|$/.test(line));
  expect(rows.length).toBeGreaterThan(0);
  const measured = textOf('bench/README.md').split('\n');
  expect(measured).toEqual(expect.arrayContaining(rows));
});

/** The row of a table whose first cell is a name. */
const rowOf = (text: string, name: string) =>
  text.split('\n').find((line) => line.startsWith(`| \`${name}\` `));

const withoutCode = (text: string) => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '``');

const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => ({ file: target.split('#')[0]!, anchor: target.split('#')[1] }));

function leadsSomewhere(path: string, anchor: string | undefined): boolean {
  if (!existsSync(path)) return false;
  if (anchor === undefined) return true;
  const headings = [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map((match) => slug(match[1]!));
  return headings.includes(anchor);
}

/** The anchor that Markdown renderers give a heading. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s/g, '-');
