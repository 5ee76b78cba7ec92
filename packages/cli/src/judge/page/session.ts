import type { GivenAnswer, Joined, StudyView, Verdict } from '../exchange.js';

/** Where the page gets its study and leaves its answers: a server, or the browser's own storage. */
export interface Session {
  readonly view: StudyView;
  /** The name of who used this browser last. */
  readonly lastJudge: string | undefined;
  /** Without a name one is made up. */
  join(name: string | undefined): Promise<Joined>;
  /** Keeps an answer; resolves once it is safe. @throws Error if it could not be kept; the same may then be tried again. */
  answer(judge: string, given: GivenAnswer): Promise<Verdict>;
  /** Hands all answers of a judge over as a file, where nobody else has them. */
  save?(judge: string): void;
  /** What the judge should know about where answers are kept. */
  readonly notice?: string;
}

/** An answer was refused for good: another tab has gone on, say. */
export class OutOfStep extends Error {}
