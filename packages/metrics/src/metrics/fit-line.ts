/** A straight line through points by least squares. */
export interface FittedLine {
  readonly slope: number;
  /** Value at x = 0. */
  readonly intercept: number;
  /** Standard error of the intercept, from the spread of the points about the line. */
  readonly interceptError: number;
}

/** Least squares of `y = intercept + slope x`, for three points or more. */
export function fitLine(x: readonly number[], y: readonly number[]): FittedLine {
  const count = x.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / count;
  const [meanX, meanY] = [mean(x), mean(y)];
  const spread = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  const slope = x.reduce((sum, value, i) => sum + (value - meanX) * (y[i]! - meanY), 0) / spread;
  const intercept = meanY - slope * meanX;
  const rest = y.reduce((sum, value, i) => sum + (value - intercept - slope * x[i]!) ** 2, 0) / (count - 2);
  return { slope, intercept, interceptError: Math.sqrt(rest * (1 / count + meanX ** 2 / spread)) };
}
