import { expect } from '@open-wc/testing';
import { en } from '../support/en.ts';
import { called, page } from '../support/fake-stripe.ts';
import { panelContext } from '../support/panel-context.ts';
import { usd } from '../support/samples.ts';
import { useStripeForm } from '../support/stripe-form.ts';
import { waitUntil } from '../support/wait-until.ts';

describe('Stripe’s form', () => {
  const form = useStripeForm();
  const { mount, collect, refusal } = form;

  it('is told all that the backend says, and the amount', async () => {
    await mount({
      captureMethod: 'manual',
      setupFutureUsage: 'off_session',
      onBehalfOf: 'acct_2',
      paymentMethodTypes: ['card'],
      paymentMethodConfiguration: 'pmc_1',
      fonts: [{ cssSrc: 'https://shop.example/font.css' }],
      layout: 'accordion',
      layoutOptions: { radios: 'always' },
      terms: { card: 'never' },
      wallets: { applePay: 'never' },
      appearance: { labels: 'floating', variables: { colorPrimary: 'red' } },
      session: { customerSessionClientSecret: 'cuss_1' },
    });
    const { appearance, ...options } = page.groups[0]!.options as { appearance: { variables: object } };
    expect(options).to.deep.equal({
      mode: 'payment',
      amount: 13549,
      currency: 'usd',
      locale: 'en',
      captureMethod: 'manual',
      setupFutureUsage: 'off_session',
      onBehalfOf: 'acct_2',
      allowedPaymentMethodTypes: ['card'],
      paymentMethodConfiguration: 'pmc_1',
      fonts: [{ cssSrc: 'https://shop.example/font.css' }],
      customerSessionClientSecret: 'cuss_1',
    });
    expect(appearance.variables).to.include({ colorPrimary: 'red', colorText: 'rgb(22, 24, 29)' });
    expect(page.elements[0]!.options).to.deep.include({
      layout: { type: 'accordion', radios: 'always' },
      terms: { card: 'never' },
      wallets: { applePay: 'never' },
    });
  });

  it('only sets the method up when nothing is to be paid', async () => {
    await mount({}, { amount: usd('0.00') });
    expect(page.groups[0]!.options).to.include({ mode: 'setup' }).and.not.to.have.property('amount');
    await form.panel.update!({ ...panelContext({ publishableKey: 'pk_test_1' }), amount: usd('5.00') });
    expect(page.groups[0]!.updates[0]).to.include({ mode: 'payment', amount: 500 });
  });

  it('leaves the terms to an intent that is there already, and follows its changes', async () => {
    const config = {
      mode: 'client-confirm',
      clientSecret: 'pi_1_secret_2',
      captureMethod: 'manual',
    } as const;
    await mount(config);
    expect(page.groups[0]!.options).to.include({ clientSecret: 'pi_1_secret_2' });
    expect(page.groups[0]!.options).not.to.have.any.keys('mode', 'amount', 'captureMethod');
    await form.panel.update!(panelContext({ publishableKey: 'pk_test_1', ...config }));
    expect(page.groups[0]!.updates[0]).not.to.have.any.keys('mode', 'amount');
    expect(page.groups[0]!.fetched).to.equal(1);
  });

  it('hands over a token, and asks Stripe to keep the card when the buyer wants it kept', async () => {
    await mount();
    expect(await collect(true)).to.deep.equal({ confirmationToken: 'ctoken_1', paymentMethodType: 'card' });
    expect(called()).to.deep.equal(['submit', 'createConfirmationToken']);
    expect(page.groups[0]!.updates).to.deep.equal([{ setupFutureUsage: 'off_session' }]);
    await collect();
    expect(page.groups[0]!.updates[1]).to.deep.equal({ setupFutureUsage: null });
  });

  it('sends what the form never asks for', async () => {
    const customer = { name: 'Amanda', billingAddress: { country: 'US' } };
    await mount({ billingDetails: { name: 'never', email: 'never' } }, { order: { customer } });
    expect(page.elements[0]!.options).to.deep.include({
      fields: { billingDetails: { name: 'never', email: 'auto' } },
    });
    await collect();
    const [, order] = page.calls[1] as [string, { params: object }];
    expect(order.params).to.deep.equal({ payment_method_data: { billing_details: { name: 'Amanda' } } });
  });

  it('says in Stripe’s words what the buyer has to correct', async () => {
    await mount();
    const message = 'Your card number is incomplete.';
    page.answers['submit'] = { error: { type: 'validation_error', code: 'incomplete_number', message } };
    expect(await refusal(collect())).to.include({ code: 'invalid', message });
    expect(called()).to.deep.equal(['submit']);
  });

  it('asks to type again when its frame is gone', async () => {
    await mount();
    const lost = Object.assign(new Error('We could not retrieve data from the specified Element.'), {
      name: 'IntegrationError',
    });
    page.answers['createConfirmationToken'] = lost;
    expect((await refusal(collect())).message).to.equal(en.stripe.typeAgain);
  });

  it('is drawn without saved methods when its customer session has been used or is too old', async () => {
    page.loadErrors.push({
      type: 'invalid_request_error',
      param: 'customer_session_client_secret',
      message: 'The customer session client secret has expired.',
    });
    await mount({ session: { customerSessionClientSecret: 'cuss_1' } });
    expect(page.groups).to.have.length(2);
    expect(page.groups[1]!.options).not.to.have.property('customerSessionClientSecret');
    expect(await collect()).to.have.property('confirmationToken');
  });

  it('is not drawn for any other mistake, and leaves nothing behind', async () => {
    page.loadErrors.push({
      type: 'invalid_request_error',
      param: 'amount',
      message: 'Amount too small: pi_1_secret_2',
    });
    const problem = await refusal(mount());
    expect(problem).to.include({ code: 'configuration', next: 'choose-another' });
    expect(problem.detail).to.include('amount').and.not.to.include('secret_2');
    expect(form.box.childNodes).to.have.length(0);
  });

  it('refuses the key of the other environment with a sentence', async () => {
    const problem = await refusal(mount({ publishableKey: 'pk_live_1' }));
    expect(problem.detail).to.match(
      /has a live key, but the tag’s environment is “test”: use a pk_test_ key/,
    );
  });

  it('tells the buyer when the browser has thrown away what was typed', async () => {
    const told: boolean[] = [];
    await mount({}, { changed: (isComplete) => told.push(isComplete) });
    const [element] = page.elements;
    element!.say('change', { complete: true, empty: false });
    element!.say('ready');
    expect(form.box.querySelector('[role=status]')!.textContent).to.equal(en.stripe.typeAgain);
    expect(told).to.deep.equal([true, false]);
    element!.say('change', { complete: false, empty: false });
    expect(form.box.querySelector<HTMLElement>('[role=status]')!.hidden).to.equal(true);
  });

  it('says nothing when an empty form is drawn again', async () => {
    await mount();
    page.elements[0]!.say('change', { complete: false, empty: true });
    page.elements[0]!.say('ready');
    expect(form.box.querySelector<HTMLElement>('[role=status]')!.hidden).to.equal(true);
  });

  it('follows the theme when the shop changes a custom property', async () => {
    form.box.style.setProperty('--_text', 'rgb(1, 1, 1)');
    await mount();
    expect(getComputedStyle(form.box.querySelector('span')!).color).to.equal('rgb(1, 1, 1)');
    await new Promise(requestAnimationFrame);
    form.box.style.setProperty('--_text', 'rgb(200, 1, 1)');
    await waitUntil(() => page.groups[0]!.updates.length > 0, 'Stripe was not told');
    expect(page.groups[0]!.updates[0]).to.have.property('appearance');
  });

  it('takes one Stripe object per key, account and language for the page, however often it is drawn', async () => {
    page.instances.length = 0;
    for (let count = 0; count < 50; count++) {
      await mount({ publishableKey: 'pk_test_many' });
      form.panel.unmount();
    }
    expect(form.box.childNodes).to.have.length(0);
    expect(page.instances).to.have.length(1);
    await mount({ publishableKey: 'pk_test_many', stripeAccount: 'acct_1' });
    form.panel.unmount();
    await mount({ publishableKey: 'pk_test_many' }, { locale: 'de-AT' });
    expect(page.instances.map(({ options }) => options)).to.deep.equal([
      { locale: 'en' },
      { locale: 'en', stripeAccount: 'acct_1' },
      { locale: 'de' },
    ]);
  });
});
