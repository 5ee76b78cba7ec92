/** Transforms one signal in place: `real` and `imag` hold `length` numbers each. */
export interface FourierPlan {
  readonly length: number;
  /** `X[k] = sum over n of x[n] exp(-2 pi i k n / length)`; the inverse is for the caller to phrase by it. */
  transform(real: Float64Array, imag: Float64Array): void;
}

const plans = new Map<number, FourierPlan>();

// Audio uses a handful of frame lengths; the bound only guards against a program that tries thousands.
const MOST_PLANS = 64;

/** The plan for a length, made once: tables of roots of unity are worth keeping. */
export const fourierPlan = (length: number): FourierPlan => {
  const known = plans.get(length);
  if (known !== undefined) return known;
  const plan = (length & (length - 1)) === 0 ? powerOfTwoPlan(length) : chirpPlan(length);
  if (plans.size >= MOST_PLANS) plans.clear();
  plans.set(length, plan);
  return plan;
};

/** Iterative radix-2 decimation in time (Cooley and Tukey 1965) in 64-bit floats. */
const powerOfTwoPlan = (length: number): FourierPlan => {
  const order = bitReversal(length);
  const { cosines, sines } = rootsOfUnity(length, length / 2);
  return {
    length,
    transform: (real, imag) => {
      reorder(real, imag, order);
      for (let half = 1; half < length; half *= 2) {
        const step = length / (2 * half);
        for (let start = 0; start < length; start += 2 * half) {
          for (let k = 0; k < half; k++) {
            const [c, s] = [cosines[k * step]!, sines[k * step]!];
            const [a, b] = [start + k, start + k + half];
            const [re, im] = [real[b]! * c + imag[b]! * s, imag[b]! * c - real[b]! * s];
            real[b] = real[a]! - re;
            imag[b] = imag[a]! - im;
            real[a]! += re;
            imag[a]! += im;
          }
        }
      }
    },
  };
};

/** `cos` and `sin` of `2 pi k / length` for the first `count` of k. */
const rootsOfUnity = (length: number, count: number): { cosines: Float64Array; sines: Float64Array } => ({
  cosines: Float64Array.from({ length: count }, (_, k) => Math.cos((2 * Math.PI * k) / length)),
  sines: Float64Array.from({ length: count }, (_, k) => Math.sin((2 * Math.PI * k) / length)),
});

const bitReversal = (length: number): Uint32Array => {
  const order = new Uint32Array(length);
  for (let i = 1; i < length; i++) order[i] = (order[i >> 1]! >> 1) | (i & 1 ? length >> 1 : 0);
  return order;
};

const reorder = (real: Float64Array, imag: Float64Array, order: Uint32Array): void => {
  for (let i = 0; i < order.length; i++) {
    const j = order[i]!;
    if (j <= i) continue;
    [real[i], real[j]] = [real[j]!, real[i]!];
    [imag[i], imag[j]] = [imag[j]!, imag[i]!];
  }
};

/**
 * Any length through a convolution with a chirp, `nk = (n² + k² - (k - n)²) / 2`, computed by transforms of a
 * power of two. Source: Bluestein 1970, "A linear filtering approach to the computation of the discrete
 * Fourier transform".
 */
const chirpPlan = (length: number): FourierPlan => {
  const padded = 2 ** Math.ceil(Math.log2(2 * length - 1));
  const inner = fourierPlan(padded);
  const { cosines, sines } = chirp(length);
  const filter = chirpFilter(cosines, sines, inner);
  const [a, b] = [new Float64Array(padded), new Float64Array(padded)];
  return {
    length,
    transform: (real, imag) => {
      a.fill(0);
      b.fill(0);
      for (let n = 0; n < length; n++) {
        a[n] = real[n]! * cosines[n]! + imag[n]! * sines[n]!;
        b[n] = imag[n]! * cosines[n]! - real[n]! * sines[n]!;
      }
      inner.transform(a, b);
      // The product's conjugate, so that the forward transform serves as the inverse.
      for (let k = 0; k < padded; k++) {
        const [re, im] = [a[k]!, b[k]!];
        a[k] = re * filter.real[k]! - im * filter.imag[k]!;
        b[k] = -(re * filter.imag[k]! + im * filter.real[k]!);
      }
      inner.transform(a, b);
      for (let k = 0; k < length; k++) {
        const [re, im] = [a[k]! / padded, -b[k]! / padded];
        real[k] = re * cosines[k]! + im * sines[k]!;
        imag[k] = im * cosines[k]! - re * sines[k]!;
      }
    },
  };
};

/** `exp(pi i n² / length)`; n² is reduced first, since its sine would lose digits. */
const chirp = (length: number): { cosines: Float64Array; sines: Float64Array } => {
  const angle = (n: number): number =>
    (Math.PI * Number((BigInt(n) * BigInt(n)) % BigInt(2 * length))) / length;
  return {
    cosines: Float64Array.from({ length }, (_, n) => Math.cos(angle(n))),
    sines: Float64Array.from({ length }, (_, n) => Math.sin(angle(n))),
  };
};

/** Transform of the chirp, wrapped around so that the circular convolution equals the linear one. */
const chirpFilter = (
  cosines: Float64Array,
  sines: Float64Array,
  inner: FourierPlan,
): { real: Float64Array; imag: Float64Array } => {
  const [real, imag] = [new Float64Array(inner.length), new Float64Array(inner.length)];
  for (let n = 0; n < cosines.length; n++) {
    for (const at of n === 0 ? [0] : [n, inner.length - n]) {
      real[at] = cosines[n]!;
      imag[at] = sines[n]!;
    }
  }
  inner.transform(real, imag);
  return { real, imag };
};
