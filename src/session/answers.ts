import type { Field, PaymentMethod } from '../contract/payment-method.ts';
import type { FieldProblem } from '../contract/problem.ts';
import type { Messages } from '../locales/en.ts';

/** What the buyer answered to the backend's own questions. Kept over a change of method: a PO number is typed once. */
export class Answers {
  readonly #values = new Map<string, string>();
  readonly #words: Messages;

  constructor(words: Messages) {
    this.#words = words;
  }

  /** The answer, or what the backend filled in. */
  valueOf(field: Field): string {
    return this.#values.get(field.id) ?? field.value ?? '';
  }

  set(id: string, value: string): void {
    this.#values.set(id, value);
  }

  /** Trimmed answers for the backend. */
  of(method: PaymentMethod): Record<string, string> | undefined {
    const answers = method.fields?.map((field) => [field.id, this.valueOf(field).trim()] as const);
    return answers?.length ? Object.fromEntries(answers) : undefined;
  }

  /** What has to be corrected before paying, in words. */
  problemsOf(method: PaymentMethod): readonly FieldProblem[] {
    return (method.fields ?? []).flatMap((field) => {
      const message = problemWith(field, this.valueOf(field).trim(), this.#words);
      return message ? [{ field: field.id, message }] : [];
    });
  }
}

function problemWith(field: Field, value: string, words: Messages): string | undefined {
  const { label, required, maxLength, pattern, patternMessage } = field;
  if (!value) return required ? words.required(label) : undefined;
  if (maxLength !== undefined && value.length > maxLength) return words.tooLong(label, maxLength);
  if (pattern && !matches(pattern, value)) return patternMessage ?? words.wrongPattern(label);
  return undefined;
}

/** A pattern that is no regular expression lets everything pass: the backend checks again anyway. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value);
  } catch {
    console.error(
      `Tender: “${pattern}” is not a JavaScript regular expression; correct the field’s pattern.`,
    );
    return true;
  }
}
