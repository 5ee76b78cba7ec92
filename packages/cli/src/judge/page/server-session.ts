import type { GivenAnswer, Joined, StudyView, Verdict } from '../exchange.js';
import { OutOfStep, type Session } from './session.js';
import { PageStorage } from './page-storage.js';

/** A session with `gan judge` at the other end. */
export async function serverSession(): Promise<Session> {
  const view = await ask<StudyView>('api/study');
  const storage = new PageStorage(`gan-judge:${view.id}`);
  return {
    view,
    lastJudge: storage.get('judge'),
    async join(judge) {
      const joined = await ask<Joined>('api/judges', { judge });
      storage.set('judge', joined.judge);
      return joined;
    },
    answer: (judge, given: GivenAnswer) => ask<Verdict>('api/answers', { judge, ...given }),
  };
}

async function ask<Reply>(path: string, body?: unknown): Promise<Reply> {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
    signal: AbortSignal.timeout(20_000),
  });
  const reply = (await response.json()) as Reply & { error?: string };
  if (response.ok) return reply;
  if (response.status === 409 || response.status === 404) throw new OutOfStep(reply.error);
  throw new Error(reply.error ?? `status ${response.status}`);
}
