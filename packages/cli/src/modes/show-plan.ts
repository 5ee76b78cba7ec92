import { exitCodes } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { table } from '../table.js';
import { settingOf, trainingOf, type LabPlan } from './lab-plan.js';

/** `gan modes --dry-run`: what would be trained. @returns the code to end with. */
export function showPlan(plan: LabPlan, { json }: { readonly json: boolean }, io: Io): number {
  const trainings = plan.remedies.map((remedy) => ({ remedy, ...trainingOf(plan, remedy) }));
  if (json) {
    printJson(io, { plan, trainings });
    return exitCodes.success;
  }
  print(io, `${plan.dataset}, setting '${plan.setting}': ${settingOf(plan).description}`);
  print(io, `${plan.seeds} seeds of ${plan.steps} steps for each remedy:`);
  const rows = trainings.map(({ remedy, model, batchSize, config }) => [
    remedy,
    model,
    `batches of ${batchSize}`,
    JSON.stringify(config),
  ]);
  for (const line of table(rows)) print(io, line);
  return exitCodes.success;
}
