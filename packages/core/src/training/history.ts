/** The numbers of one training step. */
export interface StepLogs {
  /** Generator updates done, this one included. */
  readonly step: number;
  /** Real examples shown to the discriminator so far. */
  readonly imagesSeen: number;
  /** Wall time of the step in milliseconds; not part of any checkpoint comparison. */
  readonly stepMilliseconds: number;
  /** Processor time of the step in milliseconds, see `processorMilliseconds`; left out where the platform does not tell. */
  readonly processorMilliseconds?: number;
  /** Losses, accuracies and whatever else the step logged, by name. */
  readonly metrics: Readonly<Record<string, number>>;
}
