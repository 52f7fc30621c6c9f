import { Hono } from 'hono';
import { cors } from 'hono/cors';
import * as z from 'zod';
import { lookUp } from '../state.ts';
import { SANDBOX_MERCHANT, type World } from '../world.ts';
import { ApiError, messagesOf } from './api-error.ts';
import { charge } from './charge.ts';
import { followUp } from './follow-up.ts';
import { createHostedForm } from './hosted-form.ts';
import { createProfileFromTransaction, deletePaymentProfile } from './profiles.ts';
import { representDetails, representLine, representRefusal, representResponse } from './represent.ts';
import { requireOrder } from './require-order.ts';
import { Charge, Container, FollowUp } from './requests.ts';
import { tokenize } from './tokenize.ts';

const Transaction = z.looseObject({ transactionRequest: z.union([Charge, FollowUp]) });
const Details = z.looseObject({ transId: z.string() });

const unsuccessful = { code: 'E00027', message: 'The transaction was unsuccessful.' };

function createTransaction(world: World, body: unknown) {
  const { transactionRequest } = Transaction.parse(body);
  if (!('refTransId' in transactionRequest)) {
    const made = charge(world, transactionRequest);
    const messages = messagesOf(made.responseCode === '1' ? undefined : unsuccessful);
    return { transactionResponse: representResponse(made), ...messages };
  }
  const request = transactionRequest as FollowUp;
  const done = followUp(world, request);
  return 'transaction' in done
    ? { transactionResponse: representResponse(done.transaction), ...messagesOf() }
    : {
        transactionResponse: representRefusal(done.reasonCode, request.refTransId),
        ...messagesOf(unsuccessful),
      };
}

const HANDLERS: Readonly<Record<string, (world: World, body: unknown) => object>> = {
  createTransactionRequest: createTransaction,
  getTransactionDetailsRequest: ({ state }, body) => {
    const transaction = lookUp(state.data.transactions, Details.parse(body).transId);
    if (!transaction) throw new ApiError('E00040', 'The record cannot be found.');
    return { transaction: representDetails(transaction) };
  },
  getUnsettledTransactionListRequest: ({ state }) => {
    const all = Object.values(state.data.transactions).filter(
      ({ status }) => !/^settled|Settled/.test(status),
    );
    return { transactions: all.map(representLine), totalNumInResultSet: all.length };
  },
  getHostedPaymentPageRequest: createHostedForm,
  createCustomerProfileFromTransactionRequest: createProfileFromTransaction,
  deleteCustomerPaymentProfileRequest: deletePaymentProfile,
};

const unauthenticated = () =>
  new ApiError('E00007', 'User authentication failed due to invalid authentication values.');

const Secrets = z.looseObject({
  merchantAuthentication: z.strictObject({ name: z.string(), transactionKey: z.string() }),
});

/** Answers one request, whose name is the only key of the body. @throws ApiError or ZodError */
function answer(world: World, body: unknown): object {
  const [[name, request] = ['', undefined], ...rest] = Object.entries(z.looseObject({}).parse(body));
  if (rest.length) throw new ApiError('E00003', 'A request has one root element.');
  requireOrder(name, request);
  const { apiLoginID, clientKey, transactionKey } = SANDBOX_MERCHANT;
  if (name === 'securePaymentContainerRequest') {
    const container = Container.parse(request);
    const { merchantAuthentication: who } = container;
    if (who.name !== apiLoginID || who.clientKey !== clientKey) throw unauthenticated();
    return tokenize(world, container);
  }
  const handle = Object.hasOwn(HANDLERS, name) ? HANDLERS[name] : undefined;
  if (!handle) throw new ApiError('E00003', `The '${name}' element is not declared.`);
  const { merchantAuthentication: who } = Secrets.parse(request);
  if (who.name !== apiLoginID || who.transactionKey !== transactionKey) throw unauthenticated();
  return handle(world, request);
}

function refuse(error: unknown): object {
  if (error instanceof ApiError) return messagesOf(error);
  if (error instanceof z.ZodError)
    return messagesOf({ code: 'E00003', message: z.prettifyError(error).replaceAll('\n', ' ') });
  if (error instanceof SyntaxError)
    return messagesOf({ code: 'E00001', message: 'An error occurred during processing. Please try again.' });
  throw error;
}

/**
 * `POST /xml/v1/request.api`: all of Authorize.Net’s API is behind this one address. Every answer has status 200, and
 * begins with a byte order mark.
 */
export function createApi(world: World): Hono {
  const api = new Hono();
  api.use('/request.api', cors({ origin: '*', allowHeaders: ['Content-Type'] }));
  api.post('/request.api', async (context) => {
    let body: object;
    try {
      const made = answer(world, await context.req.json());
      body = { ...made, ...('messages' in made ? {} : messagesOf()) };
    } catch (error) {
      body = refuse(error);
    }
    await world.state.save();
    return context.body(`\uFEFF${JSON.stringify(body)}`, 200, {
      'Content-Type': 'application/json; charset=utf-8',
    });
  });
  return api;
}
