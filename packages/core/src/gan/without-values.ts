let blank = 0;

/**
 * Runs `body` with every initialiser of {@link initializers} giving zeros at once: for networks that are only described,
 * since drawing the weights of a large one takes minutes.
 *
 * @returns what `body` returns.
 */
export function withoutValues<T>(body: () => T): T {
  blank++;
  try {
    return body();
  } finally {
    blank--;
  }
}

/** Whether initialisers are to draw nothing at present. */
export const drawsNothing = (): boolean => blank > 0;
