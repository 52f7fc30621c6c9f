import * as z from 'zod/mini';
import { isInvoiceId } from '../../../src/contract/payable.ts';
import type { ProviderAnswer, Gateway, Sale } from './gateway.ts';
import { ProviderRefusal } from './gateway.ts';
import { invoiceWordsIn } from '../invoices/invoice-words.ts';
import { wordsIn } from '../words.ts';

const Settings = z.object({ payTo: z.string(), sendTo: z.string() });

const waiting = ({ payment: { payables, locale } }: Sale): ProviderAnswer => ({
  status: 'pending',
  reason: 'offline',
  message: payables.some(({ id }) => isInvoiceId(id))
    ? invoiceWordsIn(locale).transferAwaited
    : wordsIn(locale).checkAwaited,
  note: 'The money is awaited.',
});

/** Checks and money orders: the order stands at once, and the merchant notes when the check has arrived. */
export const createCheckMoneyOrderGateway = (): Gateway => ({
  config: ({ integration }) => Settings.parse(integration.settings),
  isApplicable: () => true,
  pay: (sale) => Promise.resolve(waiting(sale)),
  finish: (sale) => Promise.resolve(waiting(sale)),
  read: (sale) => Promise.resolve(waiting(sale)),
  cancel: (sale) => Promise.resolve(waiting(sale)),
  capture: () => Promise.resolve({ status: 'succeeded', note: 'The money has arrived.' }),
  void: ({ payment }) =>
    Promise.resolve({
      status: 'canceled',
      message: wordsIn(payment.locale).canceled,
      note: 'The merchant gave the order up.',
    }),
  refund: () =>
    Promise.reject(
      new ProviderRefusal('A check cannot be refunded from here: send the money back yourself.'),
    ),
});
