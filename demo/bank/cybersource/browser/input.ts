import type { FieldOptions, Styles } from './protocol.ts';

/** The pseudo-classes and states that Microform's styles know, as selectors of the frame. */
const SELECTORS: Readonly<Record<string, string>> = {
  input: 'input',
  ':focus': 'input:focus',
  ':hover': 'input:hover',
  ':disabled': 'input:disabled',
  valid: 'input.valid',
  invalid: 'input.invalid',
  '::placeholder': 'input::placeholder',
};

/** What styles may set; anything else is passed over. */
const PROPERTIES =
  /^(color|cursor|direction|font(-family|-size|-style|-variant|-weight)?|letter-spacing|line-height|opacity|text-align|text-shadow|transition)$/;

function sheetOf(styles: Styles): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  for (const [name, declarations] of Object.entries(styles)) {
    const selector = SELECTORS[name];
    if (selector === undefined) continue;
    const rule = sheet.cssRules[sheet.insertRule(`${selector} {}`, sheet.cssRules.length)] as CSSStyleRule;
    for (const [property, value] of Object.entries(declarations))
      if (PROPERTIES.test(property)) rule.style.setProperty(property, value);
  }
  return sheet;
}

/** The input of a frame, and the text that describes it. */
export function createInput(name: string, autocomplete: AutoFill) {
  const input = document.createElement('input');
  const description = document.createElement('div');
  Object.assign(input, { name, type: 'tel', inputMode: 'numeric', autocomplete, spellcheck: false });
  description.id = `description-of-${name}`;
  description.className = 'description';
  document.body.append(input, description);
  return {
    input,
    apply(options: FieldOptions): void {
      const { placeholder, title, description: text, disabled, styles } = options;
      if (placeholder !== undefined) input.placeholder = placeholder;
      if (title !== undefined) input.title = title;
      if (options['aria-label'] !== undefined) input.ariaLabel = options['aria-label'];
      if (options['aria-required'] !== undefined) input.ariaRequired = String(options['aria-required']);
      if (disabled !== undefined) input.disabled = disabled;
      if (styles) document.adoptedStyleSheets = [sheetOf(styles)];
      if (text === undefined) return;
      description.textContent = text;
      input.setAttribute('aria-describedby', description.id);
    },
  };
}
