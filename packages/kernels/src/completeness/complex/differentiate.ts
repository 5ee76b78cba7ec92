import * as tf from '@tensorflow/tfjs';

type Gradients = Record<string, () => tf.Tensor>;

/** One recorded operation, as the engine keeps it. */
interface TapeNode {
  readonly id: number;
  readonly kernelName: string;
  readonly inputs: Record<string, tf.Tensor>;
  readonly outputs: tf.Tensor[];
  readonly saved?: tf.Tensor[];
  readonly gradient?: (dys: (tf.Tensor | null)[]) => Gradients;
}

/** The parts of the engine that its published types leave out. */
interface RecordingEngine {
  gradients: Differentiate;
  clone(x: tf.Tensor): tf.Tensor;
  runKernel(kernelName: string, inputs: Record<string, tf.Tensor>): tf.Tensor;
  addTapeNode(
    kernelName: string,
    inputs: Record<string, tf.Tensor>,
    outputs: tf.Tensor[],
    gradient: (dy: tf.Tensor) => Gradients,
    saved: tf.Tensor[],
    attributes: object,
  ): void;
  startTape(): void;
  endTape(): void;
  scopedRun<T>(start: () => void, end: () => void, f: () => T): T;
  tidy<T>(name: string | (() => T), f?: () => T): T;
  state: { activeTape: TapeNode[] | null; gradientDepth: number; activeScope: { name: string } };
}

type Differentiate = (
  f: () => tf.Tensor,
  xs: tf.Tensor[],
  dy?: tf.Tensor,
  allowNoGradients?: boolean,
) => { value: tf.Tensor; grads: tf.Tensor[] };

/**
 * Lets gradients pass through complex tensors. The engine refuses a gradient that is not of type float32, also
 * that of a complex tensor inside a real function, as the spectrum of a sound is. What differs from the engine's
 * own sweep is only that check: the gradient of a complex tensor may be complex.
 *
 * @returns a function that puts the engine's own back.
 */
export const differentiateComplex = (): (() => void) => {
  const engine = tf.engine() as unknown as RecordingEngine;
  const { gradients: stock, clone } = engine;
  // The engine saves clones for gradients, and its own gradient of a clone drops the imaginary part.
  const cloneAny = (x: tf.Tensor): tf.Tensor =>
    x.dtype === 'complex64' ? cloneComplex(engine, x) : clone.call(engine, x);
  const ours: Differentiate = (f, xs, dy, allowNoGradients = false) => {
    tf.util.assert(
      xs.length > 0,
      () => 'gradients: expected at least one tensor to differentiate by, got none.',
    );
    const value = engine.scopedRun(
      () => engine.startTape(),
      () => engine.endTape(),
      () => engine.tidy('forward', f),
    );
    checkEnds(value, dy);
    const path = pathBetween(engine.state.activeTape ?? [], xs, value);
    if (!allowNoGradients && path.length === 0) throw new Error(NO_PATH);
    return engine.tidy('backward', () => {
      const found = sweep(engine, path, value, dy ?? tf.ones(value.shape));
      const grads = xs.map(({ id }) => found.get(id) as tf.Tensor);
      if (engine.state.gradientDepth === 0) forgetTape(engine);
      return { value, grads };
    });
  };
  engine.gradients = ours;
  engine.clone = cloneAny;
  return () => {
    // Whoever replaced one in between keeps the place.
    if (engine.gradients === ours) engine.gradients = stock;
    if (engine.clone === cloneAny) engine.clone = clone;
  };
};

const cloneComplex = (engine: RecordingEngine, x: tf.Tensor): tf.Tensor => {
  const copy = engine.runKernel('Identity', { x });
  const gradient = (dy: tf.Tensor): Gradients => ({ x: () => dy.clone() });
  engine.addTapeNode(engine.state.activeScope.name, { x }, [copy], gradient, [], {});
  return copy;
};

const NO_PATH =
  'gradients: expected a result that depends on the tensors to differentiate by, got one that does not. ' +
  'Compute everything from x to y inside the function.';

const checkEnds = (value: tf.Tensor, dy: tf.Tensor | undefined): void => {
  tf.util.assert(
    value instanceof tf.Tensor,
    () => 'gradients: expected the function to return a tensor, got something else.',
  );
  const end = dy ?? value;
  tf.util.assert(
    end.dtype !== 'complex64',
    () => 'gradients: expected a real result, got complex64. Take its absolute value, or one of its parts.',
  );
};

/** The recorded operations that lie between `xs` and `y`, with only the inputs that depend on `xs`. */
const pathBetween = (tape: TapeNode[], xs: tf.Tensor[], y: tf.Tensor): TapeNode[] => {
  const fromX = new Set(xs.map(({ id }) => id));
  const dependent = tape.filter(({ inputs, outputs }) => {
    const depends = Object.values(inputs).some(({ id }) => fromX.has(id));
    if (depends) for (const { id } of outputs) fromX.add(id);
    return depends;
  });
  const toY = new Set([y.id]);
  const path: TapeNode[] = [];
  for (const node of dependent.reverse()) {
    if (!node.outputs.some(({ id }) => toY.has(id))) continue;
    const inputs = Object.fromEntries(Object.entries(node.inputs).filter(([, { id }]) => fromX.has(id)));
    for (const { id } of Object.values(inputs)) toY.add(id);
    path.push({ ...node, inputs });
  }
  return path.reverse();
};

/** Walks the path backwards and sums up what reaches each tensor. */
const sweep = (
  engine: RecordingEngine,
  path: TapeNode[],
  y: tf.Tensor,
  dy: tf.Tensor,
): Map<number, tf.Tensor> => {
  const found = new Map([[y.id, dy]]);
  for (const node of path.reverse()) {
    if (node.gradient === undefined) {
      throw new Error(
        `gradients: expected a gradient of ${node.kernelName}, got none. Use an operation that has one.`,
      );
    }
    const gradients = node.gradient(node.outputs.map(({ id }) => found.get(id) ?? null));
    for (const [name, x] of Object.entries(node.inputs)) {
      const slope = gradients[name];
      if (slope === undefined) throw new Error(missing(node.kernelName, name, gradients));
      const dx = engine.tidy(slope);
      checkGradient(node.kernelName, name, x, dx);
      const before = found.get(x.id);
      found.set(x.id, before === undefined ? dx : tf.add(before, dx));
      before?.dispose();
    }
  }
  return found;
};

const missing = (kernelName: string, name: string, gradients: Gradients): string =>
  `gradients: expected a gradient of ${kernelName} by its input ${name}, got those by ` +
  `${Object.keys(gradients).join(', ') || 'none'}. Use an operation that has one.`;

const checkGradient = (kernelName: string, name: string, x: tf.Tensor, dx: tf.Tensor): void => {
  const dtype = x.dtype === 'complex64' ? 'complex64' : 'float32';
  if (dx.dtype === dtype && tf.util.arraysEqual(dx.shape, x.shape)) return;
  throw new Error(
    `gradients: expected the gradient of ${kernelName} by its input ${name} to be ${dtype} [${x.shape}], ` +
      `got ${dx.dtype} [${dx.shape}]. Correct its registered gradient.`,
  );
};

const forgetTape = ({ state }: RecordingEngine): void => {
  for (const { saved } of state.activeTape ?? []) for (const tensor of saved ?? []) tensor.dispose();
  state.activeTape = null;
};
