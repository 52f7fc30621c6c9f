import { Hono } from 'hono';
import * as z from 'zod';
import { ApiError } from './api/api-error.ts';
import { judge } from './api/charge.ts';
import { readCard } from './api/tokenize.ts';
import { masked } from './masked.ts';
import { hostedPage, invalidTokenPage } from './pages.ts';
import { lookUp, newId, type HostedForm, type Transaction } from './state.ts';
import type { World } from './world.ts';

const Payment = z.object({
  token: z.string(),
  cardNumber: z.string(),
  expiryDate: z.string(),
  cardCode: z.string(),
  zip: z.string(),
});

/** Accept Hosted: the form, and what it sends. */
export function createHosted(world: World, shopOrigin: string): Hono {
  const { state, now } = world;
  const app = new Hono();
  const findForm = (token: string | undefined) => {
    const form = lookUp(state.data.forms, token);
    return form && form.expires > now().getTime() && form.transId === undefined ? form : undefined;
  };

  app.post('/payment', async (context) => {
    const { token } = await context.req.parseBody<{ token?: string }>();
    const form = findForm(token);
    return form && token ? hostedPage(form, token, shopOrigin) : invalidTokenPage(shopOrigin);
  });

  app.post('/pay', async (context) => {
    const payment = Payment.parse(await context.req.json());
    const form = findForm(payment.token);
    if (!form) return context.json({ error: 'Missing or invalid token.' });
    try {
      const transaction = charge(world, form, payment);
      await state.save();
      return context.json(
        transaction.responseCode === '1'
          ? { transaction: showTransaction(transaction) }
          : { error: 'The transaction has been declined.' },
      );
    } catch (error) {
      if (error instanceof ApiError) return context.json({ error: error.message });
      throw error;
    }
  });
  return app;
}

function charge({ state, now }: World, form: HostedForm, payment: z.infer<typeof Payment>): Transaction {
  const { cardNumber, expiryDate, cardCode, zip } = payment;
  if (form.isCvvRequired && !/^\d{3,4}$/.test(cardCode))
    throw new ApiError('E_WC_15', 'Please provide valid CVV.');
  const expirationDate = expiryDate.replace(/\D/g, '');
  if (!/^(0[1-9]|1[0-2])\d\d$/.test(expirationDate))
    throw new ApiError('E_WC_06', 'Please provide valid expiration month.');
  const means = readCard({ cardNumber: cardNumber.replace(/\D/g, ''), expirationDate, zip }, now());
  const transaction: Transaction = {
    ...judge(means, zip, form.type === 'authCaptureTransaction'),
    transId: newId(11),
    type: form.type,
    authAmount: Number(form.amount).toFixed(2),
    settleAmount: Number(form.amount).toFixed(2),
    currency: form.currency,
    invoiceNumber: form.invoiceNumber,
    description: form.description,
    means,
    authCode: newId(6),
    submitTime: now().toISOString(),
  };
  state.data.transactions[transaction.transId] = transaction;
  if (transaction.responseCode === '1') form.transId = transaction.transId;
  return transaction;
}

/** What the browser is told; the merchant asks for the rest. */
const showTransaction = ({ transId, responseCode, authCode, means, ...of }: Transaction) => ({
  accountType: means.type,
  accountNumber: masked(means.last4),
  transId,
  responseCode,
  authorization: authCode,
  totalAmount: of.authAmount,
  orderInvoiceNumber: of.invoiceNumber,
  dateTime: of.submitTime,
});
