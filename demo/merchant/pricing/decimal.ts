function parseDecimal(text: string): { readonly digits: bigint; readonly scale: bigint } {
  const [whole = '0', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), scale: 10n ** BigInt(fraction.length) };
}

/** Divides and rounds to the nearest whole number, halves away from zero. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const half = dividend < 0n ? -divisor / 2n : divisor / 2n;
  return (dividend + half) / divisor;
}

/** A price in minor units times a quantity such as "12.5", rounded to a minor unit. */
export function multiply(minor: bigint, quantity: string): bigint {
  const { digits, scale } = parseDecimal(quantity);
  return divideRounded(minor * digits, scale);
}

/** So many percent, such as "8.875", of an amount in minor units, rounded to a minor unit. */
export function takePercent(minor: bigint, percent: string): bigint {
  const { digits, scale } = parseDecimal(percent);
  return divideRounded(minor * digits, 100n * scale);
}
