import { h } from '../fields/dom.ts';
import { Field } from '../fields/field.ts';
import { postalRule } from '../fields/card-rules.ts';
import type { Billing } from '../protocol.ts';

const COUNTRIES: Readonly<Record<string, string>> = {
  AT: 'Austria',
  BE: 'Belgium',
  CA: 'Canada',
  CH: 'Switzerland',
  DE: 'Germany',
  ES: 'Spain',
  FR: 'France',
  GB: 'United Kingdom',
  IT: 'Italy',
  NL: 'Netherlands',
  PL: 'Poland',
  SE: 'Sweden',
  US: 'United States',
};

/** Countries whose issuers compare the postal code. */
const POSTAL: Readonly<Record<string, string>> = {
  US: 'ZIP code',
  CA: 'Postal code',
  GB: 'Postal code',
};

/** The buyer’s country, and the postal code where it counts. Without a default the buyer is taken to be in Germany. */
export class CountryFields {
  readonly element: HTMLElement;
  readonly #select: HTMLSelectElement;
  readonly #onInput: () => void;
  #postal: Field | undefined;

  constructor({ onInput, defaults }: { readonly onInput: () => void; readonly defaults: Billing }) {
    this.#onInput = onInput;
    const options = Object.entries(COUNTRIES).map(([code, name]) => h('option', { value: code }, name));
    this.#select = h(
      'select',
      { id: 'field-country', class: 'Input', autocomplete: 'billing country' },
      ...options,
    );
    const label = h('label', { class: 'Label', for: 'field-country' }, 'Country');
    this.element = h('div', { class: 'Group' }, h('div', { class: 'Field' }, label, this.#select));
    const country = defaults.address?.['country'] ?? 'DE';
    this.#select.value = Object.hasOwn(COUNTRIES, country) ? country : 'DE';
    this.#drawPostal(defaults.address?.['postal_code'] ?? '');
    this.#select.addEventListener('change', () => {
      this.#drawPostal('');
      onInput();
    });
  }

  get fields(): readonly Field[] {
    return this.#postal ? [this.#postal] : [];
  }

  get address(): object {
    return { country: this.#select.value, postal_code: this.#postal?.value };
  }

  #drawPostal(value: string): void {
    this.#postal?.element.remove();
    const label = POSTAL[this.#select.value];
    this.#postal = label === undefined ? undefined : new Field(postalRule(label), this.#onInput, value);
    if (this.#postal) this.element.append(this.#postal.element);
  }
}
