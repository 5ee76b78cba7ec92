import { answersOf, type Joined, type Trial } from '../exchange.js';
import { pauseFor } from './ask.js';
import { blockIsOver, practiceIsOver, thank, welcomeBack } from './screens.js';
import type { Session } from './session.js';
import { textsOf } from './texts.js';
import { Trials } from './trials.js';
import { announce, feedback, message, part, showProgress } from './view.js';

/** How long one is told whether the answer was right, in milliseconds. */
const feedbackMilliseconds = 900;

/** Exposure of practice images, in milliseconds: as the staircase begins. */
const practiceExposure = 500;

/** One judge going through a study. */
export class Judging {
  private readonly trials: Trials;

  constructor(private readonly session: Session) {
    this.trials = new Trials(session.view);
  }

  /** From the first screen to the last. */
  async run(): Promise<void> {
    const joined = await this.begin();
    const { judge, answered, trials } = joined;
    const { save } = this.session;
    const onSave = save && (() => save(judge));
    if (answered === 0) await this.practise();
    else if (answered < trials.length) await welcomeBack(joined, onSave);
    await this.judge(joined);
    showProgress(`${trials.length} of ${trials.length}`, 1);
    await thank(joined, onSave);
  }

  private async begin(): Promise<Joined> {
    const { view, lastJudge, notice } = this.session;
    const { title, lines, list } = textsOf(view);
    const name = part<HTMLInputElement>('name');
    name.value = lastJudge ?? '';
    for (let problem: string[] = []; ;) {
      const said = [...lines, ...(notice === undefined ? [] : [notice]), ...problem];
      await message({ title, lines: said, list, button: 'Begin', asksName: true });
      document.body.classList.toggle('no-letters', !part<HTMLInputElement>('letters').checked);
      try {
        return await this.session.join(name.value.trim() || undefined);
      } catch {
        problem = [
          'That did not work. A name has letters, figures, spaces, dots and hyphens; and `gan judge` must be running.',
        ];
        announce(problem[0]!);
      }
    }
  }

  private async practise(): Promise<void> {
    const { practice, protocol } = this.session.view;
    this.trials.open();
    for (const [i, { images, truth }] of practice.entries()) {
      showProgress(`Practice ${i + 1} of ${practice.length}`);
      const { index } = await this.trials.show(images, practiceExposure);
      if (truth !== undefined) await tell(answersOf(protocol)[index] === truth, truth);
    }
    await practiceIsOver(this.session.view);
  }

  private async judge({ judge, trials, ...standing }: Joined): Promise<void> {
    const { view } = this.session;
    let { answered, exposure = practiceExposure } = standing;
    if (answered < trials.length) this.trials.open();
    while (answered < trials.length) {
      this.place(answered, trials);
      const { index, ...seen } = await this.trials.show(trials[answered]!, exposure);
      const answer = answersOf(view.protocol)[index]!;
      const given = { trial: answered, answer, ...seen };
      const verdict = await this.trials.insist(() => this.session.answer(judge, given));
      ({ answered, exposure = practiceExposure } = verdict);
      const other = answer === 'real' ? 'generated' : 'real';
      if (verdict.isCorrect !== undefined) await tell(verdict.isCorrect, verdict.isCorrect ? answer : other);
      if (answered % view.trialsPerBlock !== 0 || answered >= trials.length) continue;
      await blockIsOver(answered / view.trialsPerBlock, view);
      this.trials.open();
    }
  }

  private place(answered: number, trials: readonly Trial[]): void {
    this.trials.prepare(trials, answered);
    const what = this.session.view.protocol === 'preference' ? 'Pair' : 'Image';
    const place = `${what} ${answered + 1} of ${trials.length}`;
    showProgress(place, answered / trials.length);
    announce(place);
  }
}

async function tell(isCorrect: boolean, truth: string): Promise<void> {
  feedback(`${isCorrect ? '✓ Right' : '✗ Wrong'}: it was ${truth}.`);
  await pauseFor(feedbackMilliseconds);
  feedback('');
}
