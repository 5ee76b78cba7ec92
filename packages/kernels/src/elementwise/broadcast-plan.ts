/** How far one operand moves, in elements, when the output moves one row or one column. */
export interface OperandSteps {
  readonly row: number;
  readonly column: 0 | 1;
}

/** One dimension of the loop around the rows and columns. */
export interface OuterLoop {
  readonly count: number;
  readonly aStep: number;
  readonly bStep: number;
}

/** A broadcast pair of shapes as a loop over matrices of `rows` by `columns`; the output is contiguous. */
export interface BroadcastPlan {
  readonly shape: number[];
  readonly rows: number;
  readonly columns: number;
  readonly a: OperandSteps;
  readonly b: OperandSteps;
  /** Innermost first. */
  readonly outer: readonly OuterLoop[];
}

/** A run of neighbouring dimensions along which each operand either moves or is repeated. */
interface Run {
  size: number;
  readonly aMoves: boolean;
  readonly bMoves: boolean;
}

/**
 * Plans a function of two tensors whose shapes broadcast by the rules of NumPy. Neighbouring dimensions
 * that behave alike are joined, so that nearly every pair found in practice is one matrix.
 *
 * @throws Error if the shapes do not broadcast.
 */
export const planBroadcast = (aShape: readonly number[], bShape: readonly number[]): BroadcastPlan => {
  const shape: number[] = [];
  const runs = joinRuns(aShape, bShape, shape);
  let aStep = 1;
  let bStep = 1;
  const loops = runs.map(({ size, aMoves, bMoves }) => {
    const loop = { count: size, aStep: aMoves ? aStep : 0, bStep: bMoves ? bStep : 0 };
    if (aMoves) aStep *= size;
    if (bMoves) bStep *= size;
    return loop;
  });
  const [columns, rows, ...outer] = loops;
  return {
    shape,
    rows: rows?.count ?? 1,
    columns: columns?.count ?? 1,
    a: { row: rows?.aStep ?? 0, column: columns?.aStep === 0 ? 0 : 1 },
    b: { row: rows?.bStep ?? 0, column: columns?.bStep === 0 ? 0 : 1 },
    outer,
  };
};

/** Fills `shape` with the output's shape and answers the runs, innermost first, without those of size 1. */
const joinRuns = (aShape: readonly number[], bShape: readonly number[], shape: number[]): Run[] => {
  const rank = Math.max(aShape.length, bShape.length);
  const runs: Run[] = [];
  for (let fromEnd = 1; fromEnd <= rank; fromEnd++) {
    const a = aShape[aShape.length - fromEnd] ?? 1;
    const b = bShape[bShape.length - fromEnd] ?? 1;
    if (a !== b && a !== 1 && b !== 1) throw mismatch(aShape, bShape);
    const size = a === 1 ? b : a;
    shape.unshift(size);
    const last = runs.at(-1);
    if (size === 1) continue;
    if (last && last.aMoves === (a !== 1) && last.bMoves === (b !== 1)) last.size *= size;
    else runs.push({ size, aMoves: a !== 1, bMoves: b !== 1 });
  }
  return runs;
};

const mismatch = (aShape: readonly number[], bShape: readonly number[]): Error =>
  new Error(
    `planBroadcast: expected shapes whose sizes are equal or 1 from the end on, got [${aShape}] and [${bShape}]. ` +
      'Reshape or expand one of them.',
  );
