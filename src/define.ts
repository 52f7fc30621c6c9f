import { TenderCheckout } from './elements/tender-checkout.ts';
import { TenderInvoices } from './elements/tender-invoices.ts';

/** Every tag we own. */
const TAGS = { 'tender-checkout': TenderCheckout, 'tender-invoices': TenderInvoices } as const;

/** Defines our tags. One that is taken already, by a second copy of the script, is left as it is. */
export function define(): void {
  for (const [name, element] of Object.entries(TAGS)) {
    if (customElements.get(name)) {
      console.warn(`Tender: <${name}> is defined already.`);
    } else {
      customElements.define(name, element);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tender-checkout': TenderCheckout;
    'tender-invoices': TenderInvoices;
  }
}
