const ESCAPES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A call: what is wanted, and every value by the name of its element. */
export interface SoapCall {
  readonly operation: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Reads an envelope as far as this needs it: the first element of the body, and all elements that hold text. */
export function readEnvelope(xml: string): SoapCall | undefined {
  const operation = /<(?:\w+:)?Body[^>]*>\s*<(?:\w+:)?(\w+)/.exec(xml)?.[1];
  if (!operation) return undefined;
  const leaves = [...xml.matchAll(/<(?:\w+:)?(\w+)(?:\s[^>]*)?>([^<]+)<\//g)];
  const read = (text: string) => text.replace(/&(\w+);/g, (all, name: string) => ESCAPES[name] ?? all);
  return {
    operation,
    values: Object.fromEntries(leaves.map(([, name = '', text = '']) => [name, read(text.trim())])),
  };
}

const escapeXml = (text: string) =>
  text.replace(/[&<>]/g, (letter) => (letter === '&' ? '&amp;' : letter === '<' ? '&lt;' : '&gt;'));

/** Elements of text and of elements, as XML. */
export interface Elements {
  readonly [name: string]: string | Elements;
}

const toXml = (elements: Elements): string =>
  Object.entries(elements)
    .map(
      ([name, inner]) => `<${name}>${typeof inner === 'string' ? escapeXml(inner) : toXml(inner)}</${name}>`,
    )
    .join('');

/** An envelope around a body, and around what proves who sends it. */
export const writeEnvelope = (body: Elements, header: Elements = {}): string =>
  `<?xml version="1.0" encoding="UTF-8"?>` +
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">` +
  `<soap:Header>${toXml(header)}</soap:Header><soap:Body>${toXml(body)}</soap:Body></soap:Envelope>`;
