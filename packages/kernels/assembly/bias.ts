/**
 * `out[r, c] = activate(out[r, c] + bias[c])` in place over `[rows, columns]` floats; a null `bias` adds
 * nothing. `activation`: 0 none, 1 relu, 2 relu6, 3 leaky relu with slope `alpha`.
 */
export function addBias(out: usize, rows: i32, columns: i32, bias: usize, activation: i32, alpha: f32): void {
  for (let row = 0; row < rows; row++) {
    let column = 0;
    for (; column <= columns - 4; column += 4) {
      const at = out + ((<usize>column) << 2);
      let value = v128.load(at);
      if (bias != 0) value = f32x4.add(value, v128.load(bias + ((<usize>column) << 2)));
      v128.store(at, activateVector(value, activation, alpha));
    }
    for (; column < columns; column++) {
      const at = out + ((<usize>column) << 2);
      let value = load<f32>(at);
      if (bias != 0) value += load<f32>(bias + ((<usize>column) << 2));
      store<f32>(at, f32x4.extract_lane(activateVector(f32x4.splat(value), activation, alpha), 0));
    }
    out += (<usize>columns) << 2;
  }
}

// @ts-ignore: decorator
@inline
function activateVector(value: v128, activation: i32, alpha: f32): v128 {
  const zero = f32x4.splat(0);
  if (activation == 1) return f32x4.max(value, zero);
  if (activation == 2) return f32x4.min(f32x4.max(value, zero), f32x4.splat(6));
  if (activation == 3) {
    return v128.bitselect(f32x4.mul(value, f32x4.splat(alpha)), value, f32x4.lt(value, zero));
  }
  return value;
}
