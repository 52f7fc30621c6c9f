import { Details, Unsettled, type Transaction } from './answers.ts';
import { AuthorizeNetRefusal, type AuthorizeNetClient } from './client.ts';

/** Transactions that came to nothing: another one of the same invoice may stand. */
const FAILED: readonly string[] = ['declined', 'generalError'];

/** Looks transactions up. */
export interface Finder {
  readonly byId: (transId: string) => Promise<Transaction | undefined>;
  /** The one of today that stands, or was reserved. */
  readonly byInvoice: (invoiceNumber: string) => Promise<Transaction | undefined>;
}

/** A finder that asks by this client. */
export function createFinder(client: AuthorizeNetClient): Finder {
  const byId = async (transId: string): Promise<Transaction | undefined> => {
    try {
      return (await client('getTransactionDetails', { transId }, Details)).transaction;
    } catch (error) {
      if (error instanceof AuthorizeNetRefusal) return undefined;
      throw error;
    }
  };
  return {
    byId,
    byInvoice: async (invoiceNumber) => {
      const { transactions = [] } = await client('getUnsettledTransactionList', {}, Unsettled);
      const found = transactions.find(
        (line) => line.invoiceNumber === invoiceNumber && !FAILED.includes(line.transactionStatus),
      );
      return found && byId(found.transId);
    },
  };
}
