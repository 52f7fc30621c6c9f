import { IntegrationError } from './integration-error.ts';
import type { Billing, BillingFields } from './protocol.ts';

const ADDRESS: Readonly<Record<string, string>> = {
  country: 'country',
  postalCode: 'postal_code',
  state: 'state',
  city: 'city',
  line1: 'line1',
  line2: 'line2',
};

/** Every detail the Element was told never to ask for, as a path below `billing_details`. */
function neverAsked(fields: BillingFields): string[] {
  const all =
    typeof fields === 'string' ? { name: fields, email: fields, phone: fields, address: fields } : fields;
  const plain = (['name', 'email', 'phone'] as const).filter((name) => all[name] === 'never');
  const { address } = all;
  const parts = Object.entries(ADDRESS).filter(([option]) =>
    typeof address === 'object' ? address[option] === 'never' : address === 'never',
  );
  return [...plain, ...parts.map(([, name]) => `address.${name}`)];
}

function valueAt(billing: Billing, path: string): unknown {
  const [first = '', second] = path.split('.');
  const value = (billing as Readonly<Record<string, unknown>>)[first];
  return second === undefined ? value : (value as Readonly<Record<string, unknown>> | undefined)?.[second];
}

/** What the Element does not ask for, the page has to bring itself. @throws where it does not */
export function checkNeverFields(
  fields: BillingFields | undefined,
  billing: Billing | undefined,
  call: { readonly name: string; readonly path: string },
): void {
  for (const path of neverAsked(fields ?? 'auto')) {
    if (valueAt(billing ?? {}, path) !== undefined) continue;
    throw new IntegrationError(
      `You specified "never" for fields.billing_details.${path} when creating the payment Element, but did not pass ${call.path}.billing_details.${path} when calling stripe.${call.name}(). If you opt out of collecting data via the payment Element using the fields option, the data must be passed in when calling stripe.${call.name}().`,
    );
  }
}
