import type { Kind } from '@gan/metrics/judgement';

// What the page and whoever serves it say to each other. Used in browsers too: nothing of Node, no TensorFlow.js.

/** How people are asked: HYPE's two protocols, or which of two images looks more real. */
export type Protocol = 'infinity' | 'time' | 'preference';

export type Answer = Kind | 'left' | 'right';

/** The two answers to choose from, the left button's first. */
export const answersOf = (protocol: Protocol): readonly [Answer, Answer] =>
  protocol === 'preference' ? ['left', 'right'] : ['real', 'generated'];

/** What a judge may know of a study: nothing that tells real from generated, but for practice. */
export interface StudyView {
  readonly id: string;
  readonly protocol: Protocol;
  /** Size of an image in pixels. */
  readonly width: number;
  readonly height: number;
  readonly blocks: number;
  readonly trialsPerBlock: number;
  readonly practice: readonly PracticeTrial[];
  /** Ids of images that are shown after a timed one. */
  readonly masks: readonly string[];
}

/** Ids of the images that are shown together: one, or two side by side. */
export type Trial = readonly string[];

export interface PracticeTrial {
  readonly images: Trial;
  /** Told after the answer; pairs have none. */
  readonly truth?: Kind;
}

/** Where a judge stands. */
export interface Standing {
  readonly judge: string;
  readonly answered: number;
  /** Milliseconds for which the next image is to be shown, in the timed protocol. */
  readonly exposure?: number;
}

/** A judge who came, or came back. */
export interface Joined extends Standing {
  readonly trials: readonly Trial[];
}

/** What is known once an answer is kept. */
export interface Verdict extends Standing {
  /** In the timed protocol, which tells. */
  readonly isCorrect?: boolean;
}

/** An answer as the page gives it. */
export interface GivenAnswer {
  /** Number of the trial, from 0: the first that is not answered yet. */
  readonly trial: number;
  readonly answer: Answer;
  /** Milliseconds from when one could answer to the answer. */
  readonly milliseconds: number;
  /** Milliseconds for which the image was really on the screen, in the timed protocol. */
  readonly shown?: number;
}

/** An answer as it is kept. */
export interface KeptAnswer extends GivenAnswer {
  readonly images: Trial;
  /** Milliseconds for which the image was to be shown, in the timed protocol. */
  readonly exposure?: number;
  /** When, as an ISO date. */
  readonly at: string;
}

/** All that one judge has said: a file in the study's folder, and what an exported page saves. */
export interface JudgeRecord {
  readonly format: 1;
  readonly study: string;
  readonly judge: string;
  /** Which of the study's orders the judge sees. */
  readonly order: number;
  readonly answers: readonly KeptAnswer[];
}

/** What `study.js` of an exported page holds. */
export interface ExportedStudy {
  readonly view: StudyView;
  /** Trials of every order; a judge's name picks one. */
  readonly orders: readonly (readonly Trial[])[];
  /** Ids of real images, in the timed protocol alone: the page must know whether an answer was right. */
  readonly real?: readonly string[];
}

/** Names of judges: letters, figures, spaces and `._-`, 1 to 40 of them. */
export const judgeName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,38}[\p{L}\p{N}._-]?$/u;
