/** What an image is, and what a judge may take it for. */
export type Kind = 'real' | 'generated';

/** What one judge said of one image. */
export interface Judgement {
  readonly judge: string;
  readonly image: string;
  readonly truth: Kind;
  readonly answer: Kind;
}

/** Judges in the order they first appear, each with what they said. */
export function byJudge<Answer extends { readonly judge: string }>(answers: readonly Answer[]): Answer[][] {
  const judges = new Map<string, Answer[]>();
  for (const answer of answers) {
    const own = judges.get(answer.judge);
    if (own) own.push(answer);
    else judges.set(answer.judge, [answer]);
  }
  return [...judges.values()];
}
