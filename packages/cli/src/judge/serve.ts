import { lockRun, type RunLock } from '@gan/core/node';
import { ConfigError, GanError } from '@gan/core';
import { describeError } from '../errors.js';
import { note, print, printJson, type Io } from '../io.js';
import { Judges } from './answers/judges.js';
import type { JudgeOptions } from './judge-options.js';
import { JudgingProgress } from './judging-progress.js';
import { readPage } from './server/page-files.js';
import { startServer } from './server/start-server.js';
import { loadImages } from './study/load-images.js';
import type { PreparedStudy } from './study/prepare-study.js';
import { viewOf } from './study/study.js';

/** Shows a study to judges until Ctrl-C (or SIGTERM). */
export async function serve({ study, folder }: PreparedStudy, options: JudgeOptions, io: Io): Promise<void> {
  await withStudy(folder, async () => {
    const judges = await Judges.open(study, folder);
    const [page, images] = await Promise.all([readPage(), loadImages(folder, study)]);
    const progress = new JudgingProgress(io, study.blocks * study.trialsPerBlock, judges.records);
    const server = await startServer(
      { view: viewOf(study), judges, images, page, onProgress: progress.onProgress },
      { ...options, onError: (error) => note(io, describeError(error, options.verbose)) },
    );
    if (options.json) printJson(io, { url: server.url, study: study.id, folder });
    else print(io, `Judges answer at ${server.url} (Ctrl-C ends it)`);
    if (!/^(127\.|::1$|localhost$)/.test(options.host))
      note(io, 'Whoever can reach this machine can open the page, and answer under any name.');
    await untilInterrupted(io);
    await server.close();
    progress.close();
    note(io, `${progress.total()}, kept in ${folder}. See them with: gan judge ${options.run} --results`);
  });
}

/** Keeps other processes off a study's answers meanwhile. @throws GanError if one has them. */
export async function withStudy<T>(folder: string, body: () => Promise<T>): Promise<T> {
  const lock = await take(folder);
  try {
    return await body();
  } finally {
    await lock.release();
  }
}

async function take(folder: string): Promise<RunLock> {
  try {
    return await lockRun(folder);
  } catch (cause) {
    if (!ConfigError.isInstance(cause)) throw cause;
    throw new GanError(
      `judge: expected nobody else at the answers in ${folder}, got another \`gan judge\` that serves them. Use its page, or stop it first.`,
      { cause },
    );
  }
}

function untilInterrupted({ signals }: Io): Promise<void> {
  return new Promise((done) => {
    const stop = () => {
      signals?.off('SIGINT', stop);
      signals?.off('SIGTERM', stop);
      done();
    };
    signals?.on('SIGINT', stop);
    signals?.on('SIGTERM', stop);
  });
}
