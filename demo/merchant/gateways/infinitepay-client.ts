import { readEnvelope, writeEnvelope, type Elements } from '../../support/soap.ts';
import { FateUnknown, ProviderRefusal } from './gateway.ts';

/** Where InfinitePay is, and who asks. */
export interface InfinitePayAccount {
  /** `https://test.infinitepay.de`, or the sandbox bank's. */
  readonly host: string;
  readonly clientRef: string;
  readonly secret: string;
  readonly username: string;
  readonly password: string;
}

/** What InfinitePay says of an order. */
export interface OrderAnswer {
  readonly reference: string;
  /** `1` is approved, `0` refused, `2` looked at by a person. */
  readonly decision: string;
  readonly state: string;
}

const toHex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Base64 of the hexadecimal HMAC. Source: OroInfinitePayBundle, ClientDataProvider. */
async function securityCode({ clientRef, secret }: InfinitePayAccount, orderId: string): Promise<string> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encode(secret), algorithm, false, ['sign']);
  return btoa(toHex(await crypto.subtle.sign('HMAC', key, encode(clientRef + orderId))));
}

/**
 * Calls InfinitePay's SOAP service about an order. `data` are the parts of the request beside the client's.
 * @throws FateUnknown when nobody knows what it did, ProviderRefusal when it did nothing
 */
export async function callInfinitePay(
  account: InfinitePayAccount,
  operation: string,
  orderId: string,
  data: Elements = { ORDER_DATA: { ORDER_ID: orderId } },
): Promise<OrderAnswer> {
  const client = { CLIENT_REF: account.clientRef, SECURITY_CD: await securityCode(account, orderId) };
  const { username, password } = account;
  const envelope = writeEnvelope(
    { [operation]: { REQUEST: { CLIENT_DATA: client, ...data } } },
    { Security: { UsernameToken: { Username: username, Password: password } } },
  );
  const response = await fetch(`${account.host}/ws/InfinitePayAPI`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: operation },
    body: envelope,
  }).catch((error: unknown) => {
    throw new FateUnknown('InfinitePay could not be reached.', { cause: error });
  });
  const values = readEnvelope(await response.text())?.values ?? {};
  if (values['ERROR_MSG']) throw new ProviderRefusal(`InfinitePay: ${values['ERROR_MSG']}`);
  const { REF_NO: reference, STATUS: decision, ORDER_STATE: state } = values;
  if (!response.ok || !reference || !decision || !state)
    throw new FateUnknown(`InfinitePay answered with status ${response.status} and did not say what it did.`);
  return { reference, decision, state };
}

/** A key with which one browser may exchange a bank account for a token, for a while. */
export async function openBankSession(
  account: InfinitePayAccount,
): Promise<{ key: string; expires: string }> {
  const response = await fetch(`${account.host}/bank-sessions`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${account.username}:${account.password}`)}` },
  });
  return (await response.json()) as { key: string; expires: string };
}
