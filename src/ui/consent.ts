import { html } from 'lit';
import type { Messages } from '../locales/en.ts';
import type { Field } from './form.ts';
import { renderError } from './text-field.ts';

/** What the buyer agrees to: the backend’s text, with what a mandate names. */
export interface Consent {
  /** Plain text; line breaks are kept. */
  readonly text: string;
  /** When it is given, `2026-11-21`. */
  readonly date?: string | undefined;
  readonly creditor?: string | undefined;
  /** The creditor’s identifier in SEPA. */
  readonly creditorId?: string | undefined;
  /** The mandate’s reference. */
  readonly reference?: string | undefined;
}

/** A checkbox below the text it is about, which the buyer has to tick. */
export function consentField(consent: Consent, { bank }: Messages, locale: string): Field<'consent'> {
  const { text, date, creditor, creditorId, reference } = consent;
  const facts = [
    [bank.creditor, creditor],
    [bank.creditorId, creditorId],
    [bank.mandateReference, reference],
    [bank.mandateDate, date && formatDay(date, locale)],
  ];
  const rows = facts.map(
    ([label, fact]) =>
      fact &&
      html`<div>
        <dt>${label}</dt>
        <dd>${fact}</dd>
      </div>`,
  );
  return {
    id: 'consent',
    label: bank.agree,
    missing: bank.agreeRequired,
    draw: (name, error) =>
      html`<div class="field">
        <div class="terms small" id="${name}-terms">
          <p class="lines" dir="auto">${text}</p>
          <dl>${rows}</dl>
        </div>
        <label class="check">
          <input
            type="checkbox"
            id=${name}
            aria-required="true"
            aria-invalid=${Boolean(error)}
            aria-describedby="${name}-terms ${name}-error"
          />
          <span>${bank.agree}</span>
        </label>
        ${renderError(name, error)}
      </div>`,
  };
}

/** A calendar day is the same day everywhere: no time zone may move it. */
const formatDay = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
