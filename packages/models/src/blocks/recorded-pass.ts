import * as tf from '@tensorflow/tfjs';

/** One operation on the tape, with the tensors that its gradient will need. */
interface TapeNode {
  readonly saved: readonly tf.Tensor[];
}

/** The part of the tfjs engine that records operations; its published types keep it private. */
interface Recorder {
  readonly state: { activeTape: TapeNode[] | null };
  startTape(): void;
  endTape(): void;
}

const recorder = () => tf.engine() as unknown as Recorder;

/**
 * A forward pass whose result is used at once, and whose gradient is taken later: the pass runs a single time, where
 * `tf.variableGrads` would have it run again inside its own function.
 *
 * {@link output} is the value, alone a constant to every other gradient. {@link replay} inside a function that is being
 * differentiated puts the recorded operations on its tape. The weights must not change in between.
 */
export class RecordedPass {
  /** Freed by {@link dispose}. */
  readonly output: tf.Tensor;
  private nodes: readonly TapeNode[];

  constructor(pass: () => tf.Tensor) {
    const engine = recorder();
    engine.startTape();
    try {
      this.output = tf.tidy(() => tf.keep(pass()));
    } finally {
      this.nodes = engine.state.activeTape ?? [];
      engine.endTape();
      engine.state.activeTape = null;
    }
  }

  /** The output as if it were computed here and now; once only, as the gradient frees what was saved for it. */
  replay(): tf.Tensor {
    recorder().state.activeTape!.push(...this.nodes);
    this.nodes = [];
    return this.output;
  }

  dispose(): void {
    this.nodes.forEach(({ saved }) => saved.forEach((tensor) => tensor.dispose()));
    this.nodes = [];
    this.output.dispose();
  }
}
