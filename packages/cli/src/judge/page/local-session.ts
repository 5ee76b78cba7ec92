import type { ExportedStudy, JudgeRecord, KeptAnswer } from '../exchange.js';
import { exposureOf } from '../exposure-of.js';
import { OutOfStep, type Session } from './session.js';
import { PageStorage } from './page-storage.js';

/** A session of an exported page: answers stay in the browser until they are saved to a file. */
export function localSession({ view, orders, real }: ExportedStudy): Session {
  const storage = new PageStorage(`gan-judge:${view.id}`);
  const read = (judge: string): JudgeRecord => {
    const text = storage.get(`answers:${judge}`);
    if (text !== undefined) return JSON.parse(text) as JudgeRecord;
    const order = hash(judge) % orders.length;
    return { format: 1, study: view.id, judge, order, answers: [] };
  };
  const isRight = ({ images, answer }: KeptAnswer) =>
    (real?.includes(images[0]!) ? 'real' : 'generated') === answer;
  const standing = ({ judge, answers }: JudgeRecord) => ({
    judge,
    answered: answers.length,
    exposure: exposureOf(view, real ? answers.map(isRight) : []),
  });
  return {
    view,
    lastJudge: storage.get('judge'),
    notice: storage.isLasting
      ? 'Your answers stay in this browser. Save them to a file at the end, and send it to whoever asked you.'
      : 'This browser keeps nothing here: save your answers to a file before you close the page.',
    async join(name = `Guest ${randomLetters()}`) {
      const record = read(name);
      storage.set('judge', name);
      return { ...standing(record), trials: orders[record.order]! };
    },
    async answer(judge, given) {
      const record = read(judge);
      const images = orders[record.order]![given.trial];
      if (given.trial !== record.answers.length || images === undefined) throw new OutOfStep();
      const { exposure } = standing(record);
      const kept = { ...given, images, exposure, at: new Date().toISOString() };
      const next = { ...record, answers: [...record.answers, kept] };
      storage.set(`answers:${judge}`, JSON.stringify(next));
      return { ...standing(next), isCorrect: real && isRight(kept) };
    },
    save: (judge) => download(`${view.id} ${judge}.json`, JSON.stringify(read(judge))),
  };
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Tells guests apart; decides nothing but which order they see. */
const randomLetters = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => 'abcdefghjkmnpqrstvwxyz'[byte % 22]).join(
    '',
  );
