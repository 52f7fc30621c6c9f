import { answerOf } from './fault.ts';
import type { Entry } from './sheet.ts';
import type { Vendor } from './vendor.ts';

/**
 * Everything the buyer typed as a compact JWE that only the vendor can read. The key is fetched anew each time, which
 * also tells whether the session is still good.
 */
export async function encrypt(
  vendor: Vendor,
  { product, values, account }: Entry,
  tokenize: boolean,
): Promise<string> {
  const { details } = vendor;
  // The inputs have been judged; the SDK would judge the bytes of a text and not its characters.
  const fields = (product.json.fields ?? []).map((field) => ({
    ...field,
    dataRestrictions: { isRequired: field.dataRestrictions?.isRequired ?? false, validators: {} },
  }));
  const session = await vendor.open({ ...product.json, fields });
  const request = session.getPaymentRequest();
  request.setPaymentProduct(await session.getPaymentProduct(product.id, details));
  request.setAccountOnFile(account ?? null);
  request.setTokenize(tokenize);
  for (const [id, value] of Object.entries(values)) request.setValue(id, bytesOf(value));
  return answerOf('public key', session.getEncryptor().encrypt(request));
}

/** The SDK (6.0.6) takes every character for a byte: “ü” has to be the two that it is in UTF-8. */
const bytesOf = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
