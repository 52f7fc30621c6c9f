import { html, nothing, type TemplateResult } from 'lit';
import type { Field, PaymentMethod } from '../../contract/payment-method.ts';
import type { View } from './view.ts';

/** The backend's own questions about a method, with what is wrong with the answers. */
export function renderFields(method: PaymentMethod, view: View): TemplateResult | typeof nothing {
  if (!method.fields?.length) return nothing;
  return html`<div class="fields" part="fields">
    ${method.fields.map((field) => renderField(field, view))}
  </div>`;
}

function renderField(field: Field, view: View): TemplateResult {
  const { id, label, hint, required } = field;
  const { allWords: words, session } = view;
  const error = errorOf(id, view);
  const name = `field-${id}`;
  return html`<div class="field">
    <label for=${name}>
      ${label}${required ? nothing : html`<span class="muted small">(${words?.optional})</span>`}
    </label>
    ${renderInput(field, name, error !== undefined, session)}
    ${hint ? html`<p class="muted small" id="${name}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error small" id="${name}-error">${error}</p>` : nothing}
  </div>`;
}

function errorOf(id: string, { state }: View): string | undefined {
  const notice = 'notice' in state ? state.notice : undefined;
  if (notice?.kind === 'fields') return notice.fields.find(({ field }) => field === id)?.message;
  if (notice?.kind !== 'declined') return undefined;
  return notice.payment.decline?.fields?.find(({ field }) => field === id)?.message;
}

function renderInput(
  field: Field,
  name: string,
  isWrong: boolean,
  { answers }: View['session'],
): TemplateResult {
  const { id, type, required = false, hint } = field;
  const value = answers?.valueOf(field) ?? '';
  const described = [hint && `${name}-hint`, isWrong && `${name}-error`].filter(Boolean).join(' ');
  const onInput = (event: Event) => {
    answers?.set(id, (event.target as HTMLInputElement).value);
  };
  return type === 'multiline'
    ? html`<textarea
        id=${name}
        .value=${value}
        ?required=${required}
        aria-invalid=${isWrong}
        aria-describedby=${described || nothing}
        @input=${onInput}
      ></textarea>`
    : html`<input
        type="text"
        id=${name}
        .value=${value}
        ?required=${required}
        autocomplete="off"
        aria-invalid=${isWrong}
        aria-describedby=${described || nothing}
        @input=${onInput}
      />`;
}
