import { randomInt } from 'node:crypto';
import { planOf } from '../acs/cards.ts';
import { readCustomerInput, type CustomerInput } from './decrypt.ts';
import { ConnectError, invalid, unknownResource } from './error.ts';
import { productIn, type Product } from './products.ts';
import type { PaymentRequest } from './requests.ts';
import { findSession, isAllowed } from './sessions.ts';
import { lookUp, newId, type IngenicoState, type Payment, type Token } from './state.ts';
import { behaviourOf, REFUSALS } from './test-cards.ts';

/** What the buyer typed, or what a token holds of it. */
interface Means {
  readonly product: Product;
  readonly values: Readonly<Record<string, string>>;
  readonly token?: Token;
  readonly isToBeStored: boolean;
}

const INPUT = 'encryptedCustomerInput';

/** What a message says, in a session that is alive and may use the product. @throws ConnectError */
export function openInput(
  state: IngenicoState,
  message: string,
  now: number,
): CustomerInput & { token?: Token } {
  const input = readCustomerInput(state, message);
  const session = findSession(state, input.clientSessionId, now);
  const { accountOnFileId, paymentProductId } = input;
  const group = paymentProductId < 100 ? 'cards' : undefined;
  if (!isAllowed(session, paymentProductId, group)) throw invalid(INPUT, 'PRODUCT_NOT_IN_SESSION');
  if (accountOnFileId === undefined) return input;
  const token = Object.values(state.tokens).find(({ accountId }) => accountId === accountOnFileId);
  if (!token || !session.tokens.includes(token.id)) throw invalid(INPUT, 'ACCOUNT_NOT_IN_SESSION');
  return { ...input, token };
}

/** The means of payment of a request. @throws ConnectError when they are not complete, or contradict each other */
function meansOf(state: IngenicoState, request: PaymentRequest, now: number): Means {
  const { order, sepaDirectDebitPaymentMethodSpecificInput: sepa } = request;
  const context = {
    countryCode: order.customer.billingAddress.countryCode,
    currencyCode: order.amountOfMoney.currencyCode,
    isGerman: false,
  };
  const productOf = (id: number) => {
    const product = productIn(context, id);
    if (!product) throw invalid('paymentProductId', 'PRODUCT_NOT_AVAILABLE');
    return product;
  };
  if (sepa) {
    const token = lookUp(state.tokens, sepa.token);
    if (token?.paymentProductId !== 770) throw unknownResource();
    return { product: productOf(770), values: token.values, token, isToBeStored: false };
  }
  if (request.encryptedCustomerInput === undefined) throw invalid(INPUT, 'PARAMETER_MISSING');
  const { token, ...input } = openInput(state, request.encryptedCustomerInput, now);
  const wanted = request.directDebitPaymentMethodSpecificInput?.paymentProductId ?? input.paymentProductId;
  if (input.paymentProductId !== wanted) throw invalid(INPUT, 'OTHER_PRODUCT');
  if (request.cardPaymentMethodSpecificInput?.token !== token?.id) throw invalid('token', 'OTHER_TOKEN');
  const values = { ...token?.values, ...input.values };
  return {
    product: productOf(wanted),
    values,
    ...(token && { token }),
    isToBeStored: input.tokenize && !token,
  };
}

function checkValues({ product, values }: Means): void {
  if (product.id === 770) return;
  const context = { countryCode: 'US', currencyCode: 'USD', isGerman: false };
  for (const { id, dataRestrictions } of product.fields(context)) {
    const value = values[id] ?? '';
    if (dataRestrictions?.isRequired && !value) throw invalid(id, 'PARAMETER_MISSING');
    const rule = dataRestrictions?.validators.regularExpression?.regularExpression;
    if (value && rule && !new RegExp(rule).test(value)) throw invalid(id);
  }
  // Stricter than the description that the SDK gets.
  if (product.id === 730 && !/^\d{9}$/.test(values['bankCode'] ?? '')) throw invalid('bankCode');
}

/** Hides all but the last four characters. */
export const mask = (text: string): string => '*'.repeat(Math.max(text.length - 4, 0)) + text.slice(-4);

/** Stores a card or a mandate, never its security code. */
export function storeToken(
  state: IngenicoState,
  paymentProductId: number,
  { cvv, ...values }: Readonly<Record<string, string>>,
): Token {
  const id = newId(16);
  const alias = mask(values['cardNumber'] ?? values['iban'] ?? '');
  // Accounts that were deleted leave their numbers to nobody.
  const accountId = Math.max(1000, ...Object.values(state.tokens).map((token) => token.accountId)) + 1;
  const token = { id, paymentProductId, accountId, alias, values };
  state.tokens[id] = token;
  return token;
}

/** The answer to `POST /payments`. @throws ConnectError when the request or the card is refused */
export function createPayment(state: IngenicoState, request: PaymentRequest, time: Date): Payment {
  const kinds = [
    request.cardPaymentMethodSpecificInput,
    request.directDebitPaymentMethodSpecificInput,
    request.sepaDirectDebitPaymentMethodSpecificInput,
  ];
  if (kinds.filter(Boolean).length !== 1) throw invalid('paymentMethodSpecificInput', 'ONE_OF_THEM');
  const means = meansOf(state, request, time.getTime());
  checkValues(means);
  const { product, values } = means;
  const { amountOfMoney, references } = request.order;
  const card = request.cardPaymentMethodSpecificInput;
  const payment: Payment = {
    id: `${SEQUENCE}${newId(6)}`,
    paymentProductId: product.id,
    amountOfMoney,
    merchantReference: references.merchantReference,
    authorizationMode: card?.authorizationMode ?? 'SALE',
    account: mask(values['cardNumber'] ?? values['iban'] ?? values['accountNumber'] ?? ''),
    ...(values['expiryDate'] !== undefined && { expiryDate: values['expiryDate'] }),
    createdAt: time.toISOString(),
    status: 'PENDING_APPROVAL',
    refunds: [],
  };
  state.payments[payment.id] = payment;
  if (!card) return payment;
  const number = values['cardNumber'] ?? '';
  const { errorCode } = findBehaviour(number, product);
  if (means.token) payment.token = means.token.id;
  else if (means.isToBeStored) payment.token = storeToken(state, product.id, values).id;
  if (planOf(number)) {
    const { returnUrl } = card.threeDSecure.redirectionData;
    payment.redirect = { returnUrl, mac: newId(16), number };
    payment.status = 'REDIRECTED';
    return payment;
  }
  decide(payment, errorCode);
  return payment;
}

const SEQUENCE = '00000';

function findBehaviour(number: string, product: Product) {
  const behaviour = behaviourOf(number);
  if (behaviour?.paymentProductId === product.id) return behaviour;
  throw new ConnectError(402, { code: '430424', message: 'ONLY_TEST_CARDS_ARE_TAKEN_HERE' });
}

/** What the card's issuer says in the end. */
export function decide(payment: Payment, errorCode: string | undefined): void {
  if (errorCode !== undefined) {
    payment.status = 'REJECTED';
    payment.errorCode = errorCode;
    return;
  }
  payment.authorisationCode = String(randomInt(100_000, 999_999));
  payment.status = payment.authorizationMode === 'SALE' ? 'CAPTURE_REQUESTED' : 'PENDING_APPROVAL';
}

/** The error that a refused payment is answered with. */
export const rejection = (code: string, paymentResult: unknown): ConnectError =>
  new ConnectError(402, { code, message: REFUSALS[code as keyof typeof REFUSALS] }, { paymentResult });
