import type { StudyView, Trial } from '../exchange.js';
import { Ask, type Asked } from './ask.js';
import { Images } from './images.js';
import { failed, paused } from './screens.js';
import { OutOfStep } from './session.js';
import { Stage } from './stage.js';
import { textsOf, type Texts } from './texts.js';
import { showTimed } from './timed-trial.js';
import { announce, part, showTrials } from './view.js';

/** What was answered, how long it took, and for how long a timed image was there. */
export interface Judged extends Asked {
  readonly shown?: number;
}

/** Masks that follow a timed image (Zhou et al. 2019, section 2.1). */
const maskCount = 4;

/** Shows trials and waits for their answers. */
export class Trials {
  private readonly texts: Texts;
  private readonly images = new Images();
  private readonly stage: Stage;
  private readonly ask = new Ask(() => part<HTMLInputElement>('letters').checked);
  private wantsPause = false;
  private firstMask = 0;

  constructor(private readonly view: StudyView) {
    this.texts = textsOf(view);
    this.stage = new Stage(view);
    for (const id of view.masks) void this.images.get(id).catch(() => undefined);
    part('pause').addEventListener('click', () => {
      this.wantsPause = true;
      announce('A pause comes before the next image.');
    });
  }

  /** Brings the screen for trials up. */
  open(): void {
    showTrials(this.texts.question, this.texts.labels);
  }

  /** Fetches what is needed from this trial on. */
  prepare(trials: readonly Trial[], current: number): void {
    this.images.prepare(trials, current, this.view.masks);
  }

  /**
   * Shows a trial until it is answered.
   *
   * @param exposure milliseconds for which a timed image is shown.
   */
  async show(trial: Trial, exposure: number): Promise<Judged> {
    const images = await this.insist(() => Promise.all(trial.map((id) => this.images.get(id))));
    if (this.view.protocol === 'time') return this.showTimed(images[0]!, exposure);
    this.stage.set(images, this.texts.alt);
    if (images.length > 1) this.stage.onPress(this.ask.press);
    for (const image of images) image.classList.add('shown');
    return this.ask.answer();
  }

  /** Tries until it works, with the judge's consent. */
  async insist<T>(body: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await body();
      } catch (error) {
        if (error instanceof OutOfStep) throw error;
        await failed();
        this.open();
      }
    }
  }

  private async showTimed(image: HTMLImageElement, exposure: number): Promise<Judged> {
    const masks = await this.insist(() => this.drawMasks());
    for (;;) {
      if (this.wantsPause) await this.pause();
      part('pause').hidden = false;
      this.stage.set([image], this.texts.alt);
      this.stage.overlay(masks);
      const shown = await showTimed({ stage: this.stage, image, masks, exposure });
      if (shown !== undefined) {
        this.stage.count('?');
        return { ...(await this.ask.answer()), shown };
      }
      // Nobody was looking: the same again, when somebody is.
      this.wantsPause = true;
    }
  }

  /** Others than before, so that no two images in a row are followed by the same. */
  private drawMasks(): Promise<HTMLImageElement[]> {
    const { masks } = this.view;
    this.firstMask += maskCount;
    const drawn = Array.from({ length: maskCount }, (_, i) => masks[(this.firstMask + i) % masks.length]!);
    return Promise.all(drawn.map((id) => this.images.get(id)));
  }

  private async pause(): Promise<void> {
    this.wantsPause = false;
    await paused();
    this.open();
  }
}
