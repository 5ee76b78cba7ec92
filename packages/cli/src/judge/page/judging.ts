import { answersOf, type Joined, type Trial, type Verdict } from '../exchange.js';
import { Ask, pauseFor, type Asked } from './ask.js';
import { Images } from './images.js';
import { OutOfStep, type Session } from './session.js';
import { Stage } from './stage.js';
import { textsOf, type Texts } from './texts.js';
import { showTimed } from './timed-trial.js';
import { announce, feedback, message, part, showProgress, showTrials } from './view.js';

/** How long one is told whether the answer was right, in milliseconds. */
const feedbackMilliseconds = 900;

/** Exposure of practice images, in milliseconds: as the staircase begins. */
const practiceExposure = 500;

/** One judge going through a study. */
export class Judging {
  private readonly texts: Texts;
  private readonly images = new Images();
  private readonly stage: Stage;
  private readonly ask = new Ask(() => part<HTMLInputElement>('letters').checked);
  private wantsPause = false;

  constructor(private readonly session: Session) {
    this.texts = textsOf(session.view);
    this.stage = new Stage(session.view);
    const { masks } = session.view;
    for (const id of masks) void this.images.get(id).catch(() => undefined);
    part('pause').addEventListener('click', () => {
      this.wantsPause = true;
      announce('A pause comes before the next image.');
    });
  }

  /** From the first screen to the last. */
  async run(): Promise<void> {
    const joined = await this.begin();
    if (joined.answered === 0) await this.practise();
    else if (joined.answered < joined.trials.length) await this.welcomeBack(joined);
    await this.judge(joined);
    await this.thank(joined);
  }

  private async begin(): Promise<Joined> {
    const { lastJudge, notice } = this.session;
    const { title, lines, list } = this.texts;
    const name = part<HTMLInputElement>('name');
    name.value = lastJudge ?? '';
    showProgress('');
    for (let problem = ''; ;) {
      const said = [
        ...lines,
        ...(notice === undefined ? [] : [notice]),
        ...(problem === '' ? [] : [problem]),
      ];
      await message({ title, lines: said, list, button: 'Begin', asksName: true });
      document.body.classList.toggle('no-letters', !part<HTMLInputElement>('letters').checked);
      try {
        return await this.session.join(name.value.trim() || undefined);
      } catch {
        problem = `That did not work. A name has letters, figures, spaces, dots and hyphens; and \`gan judge\` must be running.`;
        announce(problem);
      }
    }
  }

  private async practise(): Promise<void> {
    const { practice, protocol } = this.session.view;
    showTrials(this.texts.question, this.texts.labels);
    for (const [i, { images, truth }] of practice.entries()) {
      showProgress(`Practice ${i + 1} of ${practice.length}`);
      const { index } = await this.show(images, practiceExposure);
      if (truth === undefined) continue;
      const isCorrect = answersOf(protocol)[index] === truth;
      await this.tell(isCorrect, truth);
    }
    await message({
      title: 'That was practice',
      lines: [
        protocol === 'time'
          ? 'From now on it counts. You are told after each image whether you were right.'
          : 'From now on it counts, and you are no longer told whether you were right.',
      ].map((line) => (protocol === 'preference' ? 'From now on it counts.' : line)),
      button: 'Start',
    });
  }

  private welcomeBack({ judge, answered, trials }: Joined): Promise<void> {
    return message({
      title: `Welcome back, ${judge}`,
      lines: [`You have answered ${answered} of ${trials.length}. Go on where you stopped.`],
      button: 'Go on',
      onSave: this.saver(judge),
    });
  }

  private async judge(joined: Joined): Promise<void> {
    const { judge, trials } = joined;
    const { trialsPerBlock, protocol } = this.session.view;
    let { answered, exposure } = joined;
    if (answered < trials.length) showTrials(this.texts.question, this.texts.labels);
    while (answered < trials.length) {
      this.place(answered, trials.length);
      this.images.prepare(trials, answered, this.session.view.masks);
      const { index, milliseconds, shown } = await this.show(trials[answered]!, exposure);
      const answer = answersOf(protocol)[index]!;
      const verdict = await this.keep(judge, { trial: answered, answer, milliseconds, shown });
      ({ answered, exposure } = verdict);
      if (verdict.isCorrect !== undefined) {
        const other = answer === 'real' ? 'generated' : 'real';
        await this.tell(verdict.isCorrect, verdict.isCorrect ? answer : other);
      }
      if (answered % trialsPerBlock === 0 && answered < trials.length)
        await this.rest(answered / trialsPerBlock);
    }
  }

  /** Shows a trial until it is answered. */
  private async show(trial: Trial, exposure = practiceExposure): Promise<Asked & { shown?: number }> {
    const images = await this.insist(() => Promise.all(trial.map((id) => this.images.get(id))));
    if (this.session.view.protocol === 'time') return this.showTimed(images[0]!, exposure);
    this.stage.set(images, this.texts.alt);
    if (images.length > 1) this.stage.onPress(this.ask.press);
    for (const image of images) image.classList.add('shown');
    return this.ask.answer();
  }

  private async showTimed(image: HTMLImageElement, exposure: number): Promise<Asked & { shown?: number }> {
    const masks = await this.insist(() => this.drawMasks());
    for (;;) {
      part('pause').hidden = false;
      if (this.wantsPause) await this.pause();
      this.stage.set([image], this.texts.alt);
      this.stage.overlay(masks);
      const shown = await showTimed({ stage: this.stage, image, masks, exposure });
      if (shown !== undefined) {
        this.stage.count('?');
        return { ...(await this.ask.answer()), shown };
      }
      this.wantsPause = true;
    }
  }

  /** The masks in turn, so that no two images in a row are followed by the same ones. */
  private drawMasks(): Promise<HTMLImageElement[]> {
    const { masks } = this.session.view;
    this.firstMask += 5;
    const turned = masks.map((_, i) => masks[(this.firstMask + i) % masks.length]!);
    return Promise.all(turned.slice(0, 4).map((id) => this.images.get(id)));
  }

  private firstMask = 0;

  private async pause(): Promise<void> {
    this.wantsPause = false;
    await message({
      title: 'Paused',
      lines: ['Nothing is lost. Go on when you are ready.'],
      button: 'Go on',
    });
    showTrials(this.texts.question, this.texts.labels);
    part('pause').hidden = false;
  }

  private async rest(block: number): Promise<void> {
    const { blocks } = this.session.view;
    await message({
      title: `Part ${block} of ${blocks} is done`,
      lines: ['Rest your eyes for a moment. The next part begins slowly again.'],
      button: 'Go on',
    });
    showTrials(this.texts.question, this.texts.labels);
  }

  private async tell(isCorrect: boolean, truth: string): Promise<void> {
    feedback(`${isCorrect ? '✓ Right' : '✗ Wrong'}: it was ${truth}.`);
    await pauseFor(feedbackMilliseconds);
    feedback('');
  }

  private async keep(judge: string, given: Parameters<Session['answer']>[1]): Promise<Verdict> {
    return this.insist(() => this.session.answer(judge, given));
  }

  /** Tries until it works, with the judge's consent. */
  private async insist<T>(body: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await body();
      } catch (error) {
        if (error instanceof OutOfStep) throw error;
        const lines = [
          'Your last answer could not be kept, or the next image not be had. Is `gan judge` still running?',
        ];
        await message({ title: 'That did not work', lines, button: 'Try again' });
        showTrials(this.texts.question, this.texts.labels);
      }
    }
  }

  private place(answered: number, count: number): void {
    const what = this.session.view.protocol === 'preference' ? 'Pair' : 'Image';
    const place = `${what} ${answered + 1} of ${count}`;
    showProgress(place, answered / count);
    announce(place);
  }

  private thank({ judge, trials }: Joined): Promise<void> {
    showProgress(`${trials.length} of ${trials.length}`, 1);
    const onSave = this.saver(judge);
    return message({
      title: `Thank you, ${judge}`,
      lines: [
        'That was all.',
        onSave === undefined
          ? 'Your answers are kept. You may close this page.'
          : 'Now save your answers to a file, and send it to whoever asked you.',
      ],
      onSave,
    });
  }

  private saver(judge: string): (() => void) | undefined {
    return this.session.save && (() => this.session.save!(judge));
  }
}
