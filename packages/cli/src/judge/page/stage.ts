import { part } from './view.js';

/** The cells in which images are shown: one, or two side by side. */
export class Stage {
  private cells: HTMLElement[] = [];

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    const stage = part('stage');
    stage.style.setProperty('--ratio', String(width / height));
    // Small images are enlarged so far that one sees them well, and not so far that one sees but pixels.
    stage.style.setProperty('--widest', `${Math.min(544, Math.max(256, width * 8))}px`);
    stage.classList.toggle('small', height < 160);
  }

  /** Takes everything away and puts images in, unseen as yet. */
  set(images: readonly HTMLImageElement[], alt: readonly string[]): void {
    const stage = part('stage');
    this.cells = images.map((image, i) => {
      image.alt = alt[i]!;
      image.className = '';
      const cell = document.createElement('div');
      cell.className = 'cell';
      cell.append(image);
      return cell;
    });
    stage.style.setProperty('--across', String(Math.max(1, images.length)));
    stage.replaceChildren(...this.cells);
  }

  /** Adds images over the first, unseen as yet, and decorative. */
  overlay(images: readonly HTMLImageElement[]): void {
    for (const image of images) {
      image.alt = '';
      image.className = '';
    }
    this.cells[0]!.append(...images);
  }

  /** A figure in the first cell, or none. */
  count(text: string): void {
    this.cells[0]!.querySelector('.count')?.remove();
    if (text === '') return;
    const figure = document.createElement('div');
    figure.className = 'count';
    figure.setAttribute('aria-hidden', 'true');
    figure.textContent = text;
    this.cells[0]!.append(figure);
  }

  /** What a press on an image answers, for pairs. */
  onPress(press: (index: number) => void): void {
    this.cells.forEach((cell, i) => (cell.onclick = () => press(i)));
  }
}
