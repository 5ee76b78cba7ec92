import { chartFonts } from './chart.js';

/** Small pictures in rows and columns with headings. */
export interface Matrix {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly cells: readonly MatrixCell[] }[];
  /** Side of a small picture. */
  readonly side: number;
}

export interface MatrixCell {
  /** What is written above it. */
  readonly caption: string;
  /** SVG elements within `[0, side]` on both axes. */
  readonly content: string;
}

const gap = 10;
const captionHeight = 14;
const titleHeight = 34;
/** Of the widest labels, with some air. */
const characterWidth = 8.2;

/** Draws small pictures side by side as SVG. */
export function matrix({ title, rows, side }: Matrix): string {
  const labelWidth = 2 * gap + characterWidth * Math.max(...rows.map(({ label }) => label.length));
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const pitch = { x: side + gap, y: side + gap + captionHeight };
  const width = Math.ceil(Math.max(labelWidth + columns * pitch.x + gap, title.length * characterWidth));
  const height = titleHeight + rows.length * pitch.y;
  const drawn = rows.flatMap(({ label, cells }, row) => {
    const top = titleHeight + row * pitch.y + captionHeight;
    return [
      text(label, { x: gap, y: top + side / 2, size: 12 }),
      ...cells.map((cell, column) => drawCell(cell, labelWidth + column * pitch.x, top, side)),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${chartFonts}">`,
    `<rect width="${width}" height="${height}" fill="white"/>`,
    text(title, { x: gap, y: 20, size: 13, bold: true }),
    ...drawn,
    '</svg>',
  ].join('\n');
}

function drawCell({ caption, content }: MatrixCell, x: number, y: number, side: number): string {
  return [
    `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">`,
    text(caption, { x: 0, y: -3, size: 9 }),
    content,
    `<rect width="${side}" height="${side}" fill="none" stroke="#cccccc"/>`,
    '</g>',
  ].join('');
}

function text(
  words: string,
  { x, y, size, bold = false }: { x: number; y: number; size: number; bold?: boolean },
): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${x}" y="${y}" font-size="${size}"${bold ? ' font-weight="bold"' : ''} fill="#333333">${escaped}</text>`;
}
