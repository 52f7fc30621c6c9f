/** A line of text on the page: points from the left and the bottom edge. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly isBold?: boolean;
  /** `x` is where it ends. */
  readonly isRight?: boolean;
}

/** Windows-1252, which the fonts that every reader has are encoded in, beyond Latin 1. */
const BEYOND: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  '„': 0x84,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};

/** A text as a PDF string. What the font does not have becomes a question mark. */
function encode(text: string): string {
  const plain = text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
  const bytes = Array.from(plain, (character) => {
    const code = BEYOND[character] ?? character.codePointAt(0) ?? 63;
    return code > 255 ? 63 : code;
  });
  return `<${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
}

// Courier: the one of the fonts in every reader whose widths are known without a table.
const WIDTH = 0.6;

function draw({ x, y, text, size = 10, isBold = false, isRight = false }: PdfText): string {
  const left = isRight ? x - text.length * size * WIDTH : x;
  return `BT /${isBold ? 'B' : 'R'} ${size} Tf ${left.toFixed(2)} ${y.toFixed(2)} Td ${encode(text)} Tj ET`;
}

/** Writes a PDF 1.4 document of A4 pages with nothing but text. Source: ISO 32000-1, 7.5 */
export function writePdf(title: string, pages: readonly (readonly PdfText[])[]): Uint8Array {
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const FIRST = 6;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${FIRST + 2 * at} 0 R`).join(' ')}] >>`,
    font('Courier'),
    font('Courier-Bold'),
    `<< /Title ${encode(title)} /Producer (Tender Tools) >>`,
    ...pages.flatMap((page, at) => {
      const stream = page.map(draw).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${FIRST + 2 * at + 1} 0 R ` +
          `/Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  // Everything in it is ASCII, so a character is a byte.
  return new TextEncoder().encode(text);
}
