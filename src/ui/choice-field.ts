import { html } from 'lit';
import type { Field } from './form.ts';
import { renderLabeled, type LabeledField } from './text-field.ts';

/** One of several. */
export interface ChoiceField<Id extends string> extends LabeledField<Id> {
  /** Values and what the buyer reads; the first is chosen until another is. One without a value is no choice yet. */
  readonly choices: readonly (readonly [value: string, label: string])[];
}

/** A field for one of several choices. */
export const choiceField = <Id extends string>(field: ChoiceField<Id>): Field<Id> => ({
  ...field,
  draw: (name, error) =>
    renderLabeled(
      field,
      name,
      error,
      html`<select
        id=${name}
        autocomplete="off"
        aria-required=${!field.optional}
        aria-invalid=${Boolean(error)}
        aria-describedby="${name}-hint ${name}-error"
      >
        ${field.choices.map(([value, label]) => html`<option value=${value}>${label}</option>`)}
      </select>`,
    ),
});
