import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawChart } from './chart.js';
import { curves } from './curves.js';
import { scatter } from './scatter.js';

const history = Array.from({ length: 30 }, (_, i) => ({
  step: i + 1,
  imagesSeen: 8 * (i + 1),
  stepMilliseconds: 1,
  generatorLoss: 1 + i / 30,
  discriminatorLoss: 1,
  accuracyReal: 0.9,
  accuracyFake: 0.8,
  value: -0.7,
}));

/** Pixels of a PNG, grey. */
async function pixels(png: Uint8Array) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

describe('curves', () => {
  it('shows losses, accuracies with a mark at 1/2, and V with its mark at -log 4', async () => {
    const { svg } = await drawChart(curves('a run', history));
    for (const label of [
      'a run',
      'losses',
      'accuracy of D',
      'value V (nats)',
      '1/2',
      '-log 4',
      'on real',
      'generator',
    ])
      expect(svg).toContain(`>${label}<`);
    const marks = [...svg.matchAll(/aria-roledescription="rule mark"/g)];
    expect(marks).toHaveLength(2);
  });

  it('has panels only for what a model logs, and one for each number it does not know', async () => {
    const { svg } = await drawChart(
      curves(
        'a critic',
        history.map(({ step, generatorLoss }) => ({ step, generatorLoss, criticGap: 3 })),
      ),
    );
    expect(svg).toContain('>criticGap<');
    expect(svg).not.toContain('accuracy of D');
    expect(svg).not.toContain('-log 4');
  });
});

describe('drawChart', () => {
  it('renders labels without any font of the machine', async () => {
    const [plain, titled] = await Promise.all(
      [undefined, 'WWWWWWWW'].map(async (title) =>
        pixels((await drawChart({ title, mark: 'point', data: { values: [] }, width: 200, height: 20 })).png),
      ),
    );
    const dark = ({ data }: { data: Buffer }) => data.filter((value) => value < 100).length;
    expect(dark(titled!)).toBeGreaterThan(dark(plain!) + 500);
  });
});

describe('scatter', () => {
  it('puts both kinds of points on axes that hold every real one, whatever a generator throws out', async () => {
    const spec = scatter('ring', [0, 0, 90, -90, NaN, 1, Infinity, 0], [1, 0, 0, -1]);
    expect(spec).toMatchObject({
      encoding: { x: { scale: { domain: [-1.25, 1.25] } }, y: { scale: { domain: [-1.25, 1.25] } } },
    });
    const { svg, png } = await drawChart(spec);
    expect([...svg.matchAll(/aria-roledescription="circle"/g)]).toHaveLength(3);
    expect(svg).toContain('>generated<');
    expect((await pixels(png)).height).toBeGreaterThan(840);
  });
});
