import { h } from './dom.ts';

/** Why a value cannot be sent yet. */
export interface FieldProblem {
  readonly code: string;
  readonly message: string;
}

/** How one input looks and what it accepts. */
export interface FieldRule {
  readonly name: string;
  readonly label: string;
  readonly autocomplete: string;
  readonly placeholder?: string;
  readonly inputMode?: 'numeric' | 'text' | 'email';
  /** The value as it is shown while being typed. */
  readonly format?: (text: string) => string;
  readonly check: (text: string) => FieldProblem | undefined;
}

/** Where the caret goes after formatting: behind as many letters and digits as before. */
function caretIn(formatted: string, signsBefore: number): number {
  let signs = 0;
  for (let at = 0; at < formatted.length; at++) {
    if (signs === signsBefore) return at;
    if (/\w/.test(formatted[at] ?? '')) signs++;
  }
  return formatted.length;
}

/** One labelled input inside a frame, with its error below. */
export class Field {
  readonly element: HTMLElement;
  readonly rule: FieldRule;
  readonly #input: HTMLInputElement;
  readonly #error: HTMLElement;

  constructor(rule: FieldRule, onInput: () => void, value = '') {
    this.rule = rule;
    const id = `field-${rule.name}`;
    this.#input = h('input', {
      id,
      class: 'Input',
      name: rule.name,
      autocomplete: rule.autocomplete,
      placeholder: rule.placeholder ?? '',
      inputmode: rule.inputMode ?? 'text',
      'aria-describedby': `${id}-error`,
      'aria-invalid': 'false',
    });
    this.#input.value = this.#format(value);
    this.#error = h('p', { class: 'Error', id: `${id}-error`, role: 'alert' });
    this.#error.hidden = true;
    const label = h('label', { class: 'Label', for: id }, rule.label);
    this.element = h('div', { class: 'Field' }, label, this.#input, this.#error);
    this.#input.addEventListener('input', () => {
      this.#reformat();
      this.#show(undefined);
      onInput();
    });
    this.#input.addEventListener('blur', () => {
      if (this.value !== '') this.#show(this.problem);
    });
  }

  get value(): string {
    return this.#input.value;
  }

  get problem(): FieldProblem | undefined {
    return this.rule.check(this.value);
  }

  /** Shows what is wrong, if anything, and returns it. */
  validate(): FieldProblem | undefined {
    this.#show(this.problem);
    return this.problem;
  }

  focus(): void {
    this.#input.focus();
  }

  clear(): void {
    this.#input.value = '';
    this.#show(undefined);
  }

  #format(text: string): string {
    return this.rule.format?.(text) ?? text;
  }

  #reformat(): void {
    const { value, selectionStart } = this.#input;
    const formatted = this.#format(value);
    if (formatted === value) return;
    const before = value.slice(0, selectionStart ?? value.length);
    const atEnd = before.length === value.length;
    this.#input.value = formatted;
    const caret = atEnd ? formatted.length : caretIn(formatted, before.replace(/\W/g, '').length);
    this.#input.setSelectionRange(caret, caret);
  }

  #show(problem: FieldProblem | undefined): void {
    this.#input.classList.toggle('Input--invalid', problem !== undefined);
    this.#input.setAttribute('aria-invalid', String(problem !== undefined));
    this.#error.textContent = problem?.message ?? '';
    this.#error.hidden = problem === undefined;
  }
}
