import { masked } from '../masked.ts';
import type { Means, Transaction } from '../state.ts';

/** Source: https://developer.authorize.net/api/reference/responseCodes.html */
const REASONS: Readonly<Record<string, string>> = {
  '1': 'This transaction has been approved.',
  '2': 'This transaction has been declined.',
  '6': 'The credit card number is invalid.',
  '11': 'A duplicate transaction has been submitted.',
  '16': 'The transaction cannot be found.',
  '33': 'The transaction cannot be captured.',
  '47': 'The amount requested for settlement cannot be greater than the original amount authorized.',
  '54': 'The referenced transaction does not meet the criteria for issuing a credit.',
  '55': 'The sum of credits against the referenced transaction would exceed original debit amount.',
};

/** The `transactionResponse` of a request that was refused for this reason before it became a transaction. */
export const representRefusal = (reasonCode: string, refTransId = '0') => ({
  responseCode: '3',
  authCode: '',
  transId: '0',
  refTransID: refTransId,
  errors: [{ errorCode: reasonCode, errorText: REASONS[reasonCode] ?? '' }],
});

/** A `transactionResponse`. */
export function representResponse({ responseCode, reasonCode, means, ...transaction }: Transaction) {
  const text = REASONS[reasonCode] ?? '';
  return {
    responseCode,
    authCode: transaction.authCode,
    avsResultCode: means.kind === 'card' ? 'Y' : 'P',
    cvvResultCode: '',
    transId: reasonCode === '11' ? '0' : transaction.transId,
    refTransID: transaction.refTransId ?? '',
    accountNumber: masked(means.last4),
    accountType: means.type,
    ...(responseCode === '1'
      ? { messages: [{ code: '1', description: text }] }
      : { errors: [{ errorCode: reasonCode, errorText: text }] }),
  };
}

const representMeans = ({ kind, type, last4, expires, holder, routing4 = '' }: Means) =>
  kind === 'card'
    ? { creditCard: { cardNumber: masked(last4), expirationDate: expires && masked(), cardType: type } }
    : {
        bankAccount: {
          routingNumber: masked(routing4),
          accountNumber: masked(last4),
          nameOnAccount: holder,
        },
      };

const orderOf = ({ invoiceNumber, description }: Transaction) =>
  invoiceNumber === undefined ? {} : { order: { invoiceNumber, ...(description && { description }) } };

/** The `transaction` of `getTransactionDetailsResponse`. Amounts are numbers there. */
export const representDetails = (transaction: Transaction) => ({
  transId: transaction.transId,
  ...(transaction.refTransId && { refTransId: transaction.refTransId }),
  submitTimeUTC: transaction.submitTime,
  transactionType: transaction.type,
  transactionStatus: transaction.status,
  responseCode: Number(transaction.responseCode),
  responseReasonCode: Number(transaction.reasonCode),
  responseReasonDescription: REASONS[transaction.reasonCode] ?? '',
  authCode: transaction.authCode,
  ...orderOf(transaction),
  authAmount: Number(transaction.authAmount),
  settleAmount: Number(transaction.settleAmount),
  payment: representMeans(transaction.means),
});

/** A line of `getUnsettledTransactionListResponse`. */
export const representLine = (transaction: Transaction) => ({
  transId: transaction.transId,
  submitTimeUTC: transaction.submitTime,
  transactionStatus: transaction.status,
  ...(transaction.invoiceNumber !== undefined && { invoiceNumber: transaction.invoiceNumber }),
  accountType: transaction.means.type,
  accountNumber: masked(transaction.means.last4),
  settleAmount: Number(transaction.settleAmount),
});
