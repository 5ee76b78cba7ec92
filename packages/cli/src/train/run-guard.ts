import { nanGuard, trainingGuard, type Callback } from '@gan/core';
import { note, type Io } from '../io.js';
import { readRecord, writeRecord, type RunRecord } from '../run/record.js';
import { quotePath } from '../run/quote-path.js';

/**
 * Watches a run: trouble is told to people and kept in the run's record. Without the guard, a number that is not finite
 * still ends training, since nothing good can follow.
 *
 * @param folder the run's folder, which holds its record by the time training begins.
 */
export function runGuard({ mode, retries }: RunRecord['guard'], folder: string, io: Io): Callback {
  if (mode === 'off') return nanGuard();
  return trainingGuard({
    retries: mode === 'rollback' ? retries : 0,
    async onTrouble(trouble) {
      const record = await readRecord(folder);
      await writeRecord(folder, { ...record, troubles: [...record.troubles, trouble] });
      if (trouble.goesOn) note(io, trouble.message);
      else if (trouble.backTo !== null && mode === 'stop')
        note(
          io,
          `To go on with lower learning rates: gan train --resume ${quotePath(folder)} --guard rollback`,
        );
    },
  });
}
