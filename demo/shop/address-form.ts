import { html } from 'hono/html';
import type { Address } from '../../src/contract/order.ts';
import { COUNTRIES, countryName, shortRegion } from './address-lines.ts';
import type { Html } from './html.ts';
import { CART_FORM } from './order-summary.ts';
import type { AddressPart, ShopTexts } from './texts.ts';

/** The browser's names for the parts (WHATWG HTML, autofill). */
const AUTOFILL: Readonly<Record<AddressPart, string>> = {
  name: 'name',
  company: 'organization',
  street: 'address-line1',
  street2: 'address-line2',
  postalCode: 'postal-code',
  city: 'address-level2',
  region: 'address-level1',
  country: 'country',
  phone: 'tel',
};

const REQUIRED: ReadonlySet<AddressPart> = new Set(['name', 'street', 'postalCode', 'city', 'country']);

/** An address of the checkout, to read and to change. */
export interface AddressForm {
  readonly kind: 'shippingAddress' | 'billingAddress';
  readonly address: Address;
  /** The address as text, line by line. */
  readonly text: string;
  readonly language: string;
  readonly say: ShopTexts;
}

/** Shows the address, and its form on demand. */
export function renderAddress(form: AddressForm): Html {
  const { kind, text, say } = form;
  const parts = Object.keys(say.address) as AddressPart[];
  return html`
    <section class="address" aria-labelledby="${kind}-title">
      <h2 id="${kind}-title">${say[kind]}</h2>
      <p class="lines-of-text" data-live="${kind}">${text}</p>
      <details>
        <summary aria-label="${say.edit}: ${say[kind]}">${say.edit}</summary>
        <div class="fields">${parts.map((part) => renderPart(form, part))}</div>
      </details>
    </section>
  `;
}

function renderPart({ kind, address, language, say }: AddressForm, part: AddressPart) {
  const id = `${kind}-${part}`;
  const autofill = `${kind === 'shippingAddress' ? 'shipping' : 'billing'} ${AUTOFILL[part]}`;
  const common = html`id="${id}" name="${kind}.${part}" form="${CART_FORM}" autocomplete="${autofill}"
  ${REQUIRED.has(part) && 'required'}`;
  const value = part === 'region' ? shortRegion(address) : (address[part] ?? '');
  return html`
    <p class="field ${part}">
      <label for="${id}">${say.address[part]}</label>
      ${
        part === 'country'
          ? html`<select ${common}>
              ${countriesWith(value).map(
                (code) =>
                  html`<option value="${code}" ${code === value && 'selected'}>
                    ${countryName(code, language)}
                  </option>`,
              )}
            </select>`
          : html`<input ${common} value="${value}" maxlength="120" />`
      }
    </p>
  `;
}

const countriesWith = (code: string) => [...new Set([...COUNTRIES, ...(code ? [code] : [])])];
