import { Random } from '@gan/core';
import { hypeInfinity, hypeTime, preference, type JudgedResult } from '@gan/metrics';
import type { JudgeRecord, KeptAnswer } from '../exchange.js';
import { kindOf, sourceOf } from '../answers/truth.js';
import type { Study } from '../study/study.js';

/** What the judges of a study have said so far, as the result of a metric; undefined while there is too little. */
export function resultsOf(study: Study, judges: readonly JudgeRecord[]): JudgedResult | undefined {
  const bootstrap = { random: Random.fromSeed(study.seed).fork('judge:bootstrap') };
  const protocol = protocolOf(study);
  const answers = judges.flatMap(({ judge, answers: own }) => own.map((answer) => ({ judge, answer })));
  switch (study.protocol) {
    case 'infinity':
      if (answers.length === 0) return undefined;
      return hypeInfinity(
        answers.map(({ judge, answer }) => judgement(study, judge, answer)),
        bootstrap,
        protocol,
      );
    case 'time': {
      const whole = answersOfWholeBlocks(study, judges);
      return whole.length === 0 ? undefined : hypeTime(whole, bootstrap, protocol);
    }
    case 'preference': {
      const choices = answers.map(({ judge, answer }) => choice(study, judge, answer));
      const { name } = study.sources[0]!;
      const isJudged = choices.some(({ winner, loser }) => winner === name || loser === name);
      return isJudged ? preference(choices, name, bootstrap, protocol) : undefined;
    }
  }
}

/** What must agree before two studies may be compared. */
function protocolOf({ protocol, blocks, trialsPerBlock, width, height, sources }: Study) {
  const real = protocol === 'preference' ? undefined : sources[0]!.origin;
  return {
    protocol,
    blocks,
    trialsPerBlock,
    image: [width, height],
    confidence: 0.95,
    ...(real && { real: real as Record<string, string | number> }),
    ...(protocol === 'preference' && { runs: sources.map(({ name }) => name) }),
  };
}

function judgement(study: Study, judge: string, { images, answer }: KeptAnswer) {
  const image = images[0]!;
  const said = answer === 'real' ? ('real' as const) : ('generated' as const);
  return { judge, image, truth: kindOf(study, image), answer: said };
}

/** A staircase that was left half-way has not come to rest yet. */
function answersOfWholeBlocks(study: Study, judges: readonly JudgeRecord[]) {
  const { trialsPerBlock } = study;
  return judges.flatMap(({ judge, answers }) =>
    answers.slice(0, answers.length - (answers.length % trialsPerBlock)).map((answer, i) => ({
      ...judgement(study, judge, answer),
      exposure: answer.exposure!,
      block: Math.floor(i / trialsPerBlock),
    })),
  );
}

function choice(study: Study, judge: string, { images, answer }: KeptAnswer) {
  const [left, right] = images.map((image) => study.sources[sourceOf(study, image)!]!.name) as [
    string,
    string,
  ];
  const [winner, loser] = answer === 'left' ? [left, right] : [right, left];
  return { judge, pair: [...images].sort().join(), winner, loser };
}
