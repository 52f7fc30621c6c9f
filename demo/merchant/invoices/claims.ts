import { timeOf, type Backend } from '../backend.ts';
import { runExclusively } from '../lock.ts';
import type { StoredPayment } from '../model/payment.ts';
import { consult, refreshPayment } from '../payments/refresh-payment.ts';
import { HttpProblem } from '../problem.ts';
import { isLive, isTaken, type InvoiceAccount } from './account.ts';
import { invoiceWordsIn } from './invoice-words.ts';
import type { Payer } from './payer.ts';
import { nameOf, sayWhoPays } from './progress.ts';

/** Milliseconds after which a buyer who was sent somewhere is taken to have left for good. */
const PATIENCE = 30 * 60_000;

/**
 * Brings the payments up to date that hold some of these invoices, each under its own lock and before any other is
 * taken; one that its buyer has left lying is given up. A payment that the provider has taken after all stays.
 */
export async function freshenClaims(backend: Backend, payables: readonly string[]): Promise<void> {
  const wanted = new Set(payables);
  const claims = backend.state.data.payments.filter(
    (payment) => isLive(payment) && payment.payables.some(({ id }) => wanted.has(id)),
  );
  await Promise.all(
    claims.map((payment) =>
      runExclusively(
        backend.state,
        payment.payables.map(({ id }) => id),
        async () => {
          await refreshPayment(backend, payment);
          if (isLeft(backend, payment))
            await consult(backend, payment, (gateway, sale) => gateway.cancel(sale));
        },
      ),
    ),
  );
}

const isLeft = (backend: Backend, { status, createdAt }: StoredPayment): boolean =>
  status === 'requires-action' && timeOf(backend).getTime() - Date.parse(createdAt) > PATIENCE;

/** The payments that are under way for these invoices. */
export const claimsOn = (accounts: readonly InvoiceAccount[]): readonly StoredPayment[] => [
  ...new Set(accounts.flatMap(({ live }) => live ?? [])),
];

/** Lets nobody pay what is being paid. @throws HttpProblem 409 that says who or what is paying */
export function refuseClaimed(
  backend: Backend,
  accounts: readonly InvoiceAccount[],
  payer: Payer,
  locale: string,
): void {
  const claimed = accounts.find(({ live }) => live);
  if (!claimed?.live) return;
  throw new HttpProblem(409, 'This is being paid', {
    detail: sayWhoPays(backend, claimed.live, claimed.document.number, payer, locale),
  });
}

/** Whether nothing is left to pay, for a reason that everybody knows. */
export const isPaid = ({ document, balance }: InvoiceAccount): boolean =>
  document.mark === undefined && balance === 0n;

/** Lets nobody pay what is paid. @throws HttpProblem 409 that says who has */
export function refusePaid(
  backend: Backend,
  accounts: readonly InvoiceAccount[],
  payer: Payer,
  locale: string,
): void {
  const paid = accounts.find(isPaid);
  if (!paid) return;
  const by = paid.payments.findLast(isTaken);
  const { number } = paid.document;
  const say = invoiceWordsIn(locale);
  throw new HttpProblem(409, 'This is paid', {
    detail: by ? say.paidBy(nameOf(backend, by, payer, locale), number) : `${number}: ${say.paid}`,
  });
}
