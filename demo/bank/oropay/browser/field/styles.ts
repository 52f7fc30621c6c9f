/** Rules as pages give them: selector → property → value. */
export type Rules = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A style sheet of rules, made where no policy forbids it. */
export function sheetOf(rules: Rules): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const text = Object.entries(rules).map(([selector, declarations]) => {
    const lines = Object.entries(declarations).map(([property, value]) => `${property}:${value};`);
    return `${selector}{${lines.join('')}}`;
  });
  sheet.replaceSync(text.join('\n'));
  return sheet;
}
