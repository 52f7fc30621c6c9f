import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from './form.ts';

/** What can be said of a field with one input and its label. */
export interface LabeledField<Id extends string> extends Omit<Field<Id>, 'draw'> {
  /** Stands below the input. */
  readonly hint?: string | undefined;
  /** Shares a row with its neighbour. */
  readonly isHalf?: boolean;
}

/** One line of text. */
export interface TextField<Id extends string> extends LabeledField<Id> {
  /** What is filled in already. */
  readonly initial?: string | undefined;
  readonly placeholder?: string;
  readonly autocomplete?: AutoFill;
  /** Which keyboard a phone shows. */
  readonly keyboard?: 'numeric' | 'email';
}

/**
 * A field for one line of text. Without a `name`, a form around it does not send it; without `required`, the browser
 * does not mark it too early. Numbers are written from left to right in every language, names as their letters are.
 */
export const textField = <Id extends string>(field: TextField<Id>): Field<Id> => ({
  ...field,
  draw: (name, error) =>
    renderLabeled(
      field,
      name,
      error,
      html`<input
        type="text"
        id=${name}
        dir="auto"
        .value=${field.initial ?? ''}
        inputmode=${field.keyboard ?? 'text'}
        autocomplete=${field.autocomplete ?? 'off'}
        autocapitalize="off"
        spellcheck="false"
        placeholder=${field.placeholder ?? nothing}
        aria-required=${!field.optional}
        aria-invalid=${Boolean(error)}
        aria-describedby="${name}-hint ${name}-error"
      />`,
    ),
});

/** An input with its label above, and its hint and what is wrong below. */
export const renderLabeled = (
  { label, hint, optional, isHalf }: LabeledField<string>,
  name: string,
  error: string | undefined,
  input: TemplateResult,
): TemplateResult =>
  html`<div class=${isHalf ? 'half' : 'field'}>
    <label for=${name}>${label}${optional && html` <span class="muted">(${optional})</span>`}</label>
    ${input}
    <p class="muted small" id="${name}-hint">${hint}</p>
    ${renderError(name, error)}
  </div>`;

/** Always there, so that what appears in it is announced. */
export const renderError = (name: string, error: string | undefined): TemplateResult =>
  html`<p class="error small" id="${name}-error" aria-live="polite">${error}</p>`;
