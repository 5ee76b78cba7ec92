import type { Joined, StudyView } from '../exchange.js';
import { message } from './view.js';

// The screens between trials, each of which waits for its button.

export function practiceIsOver({ protocol }: StudyView): Promise<void> {
  const told = {
    infinity: 'From now on it counts, and you are no longer told whether you were right.',
    time: 'From now on it counts. You are told after each image whether you were right.',
    preference: 'From now on it counts.',
  };
  return message({ title: 'That was practice', lines: [told[protocol]], button: 'Start' });
}

export const welcomeBack = ({ judge, answered, trials }: Joined, onSave?: () => void) =>
  message({
    title: `Welcome back, ${judge}`,
    lines: [`You have answered ${answered} of ${trials.length}. Go on where you stopped.`],
    button: 'Go on',
    onSave,
  });

export const paused = () =>
  message({ title: 'Paused', lines: ['Nothing is lost. Go on when you are ready.'], button: 'Go on' });

export const blockIsOver = (block: number, { blocks }: StudyView) =>
  message({
    title: `Part ${block} of ${blocks} is done`,
    lines: ['Rest your eyes for a moment. The next part begins slowly again.'],
    button: 'Go on',
  });

/** Has no button: it is the last. */
export const thank = ({ judge }: Joined, onSave?: () => void) =>
  message({
    title: `Thank you, ${judge}`,
    lines: [
      'That was all.',
      onSave === undefined
        ? 'Your answers are kept. You may close this page.'
        : 'Now save your answers to a file, and send it to whoever asked you.',
    ],
    onSave,
  });

export const failed = () =>
  message({
    title: 'That did not work',
    lines: [
      'Your last answer could not be kept, or the next image not be had. Is `gan judge` still running?',
    ],
    button: 'Try again',
  });
