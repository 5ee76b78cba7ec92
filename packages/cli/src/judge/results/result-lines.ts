import type { JudgedResult } from '@gan/metrics';
import { table } from '../../table.js';

const titles: Readonly<Record<string, string>> = {
  'hype-infinity': 'HYPE∞: images taken for the wrong thing, without a limit of time (50 % is guessing)',
  'hype-time': 'HYPE time: how long people must see an image to tell real from generated',
  preference: 'Preference: how often this run was chosen (50 % is no preference)',
};

const labels: Readonly<Record<string, string>> = {
  generatedError: 'generated taken for real',
  realError: 'real taken for generated',
  accuracy: 'right answers',
  agreement: "agreement (Krippendorff's alpha)",
};

/** A result for people. */
export function resultLines({ metric, value, error, interval, counts, details }: JudgedResult): string[] {
  const show = metric === 'hype-time' ? (ms: number) => `${ms.toFixed(1)} ms` : percent;
  const confidence = `${Math.round(interval.confidence * 100)} %`;
  const rows = [
    ['value', show(value)],
    [
      `${confidence} interval`,
      `${show(interval.low)} to ${show(interval.high)}, resampling ${interval.resampled}`,
    ],
    ['standard error', show(error ?? NaN)],
    ...Object.entries(details).map(([name, number]) => [
      labels[name] ?? name,
      name === 'agreement' || name.startsWith('strength') ? number.toFixed(3) : percent(number),
    ]),
    [
      'from',
      Object.entries(counts)
        .map(([name, count]) => `${count} ${name}`)
        .join(', '),
    ],
  ];
  return [titles[metric]!, ...table(rows)];
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
