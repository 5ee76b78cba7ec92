import { grid, ring } from '@gan/datasets';
import { renderSvg, type Chart } from '../pictures/chart.js';
import { matrix, type MatrixCell } from '../pictures/matrix.js';
import { encodePng } from '../pictures/png.js';
import { sheet } from '../pictures/sheet.js';
import type { CellResult, Frame } from './cell-result.js';
import type { LabPlan } from './lab-plan.js';

const side = 132;
/** Air around the outermost modes, as a share of their distance from the middle. */
const margin = 0.3;

/**
 * The samples of every remedy over training, from its first finished seed: a row for each remedy, from the first samples to
 * the last. Real modes are grey rings, drawn as wide as what counts as high quality is at least visible.
 */
export async function labPicture(plan: LabPlan, cells: readonly CellResult[]): Promise<Chart> {
  const shown = plan.remedies.flatMap((remedy) => cells.find((cell) => cell.remedy === remedy) ?? []);
  const draw = drawerFor(plan);
  const rows = await Promise.all(
    shown.map(async ({ remedy, seed, frames }) => ({
      label: remedy,
      cells: await Promise.all(
        frames.map(async (frame): Promise<MatrixCell> => ({
          caption: `seed ${seed}, step ${frame.step}`,
          content: await draw(frame),
        })),
      ),
    })),
  );
  const svg = matrix({ title: `Samples on ${plan.dataset} over training (${plan.setting})`, rows, side });
  return { svg, png: await renderSvg(svg) };
}

function drawerFor({ dataset }: LabPlan): (frame: Frame) => string | Promise<string> {
  if (dataset !== 'ring' && dataset !== 'grid') return drawImages;
  const { centers } = dataset === 'ring' ? ring({ size: 1 }) : grid({ size: 1 });
  return (frame) => drawPoints(frame, centers);
}

/** Points outside the picture are left out. */
function drawPoints({ values }: Frame, centers: readonly (readonly [number, number])[]): string {
  const extent = Math.max(...centers.flat().map(Math.abs)) * (1 + margin);
  const place = (value: number) => (((value / extent + 1) / 2) * side).toFixed(1);
  const modes = centers.map(
    ([x, y]) => `<circle cx="${place(x)}" cy="${place(-y)}" r="4" fill="none" stroke="#b0b0b0"/>`,
  );
  const dots: string[] = [];
  for (let i = 0; i < values.length; i += 2) {
    const [x, y] = [values[i]!, -values[i + 1]!];
    if (Math.max(Math.abs(x), Math.abs(y)) <= extent) dots.push(`M${place(x)} ${place(y)}h0`);
  }
  const path = `<path d="${dots.join('')}" stroke="#1f5fa8" stroke-width="1.8" stroke-linecap="round" stroke-opacity="0.6"/>`;
  return `${modes.join('')}${path}`;
}

async function drawImages({ values, shape }: Frame): Promise<string> {
  const columns = Math.ceil(Math.sqrt(shape[0]!));
  const layout = { rows: Math.ceil(shape[0]! / columns), columns, gap: 1, scale: 1 };
  const png = await encodePng(sheet({ values, shape, range: [0, 255] }, layout));
  const data = Buffer.from(png).toString('base64');
  return `<image width="${side}" height="${side}" href="data:image/png;base64,${data}"/>`;
}
