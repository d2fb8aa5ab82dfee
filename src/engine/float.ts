/** Neighbours of floating-point numbers: between a number and its neighbour there is none. */

const bytes = new DataView(new ArrayBuffer(8));

/** The least number above a finite one; infinity above the greatest. */
export function nextUp(value: number): number {
  if (value === 0) return Number.MIN_VALUE;
  bytes.setFloat64(0, value);
  bytes.setBigInt64(0, bytes.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return bytes.getFloat64(0);
}

/** The greatest number below a finite one; minus infinity below the least. */
export function nextDown(value: number): number {
  return -nextUp(-value);
}
