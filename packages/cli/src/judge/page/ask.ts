import { part } from './view.js';

/** Answers sooner than this are slips (a second click, a key held down): nobody has looked by then. */
const soonest = 250;

const keys: Readonly<Record<string, number>> = { ArrowLeft: 0, ArrowRight: 1 };
const letters: Readonly<Record<string, number>> = { KeyF: 0, KeyJ: 1 };

/** What was answered, 0 or 1, and how long it took. */
export interface Asked {
  readonly index: number;
  readonly milliseconds: number;
}

/** The two buttons, and the keys that stand for them. */
export class Ask {
  private take: ((index: number) => void) | undefined;

  constructor(private readonly usesLetters: () => boolean) {
    (['first', 'second'] as const).forEach((id, i) =>
      part(id).addEventListener('click', () => this.press(i)),
    );
    document.addEventListener('keydown', (event) => this.key(event));
    this.close();
  }

  /** Something else than the buttons was pressed that stands for one of them. */
  readonly press = (index: number): void => this.take?.(index);

  /** Lets the judge answer. */
  answer(): Promise<Asked> {
    const start = performance.now();
    part('trial').dataset.state = 'asking';
    for (const id of ['first', 'second']) part(id).removeAttribute('aria-disabled');
    return new Promise((done) => {
      this.take = (index) => {
        const milliseconds = performance.now() - start;
        if (milliseconds < soonest) return;
        this.close();
        done({ index, milliseconds: Math.round(milliseconds) });
      };
    });
  }

  /** Takes no answer for now. The buttons keep the focus, so they are not really disabled. */
  close(): void {
    this.take = undefined;
    part('trial').dataset.state = 'waiting';
    for (const id of ['first', 'second']) part(id).setAttribute('aria-disabled', 'true');
  }

  private key(event: KeyboardEvent): void {
    if (this.take === undefined || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = keys[event.key] ?? (this.usesLetters() ? letters[event.code] : undefined);
    if (index === undefined) return;
    event.preventDefault();
    this.press(index);
  }
}

/** Resolves after a while. */
export const pauseFor = (milliseconds: number) =>
  new Promise<void>((done) => window.setTimeout(done, milliseconds));
