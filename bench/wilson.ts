/** Wilson's 95 % interval of a share: `hits` of `number`. */
export function wilson(hits: number, number: number): [low: number, high: number] {
  if (number === 0) return [0, 1];
  const z = 1.96;
  const share = hits / number;
  const middle = share + (z * z) / (2 * number);
  const half = z * Math.sqrt((share * (1 - share)) / number + (z * z) / (4 * number * number));
  const whole = 1 + (z * z) / number;
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}
