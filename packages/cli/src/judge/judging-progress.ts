import { note, type Io } from '../io.js';
import type { JudgeRecord } from './exchange.js';

/** Says on the terminal who is judging and how far they have come. */
export class JudgingProgress {
  private readonly answered = new Map<string, number>();
  private isLineOpen = false;

  constructor(
    private readonly io: Io,
    /** How many answers a judge is asked for. */
    private readonly asked: number,
    judges: readonly JudgeRecord[],
  ) {
    for (const { judge, answers } of judges) this.answered.set(judge, answers.length);
    if (judges.length > 0) note(io, `So far: ${this.total()}`);
  }

  /** A judge came, came back, or answered. */
  readonly onProgress = (judge: string, answered: number): void => {
    const before = this.answered.get(judge);
    this.answered.set(judge, answered);
    if (before === undefined) this.say(`${judge} has begun`);
    else if (answered === this.asked && before < answered) this.say(`${judge} has answered all ${answered}`);
    this.redraw();
  };

  /** How much there is in all. */
  total(): string {
    const answers = [...this.answered.values()].reduce((sum, count) => sum + count, 0);
    const { size } = this.answered;
    return `${answers} answer${answers === 1 ? '' : 's'} of ${size} judge${size === 1 ? '' : 's'}`;
  }

  /** Leaves the terminal at the beginning of a line. */
  close(): void {
    if (this.isLineOpen) this.io.stderr.write('\n');
    this.isLineOpen = false;
  }

  private say(line: string): void {
    if (this.isLineOpen) this.io.stderr.write('\r\u001b[K');
    this.isLineOpen = false;
    note(this.io, line);
  }

  private redraw(): void {
    if (!this.io.stderr.isTTY) return;
    this.io.stderr.write(`\r\u001b[K${this.total()}`);
    this.isLineOpen = true;
  }
}
