import { transposeTensor, type TensorData, type WeightLayout } from '@gan/core';

/**
 * Channels on one axis of ours that a pixel shuffle turns into places, or an unshuffle made of them: place by place here, `f² c`,
 * and channel by channel in PyTorch, `c f²`.
 *
 * @param axis of ours: the last for what comes before a shuffle, that of the inputs for what comes after an unshuffle.
 */
export function shuffledChannelsLayout(axis: number, factor: number): WeightLayout {
  const turn = (tensor: TensorData, from: 'here' | 'there'): TensorData => {
    const places = factor ** 2;
    const at = axis < 0 ? tensor.shape.length + axis : axis;
    const channels = (tensor.shape[at] ?? 0) / places;
    if (!Number.isInteger(channels)) return tensor;
    const [before, after] = [tensor.shape.slice(0, at), tensor.shape.slice(at + 1)].map(size);
    const split = from === 'here' ? [places, channels] : [channels, places];
    const turned = transposeTensor({ ...tensor, shape: [before!, ...split, after!] }, [0, 2, 1, 3]);
    return { ...turned, shape: tensor.shape };
  };
  return { read: (tensor) => turn(tensor, 'there'), write: (tensor) => turn(tensor, 'here') };
}

const size = (shape: readonly number[]) => shape.reduce((product, side) => product * side, 1);
