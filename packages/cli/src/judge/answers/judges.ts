import {
  answersOf,
  type GivenAnswer,
  type JudgeRecord,
  type Joined,
  type Trial,
  type Verdict,
} from '../exchange.js';
import { exposureOf } from '../exposure-of.js';
import { trialsOf } from '../study/orders.js';
import { studyPaths, type Study } from '../study/study.js';
import { readJudges, removeUnfinished, writeJudge } from './judge-files.js';
import { isRight } from './truth.js';

/** Why an answer was not taken. */
export type Refusal =
  /** Another tab was faster, or the page's copy is old. */
  | 'out of turn'
  /** Nobody of that name has come. */
  | 'unknown judge'
  | 'not a choice'
  /** There are as many judges as there may be. */
  | 'full';

/** An answer or a judge that was not taken. */
export class Refused extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}

/** More come only from something that runs wild. */
const mostJudges = 2000;

interface Judge {
  readonly number: number;
  readonly trials: readonly Trial[];
  record: JudgeRecord;
  /** The end of what is being written: answers of one judge are kept one after the other. */
  writing: Promise<unknown>;
}

/** The judges of a study that is open to them. Every answer is on disk before it is acknowledged. */
export class Judges {
  private readonly judges = new Map<string, Judge>();
  private nextNumber = 0;

  private constructor(
    private readonly study: Study,
    private readonly folder: string,
  ) {}

  /** @throws GanError if the answers of a judge are damaged. */
  static async open(study: Study, studyFolder: string): Promise<Judges> {
    const folder = studyPaths(studyFolder).judges;
    await removeUnfinished(folder);
    const all = new Judges(study, folder);
    for (const { number, record } of await readJudges(folder)) all.add(number, record);
    return all;
  }

  /** Everyone so far. */
  get records(): JudgeRecord[] {
    return [...this.judges.values()].map(({ record }) => record);
  }

  /** A judge who begins or comes back. @throws Refused */
  async join(name = this.freeName()): Promise<Joined> {
    const judge = this.judges.get(name) ?? (await this.begin(name));
    return { ...this.standing(judge), trials: judge.trials };
  }

  /** Keeps an answer. One that was kept already, and whose acknowledgement was lost, is acknowledged again. @throws Refused */
  answer(name: string, given: GivenAnswer): Promise<Verdict> {
    const judge = this.judges.get(name);
    if (judge === undefined) throw new Refused('unknown judge');
    if (!answersOf(this.study.protocol).includes(given.answer)) throw new Refused('not a choice');
    const verdict = judge.writing.then(() => this.keep(judge, given));
    judge.writing = verdict.catch(() => undefined);
    return verdict;
  }

  private async keep(judge: Judge, given: GivenAnswer): Promise<Verdict> {
    const { record, trials, number } = judge;
    const kept = record.answers[given.trial];
    if (kept === undefined || given.trial !== record.answers.length - 1 || kept.answer !== given.answer) {
      const images = trials[given.trial];
      if (given.trial !== record.answers.length || images === undefined) throw new Refused('out of turn');
      const { exposure } = this.standing(judge);
      const { trial, answer, milliseconds, shown } = given;
      const at = new Date().toISOString();
      const next = {
        ...record,
        answers: [...record.answers, { trial, images, answer, exposure, shown, milliseconds, at }],
      };
      await writeJudge(this.folder, { number, record: next });
      judge.record = next;
    }
    const last = judge.record.answers[given.trial]!;
    const isCorrect = this.study.protocol === 'time' ? isRight(this.study, last) : undefined;
    return { ...this.standing(judge), isCorrect };
  }

  private async begin(name: string): Promise<Judge> {
    if (this.judges.size >= mostJudges) throw new Refused('full');
    const number = this.nextNumber;
    const judge = this.add(number, {
      format: 1,
      study: this.study.id,
      judge: name,
      order: number,
      answers: [],
    });
    judge.writing = writeJudge(this.folder, judge);
    await judge.writing;
    return judge;
  }

  private add(number: number, record: JudgeRecord): Judge {
    const trials = trialsOf(this.study, record.order);
    const judge = { number, record, trials, writing: Promise.resolve() };
    this.judges.set(record.judge, judge);
    this.nextNumber = Math.max(this.nextNumber, number + 1);
    return judge;
  }

  private standing({ record }: Judge) {
    const correct =
      this.study.protocol === 'time' ? record.answers.map((kept) => isRight(this.study, kept)) : [];
    return {
      judge: record.judge,
      answered: record.answers.length,
      exposure: exposureOf(this.study, correct),
    };
  }

  private freeName(): string {
    for (let number = this.judges.size + 1; ; number++) {
      const name = `Judge ${number}`;
      if (!this.judges.has(name)) return name;
    }
  }
}
