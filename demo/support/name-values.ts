/**
 * Payflow's name-value pairs, `AMT=10.00&RETURNURL[23]=https://shop/?a=1&b=2`: nothing is URL-encoded; a name may
 * carry the length of its value, which then may hold `&` and `=`.
 * Source: https://developer.paypal.com/api/nvp-soap/payflow/integration-guide/
 */
export type NameValues = Readonly<Record<string, string>>;

/** Writes pairs; lengths only where they are needed. @throws RangeError for a quotation mark, which Payflow forbids */
export function formatNameValues(values: NameValues): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value.includes('"')) throw new RangeError(`${name} may not contain a quotation mark.`);
      return /[&=]/.test(value) ? `${name}[${value.length}]=${value}` : `${name}=${value}`;
    })
    .join('&');
}

/** Reads pairs; undefined when the text is not made of them. */
export function parseNameValues(text: string): NameValues | undefined {
  const values: Record<string, string> = {};
  let rest = text.trim();
  while (rest) {
    const [head, name = '', length] = /^([A-Za-z]\w*)(?:\[(\d+)\])?=/.exec(rest) ?? [];
    if (head === undefined) return undefined;
    const after = rest.slice(head.length);
    const end = length === undefined ? after.indexOf('&') : Number(length);
    const stop = end < 0 ? after.length : end;
    if (stop > after.length || (stop < after.length && after[stop] !== '&')) return undefined;
    values[name.toUpperCase()] = after.slice(0, stop);
    rest = after.slice(stop + 1);
  }
  return values;
}
