import { expect } from '@open-wc/testing';
import { called, intent, page, setupIntent } from '../support/fake-stripe.ts';
import { useStripeForm } from '../support/stripe-form.ts';

describe('What a Stripe intent wants of the buyer', () => {
  const { mount, collect, finish, refusal } = useStripeForm();

  for (const [status, call] of [
    ['requires_payment_method', undefined],
    ['requires_confirmation', undefined],
    ['processing', undefined],
    ['requires_capture', undefined],
    ['canceled', undefined],
    ['succeeded', undefined],
    ['requires_action', 'handleNextAction'],
  ] as const) {
    it(`reports ${status} as a hint${call ? `, after ${call}` : ', and does nothing'}`, async () => {
      await mount();
      page.answers['retrievePaymentIntent'] = intent(status);
      page.answers['handleNextAction'] = intent('succeeded');
      const { result, data } = await finish();
      expect(called()).to.deep.equal(['retrievePaymentIntent', ...(call ? [call] : [])]);
      const now = call ? 'succeeded' : status;
      expect(data).to.deep.equal({ intent: 'pi_1', status: now });
      const isBad = now === 'canceled' || now === 'requires_payment_method';
      expect(result).to.equal(isBad ? 'failed' : 'completed');
    });
  }

  it('waits for small deposits elsewhere: that takes days', async () => {
    await mount();
    page.answers['retrievePaymentIntent'] = intent('requires_action', {
      next_action: { type: 'verify_with_microdeposits' },
    });
    expect(await finish()).to.deep.include({ result: 'completed' });
    expect(called()).to.deep.equal(['retrievePaymentIntent']);
  });

  it('reports a failed challenge with its code, never with the secret', async () => {
    await mount();
    page.answers['retrievePaymentIntent'] = intent('requires_action');
    page.answers['handleNextAction'] = {
      error: {
        type: 'card_error',
        code: 'payment_intent_authentication_failure',
        ...intent('requires_payment_method'),
        payment_intent: intent('requires_payment_method').paymentIntent,
      },
    };
    const report = await finish();
    expect(report.result).to.equal('failed');
    expect(report.data).to.deep.equal({
      intent: 'pi_1',
      status: 'requires_payment_method',
      type: 'card_error',
      code: 'payment_intent_authentication_failure',
    });
  });

  it('confirms it in the browser, once the form has been handed in', async () => {
    await mount({ mode: 'client-confirm' });
    page.answers['retrievePaymentIntent'] = intent('requires_payment_method');
    expect((await finish()).result).to.equal('failed');
    expect(called()).not.to.include('confirmPayment');
    expect(await collect()).to.deep.equal({ paymentMethodType: 'card' });
    page.answers['confirmPayment'] = intent('succeeded');
    expect(
      (await finish({ clientSecret: 'pi_1_secret_2', returnUrl: 'https://shop.example/back' })).result,
    ).to.equal('completed');
    const [, order] = page.calls.at(-1) as [string, object];
    expect(order).to.deep.include({ clientSecret: 'pi_1_secret_2', redirect: 'if_required' });
    expect(order).to.have.nested.property('confirmParams.return_url', 'https://shop.example/back');
  });

  it('asks the backend when there is no network, and blames nobody', async () => {
    await mount();
    page.answers['retrievePaymentIntent'] = { error: { type: 'api_connection_error' } };
    expect(await finish()).to.deep.equal({ result: 'failed', data: { type: 'api_connection_error' } });
  });

  it('says that a client secret is no longer valid', async () => {
    await mount();
    page.answers['retrievePaymentIntent'] = {
      error: { type: 'invalid_request_error', code: 'resource_missing', message: 'No such payment_intent' },
    };
    const problem = await refusal(finish());
    expect(problem.code).to.equal('configuration');
    expect(problem.detail).to.match(/resource_missing.*Send the client secret of the payment’s own intent/);
    expect(problem.detail).not.to.include('secret_2');
  });
});

describe('Stripe’s Card Element', () => {
  const { mount, collect, finish } = useStripeForm();

  it('hands over a payment method, as OroCommerce’s older bundle does', async () => {
    await mount({ mode: 'card', card: { hidePostalCode: true } });
    expect(page.elements[0]!.type).to.equal('card');
    expect(page.elements[0]!.options).to.include({ hidePostalCode: true });
    expect(await collect()).to.deep.equal({ stripePaymentMethodId: 'pm_1' });
  });

  it('has a manual confirmation handled, so that the backend can confirm once more', async () => {
    await mount({ mode: 'card' });
    page.answers['retrievePaymentIntent'] = intent('requires_action', { confirmation_method: 'manual' });
    page.answers['handleCardAction'] = intent('requires_confirmation');
    const report = await finish({ requires_action: true, payment_intent_client_secret: 'pi_1_secret_2' });
    expect(report).to.deep.equal({
      result: 'completed',
      data: { intent: 'pi_1', status: 'requires_confirmation' },
    });
  });

  it('confirms a setup intent, where the order is split', async () => {
    await mount({ mode: 'card' });
    page.answers['retrieveSetupIntent'] = setupIntent('requires_action');
    page.answers['confirmCardSetup'] = setupIntent('succeeded');
    const report = await finish({ setup_intent_client_secret: 'seti_1_secret_2' });
    expect(report.data).to.deep.equal({ intent: 'seti_1', status: 'succeeded' });
    expect(called()).to.deep.equal(['retrieveSetupIntent', 'confirmCardSetup']);
  });
});
