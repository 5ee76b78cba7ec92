import { grid, ring } from '@gan/datasets';
import { digitsExtractor, gaussianModes, stackedModes, type ModeAssignment } from '@gan/metrics';
import { UsageError } from '../errors.js';
import { isPoint, type SampleSource } from '../sources/sample-source.js';
import { preparedShape, type PreparationRequest } from './preparation.js';

/** What tells the modes of a data set apart, to be disposed of. */
export interface KnownModes extends ModeAssignment {
  dispose?(): void;
}

/** What tells modes apart, by the data set. */
const known: Readonly<Record<string, () => KnownModes | Promise<KnownModes>>> = {
  ring: () => gaussianModes(ring({ size: 1 })),
  grid: () => gaussianModes(grid({ size: 1 })),
  'stacked-digits': digitModes,
  'stacked-mnist': digitModes,
};

/**
 * The modes of the data set that a reference is, or was trained on.
 *
 * @throws UsageError if nobody knows modes of such data, or its images are to lose their colours.
 */
export async function knownModes(
  { name, dataset, shape }: SampleSource,
  request: PreparationRequest,
): Promise<KnownModes> {
  const open = dataset !== undefined && Object.hasOwn(known, dataset) ? known[dataset] : undefined;
  if (open === undefined) {
    throw new UsageError(
      `evaluate: expected data with known modes (${Object.keys(known).join(', ')}) for metrics of modes, got ${name}. Count modes --against one of these, or choose other metrics.`,
    );
  }
  if (!isPoint(shape) && preparedShape(shape, request)[2] !== 3) {
    throw new UsageError(
      `evaluate: expected three colours for the modes of ${name}, got --channels ${request.channels}. Leave it out.`,
    );
  }
  return open();
}

async function digitModes(): Promise<KnownModes> {
  const classifier = await digitsExtractor();
  return { ...stackedModes(classifier), dispose: () => classifier.dispose() };
}
