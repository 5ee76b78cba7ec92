import type { Protocol, StudyView } from '../exchange.js';

/** What is said in each protocol. */
export interface Texts {
  readonly title: string;
  readonly lines: readonly string[];
  readonly list: readonly string[];
  readonly question: string;
  readonly labels: readonly [string, string];
  /** What is said of the images to those who do not see them. */
  readonly alt: readonly string[];
}

const shared = 'Nothing about you is kept but your answers and the name you choose.';

/** HYPE tells its judges that half of the images are generated, so that all begin with the same expectation. */
export function textsOf({ protocol, blocks, trialsPerBlock }: StudyView): Texts {
  const count = blocks * trialsPerBlock;
  const texts: Record<Protocol, Texts> = {
    infinity: {
      title: 'Real or generated?',
      lines: [
        'You will see images one at a time. Say of each whether it is real or was made by a computer program.',
      ],
      list: [
        `There are ${count} images. Half of them are real, half are generated.`,
        'Take as long as you like, and guess where you are not sure.',
        'Answer with the buttons, or with the left and right arrow keys.',
        shared,
      ],
      question: 'Is this image real or generated?',
      labels: ['Real', 'Generated'],
      alt: ['The image to judge'],
    },
    time: {
      title: 'Real or generated, at a glance?',
      lines: [
        'Images appear for a moment, after a count from 3 to 1. Say of each whether it was real or made by a program.',
      ],
      list: [
        `There are ${count} images${blocks > 1 ? ` in ${blocks} parts, with a break between them` : ''}. Half of them are real, half are generated.`,
        'The better you do, the shorter you see them; guess where you are not sure. You are told whether you were right.',
        'A short flicker follows each image. If flashing pictures do you harm, do not take part, or ask your system to reduce motion: then one still pattern follows.',
        'Answer with the buttons, or with the left and right arrow keys. Pause whenever you like.',
        shared,
      ],
      question: 'Was it real or generated?',
      labels: ['Real', 'Generated'],
      alt: ['The image to judge'],
    },
    preference: {
      title: 'Which looks more real?',
      lines: ['You will see two images side by side. Choose the one that looks more like a real one.'],
      list: [
        `There are ${count} pairs. All of the images are generated.`,
        'Take as long as you like, and guess where you are not sure.',
        'Answer with the buttons, with the left and right arrow keys, or by pressing the image.',
        shared,
      ],
      question: 'Which image looks more real?',
      labels: ['Left', 'Right'],
      alt: ['The left image', 'The right image'],
    },
  };
  return texts[protocol];
}
