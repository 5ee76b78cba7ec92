import { exitCodes } from '../errors.js';
import { print, printJson, type Io } from '../io.js';
import { table } from '../table.js';
import type { ModesOptions } from './modes-options.js';
import { remedies } from './remedies.js';
import { labDatasets, settings } from './settings.js';

/** `gan modes --list-remedies`. @returns the code to end with. */
export function listRemedies({ json }: Pick<ModesOptions, 'json'>, io: Io): number {
  const listed = remedies.map(({ name, description, paper }) => ({ name, description, paper }));
  if (json) {
    printJson(io, { remedies: listed, settings });
    return exitCodes.success;
  }
  print(io, 'Remedies:');
  for (const line of table(listed.map(({ name, description, paper }) => [name, description, paper])))
    print(io, line);
  print(io, '\nSettings of each data set, the first by default:');
  const rows = labDatasets.flatMap((dataset) =>
    Object.entries(settings[dataset]).map(([name, { description, steps }]) => [
      dataset,
      name,
      `${steps} steps`,
      description,
    ]),
  );
  for (const line of table(rows)) print(io, line);
  return exitCodes.success;
}
