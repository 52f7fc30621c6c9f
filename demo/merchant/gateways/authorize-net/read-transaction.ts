import { wordsIn } from '../../words.ts';
import type { ProviderAnswer } from '../gateway.ts';
import type { Transaction, TransactionResponse } from './answers.ts';

/** Name in a payment’s memory: the transaction that pays it. */
export const TRANSACTION = 'authorizeNetTransaction';

const HELD: readonly string[] = ['FDSPendingReview', 'FDSAuthorizedPendingReview', 'underReview'];

/** What a transaction means to the payment, as Authorize.Net tells of it now. */
export function readTransaction(transaction: Transaction, locale: string): ProviderAnswer {
  const { transId, transactionStatus: status, authCode, payment, responseReasonDescription } = transaction;
  const facts = {
    reference: transId,
    ...(authCode && { authorizationCode: authCode }),
    memory: { [TRANSACTION]: transId },
    note: `Authorize.Net says the transaction is ${status}.`,
  };
  const say = wordsIn(locale);
  if (HELD.includes(status)) return { ...facts, status: 'pending', reason: 'approval' };
  switch (status) {
    case 'authorizedPendingCapture':
      return { ...facts, status: 'authorized' };
    case 'capturedPendingSettlement':
      // A debit is under way until the account’s bank has paid; a card has paid now.
      return payment.bankAccount
        ? { ...facts, status: 'pending', reason: 'bank-debit', message: say.bankDebit }
        : { ...facts, status: 'succeeded' };
    case 'settledSuccessfully':
      return { ...facts, status: 'succeeded' };
    case 'voided':
      return { ...facts, status: 'canceled', message: say.canceled };
    case 'expired':
      return { ...facts, status: 'expired', message: say.expired };
    default:
      return { ...facts, ...declined(locale, responseReasonDescription ?? status) };
  }
}

/** What an answer without a transaction that stands means. */
export function readRefused({ errors }: TransactionResponse, locale: string): ProviderAnswer {
  const [error] = errors ?? [];
  const answer = declined(locale, error ? `${error.errorCode}, ${error.errorText}` : 'no reason given');
  const message = error?.errorCode === '6' ? wordsIn(locale).wrongNumber : answer.message;
  return { ...answer, ...(message !== undefined && { message }) };
}

const declined = (locale: string, why: string): ProviderAnswer => ({
  status: 'declined',
  decline: { code: 'authorize-net-declined', retryable: true },
  message: wordsIn(locale).declined,
  note: `Authorize.Net declined: ${why}`,
});
