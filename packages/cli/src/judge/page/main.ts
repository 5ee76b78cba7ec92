import type { ExportedStudy } from '../exchange.js';
import { Judging } from './judging.js';
import { localSession } from './local-session.js';
import { serverSession } from './server-session.js';
import { OutOfStep } from './session.js';
import { message } from './view.js';

declare global {
  interface Window {
    /** What an exported page carries with it. */
    ganStudy?: ExportedStudy;
  }
}

async function start(): Promise<void> {
  try {
    const session = window.ganStudy ? localSession(window.ganStudy) : await serverSession();
    await new Judging(session).run();
  } catch (error) {
    const isElsewhere = error instanceof OutOfStep;
    const lines = isElsewhere
      ? ['It seems that another tab or window has gone on under your name.']
      : ['The page could not be set up. Is `gan judge` still running?'];
    await message({
      title: isElsewhere ? 'Somebody else is answering' : 'That did not work',
      lines,
      button: 'Reload',
    });
    window.location.reload();
  }
}

void start();
