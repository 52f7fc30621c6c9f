import { authorizationState } from './authorization.ts';
import { chargeState } from './refund.ts';
import type { Charge, Payment, Refund } from './state.ts';

/** Writes what the sandbox knows as PayPal's REST v1 shows it. `base` is where the API is, without a final slash. */
export function createRepresentation(base: string, approvalUrl: (payment: Payment) => string) {
  const link = (rel: string, path: string, method: string) => ({
    href: `${base}/v1/payments/${path}`,
    rel,
    method,
  });

  const authorization = (payment: Payment) => {
    const id = payment.authorization?.id ?? '';
    return {
      id,
      create_time: payment.authorization?.createTime,
      amount: payment.transaction.amount,
      state: authorizationState(payment),
      parent_payment: payment.id,
      links: [
        link('capture', `authorization/${id}/capture`, 'POST'),
        link('void', `authorization/${id}/void`, 'POST'),
        link('parent_payment', `payment/${payment.id}`, 'GET'),
      ],
    };
  };

  const charge = (payment: Payment, of: Charge) => ({
    id: of.id,
    create_time: of.createTime,
    amount: of.amount,
    ...(of.kind === 'capture' ? { is_final_capture: of.isFinal } : {}),
    state: chargeState(of),
    parent_payment: payment.id,
    links: [
      link('refund', `${of.kind}/${of.id}/refund`, 'POST'),
      link('parent_payment', `payment/${payment.id}`, 'GET'),
    ],
  });

  const refund = (payment: Payment, of: Charge, { id, amount, createTime }: Refund) => ({
    id,
    create_time: createTime,
    amount,
    state: 'completed',
    [`${of.kind}_id`]: of.id,
    parent_payment: payment.id,
    links: [link('parent_payment', `payment/${payment.id}`, 'GET')],
  });

  const relatedResources = (payment: Payment) => [
    ...(payment.authorization ? [{ authorization: authorization(payment) }] : []),
    ...payment.charges.flatMap((of) => [
      { [of.kind]: charge(payment, of) },
      ...of.refunds.map((done) => ({ refund: refund(payment, of, done) })),
    ]),
  ];

  const payment = (of: Payment) => {
    const isExecuted = of.authorization !== null || of.charges.length > 0;
    const isApproved = of.decision === 'approve' || of.decision === 'funding-fails';
    return {
      id: of.id,
      intent: of.intent,
      state: isExecuted ? 'approved' : 'created',
      create_time: of.createTime,
      payer: {
        payment_method: 'paypal',
        ...(isApproved ? { status: 'VERIFIED', payer_info: { payer_id: of.payerId } } : {}),
      },
      transactions: [{ ...of.transaction, related_resources: relatedResources(of) }],
      redirect_urls: { return_url: of.returnUrl, cancel_url: of.cancelUrl },
      links: [
        link('self', `payment/${of.id}`, 'GET'),
        ...(isExecuted
          ? []
          : [
              { href: approvalUrl(of), rel: 'approval_url', method: 'REDIRECT' },
              link('execute', `payment/${of.id}/execute`, 'POST'),
            ]),
      ],
    };
  };

  return { payment, authorization, charge, refund };
}
