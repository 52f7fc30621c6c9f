import { expect } from '@open-wc/testing';
import { safeParse } from '../../src/contract/schema.ts';
import { toStripeAmount } from '../../src/providers/stripe/amount.ts';
import { billingOf, divide } from '../../src/providers/stripe/billing.ts';
import { StripeConfig } from '../../src/providers/stripe/config.ts';
import { redact, stripeFault } from '../../src/providers/stripe/fault.ts';
import { stripeLocale } from '../../src/providers/stripe/locale.ts';
import { readPayload } from '../../src/providers/stripe/payload.ts';
import { en } from '../support/en.ts';

const problemOf = (error: object) => stripeFault(error, en).problem;

describe('What Stripe reports, in the buyer’s words', () => {
  for (const [what, error, word] of [
    ['no money', { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }, 'funds'],
    ['an old card', { type: 'card_error', code: 'expired_card' }, 'expired'],
    ['a wrong security code', { type: 'card_error', code: 'incorrect_cvc' }, 'cvc'],
    ['a wrong number', { type: 'card_error', code: 'incorrect_number' }, 'number'],
    ['a wrong postal code', { type: 'card_error', code: 'incorrect_zip' }, 'address'],
    ['a bank that is away', { type: 'card_error', code: 'processing_error' }, 'later'],
    [
      'a failed challenge',
      { type: 'card_error', code: 'payment_intent_authentication_failure' },
      'authenticate',
    ],
    ['a card of another kind', { type: 'card_error', decline_code: 'card_not_supported' }, 'unsupported'],
  ] as const) {
    it(`says ${what} in a sentence of its own, and lets the buyer try again`, () => {
      const problem = problemOf(error);
      expect(problem.message).to.equal(en.stripe[word]);
      expect(problem.code).to.equal('invalid');
      expect(problem.next).to.equal('retry');
    });
  }

  for (const reason of [
    'lost_card',
    'stolen_card',
    'fraudulent',
    'pickup_card',
    'merchant_blacklist',
    'new_one',
  ]) {
    it(`never tells that a card is known as ${reason}`, () => {
      const error = { type: 'card_error', code: 'card_declined', decline_code: reason, message: 'Lost!' };
      expect(problemOf(error).message).to.equal(en.declined);
    });
  }

  it('keeps Stripe’s own sentence for what its form marks', () => {
    const message = 'Ihre Kartennummer ist unvollständig.';
    expect(problemOf({ type: 'validation_error', code: 'incomplete_number', message }).message).to.equal(
      message,
    );
  });

  for (const [type, code, next] of [
    ['api_connection_error', 'provider', 'retry'],
    ['api_error', 'provider', 'retry'],
    ['rate_limit_error', 'provider', 'retry'],
    ['idempotency_error', 'provider', 'retry'],
    ['authentication_error', 'configuration', 'choose-another'],
    ['invalid_request_error', 'configuration', 'choose-another'],
    ['an_error_of_tomorrow', 'configuration', 'choose-another'],
  ] as const) {
    it(`answers ${type} with a general sentence, and tells the developer the type`, () => {
      const problem = problemOf({ type, message: 'Internal words' });
      expect(problem.code).to.equal(code);
      expect(problem.next).to.equal(next);
      expect(problem.message).to.equal(undefined);
      expect(problem.detail).to.include(type).and.to.include('Internal words');
    });
  }

  it('takes an IntegrationError for a mistake of the shop’s', () => {
    const error = Object.assign(new Error('Live Stripe.js integrations must use HTTPS.'), {
      name: 'IntegrationError',
    });
    expect(problemOf(error).code).to.equal('configuration');
    expect(problemOf(error).detail).to.include('must use HTTPS');
  });

  it('asks the buyer to type again when the form is gone', () => {
    const message = 'We could not retrieve data from the specified Element.\nPlease make sure …';
    expect(problemOf({ name: 'IntegrationError', message }).message).to.equal(en.stripe.typeAgain);
  });

  it('keeps secrets out of what developers read', () => {
    const text = redact(
      'pi_3Abc_secret_xYz seti_1_secret_2 cuss_secret_3 pk_live_abc sk_test_1 rk_live_2 ek_test_3 whsec_4 pi_3Abc',
    );
    expect(text).to.equal(
      'pi_…_secret_… seti_…_secret_… cuss_…_secret_… pk_live_… sk_test_… rk_live_… ek_test_… whsec_… pi_3Abc',
    );
    const detail = problemOf({
      type: 'invalid_request_error',
      message: 'No such secret: pi_1_secret_2',
    }).detail;
    expect(detail).not.to.include('secret_2');
  });
});

describe('What the backend sends for Stripe', () => {
  it('is taken as a whole', () => {
    const parsed = safeParse(StripeConfig, {
      publishableKey: 'pk_test_1',
      mode: 'client-confirm',
      stripeAccount: 'acct_1',
      onBehalfOf: 'acct_2',
      clientSecret: 'pi_1_secret_2',
      paymentMethodConfiguration: 'pmc_1',
      layout: 'accordion',
      layoutOptions: { radios: 'always', visibleAccordionItemsCount: 3 },
      terms: { card: 'never' },
      wallets: { applePay: 'never' },
      billingDetails: { name: 'never', address: 'if_required' },
      fonts: [{ cssSrc: 'https://shop.example/font.css' }],
      appearance: { labels: 'floating', rules: { '.Tab': { border: 'none' } } },
      express: { paymentMethods: { googlePay: 'always' }, buttonHeight: 44 },
      session: { customerSessionClientSecret: 'cuss_1_secret_2' },
    });
    expect(parsed.success ? '' : parsed.error).to.equal('');
  });

  for (const [what, config, sentence] of [
    ['a secret key', { publishableKey: 'sk_test_1' }, /publishableKey should be like “pk_test_…”/],
    [
      'an intent’s id for its secret',
      { publishableKey: 'pk_test_1', clientSecret: 'pi_1' },
      /clientSecret should be like/,
    ],
    [
      'an account by its name',
      { publishableKey: 'pk_test_1', stripeAccount: 'Acme' },
      /stripeAccount should be like “acct_…”/,
    ],
    [
      'a mode that there is not',
      { publishableKey: 'pk_test_1', mode: 'sources' },
      /mode should be confirmation-token or/,
    ],
  ] as const) {
    it(`is refused with a sentence: ${what}`, () => {
      const parsed = safeParse(StripeConfig, config);
      expect(parsed.success ? '' : parsed.error).to.match(sentence);
    });
  }

  for (const [name, payload] of [
    ['our own', { clientSecret: 'pi_1_secret_2' }],
    ['OroCommerce 7', { requiresAction: true, paymentIntentClientSecret: 'pi_1_secret_2' }],
    ['OroCommerce 6', { requires_action: true, payment_intent_client_secret: 'pi_1_secret_2' }],
  ] as const) {
    it(`names the intent to finish as ${name}`, () => {
      expect(readPayload(payload)).to.deep.equal({ clientSecret: 'pi_1_secret_2' });
    });
  }

  it('names a setup intent as OroCommerce 6', () => {
    const payload = { payment_intent_client_secret: null, setup_intent_client_secret: 'seti_1_secret_2' };
    expect(readPayload({ ...payload, returnUrl: 'https://shop.example/back' })).to.deep.equal({
      clientSecret: 'seti_1_secret_2',
      returnUrl: 'https://shop.example/back',
    });
  });

  for (const payload of [
    undefined,
    null,
    'pi_1_secret_2',
    {},
    { clientSecret: 'pi_1' },
    { clientSecret: 7 },
  ]) {
    it(`does not understand ${JSON.stringify(payload)}, and does not repeat it`, () => {
      expect(() => readPayload(payload)).to.throw(/needs the payload \{"clientSecret": "pi_…_secret_…"\}/);
    });
  }
});

describe('What Stripe is told', () => {
  for (const [tag, locale] of [
    ['en', 'en'],
    ['en-US', 'en'],
    ['en-GB', 'en-GB'],
    ['de-AT', 'de'],
    ['pt-BR', 'pt-BR'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-HK', 'zh-HK'],
    ['zh-Hans-CN', 'zh'],
    ['nn-NO', 'nb'],
    ['uk', 'auto'],
  ] as const) {
    it(`speaks ${locale} to ${tag}`, () => {
      expect(stripeLocale(tag)).to.equal(locale);
    });
  }

  for (const [amount, currency, minor] of [
    ['135.49', 'USD', 13549],
    ['5000', 'JPY', 5000],
    ['12.345', 'KWD', 12345],
    ['100', 'ISK', 10000],
    ['5000.00', 'MGA', 5000],
  ] as const) {
    it(`counts ${amount} ${currency} as ${minor}`, () => {
      expect(toStripeAmount({ amount, currency })).to.equal(minor);
    });
  }

  const customer = {
    name: 'Amanda Cole',
    email: 'a@example.org',
    billingAddress: {
      street: '1 Main St',
      city: 'Boston',
      region: 'US-MA',
      postalCode: '02101',
      country: 'US',
    },
  };

  it('knows the buyer as the shop does', () => {
    expect(billingOf(customer)).to.deep.equal({
      name: 'Amanda Cole',
      email: 'a@example.org',
      address: { line1: '1 Main St', city: 'Boston', state: 'MA', postal_code: '02101', country: 'US' },
    });
    expect(billingOf(undefined)).to.deep.equal({});
  });

  it('sends what its form is never to ask for, and asks for what the shop does not know', () => {
    const wishes = { name: 'never', email: 'auto', phone: 'never', address: 'never' } as const;
    const { fields, sent } = divide(wishes, billingOf(customer));
    expect(fields).to.deep.equal({ name: 'never', email: 'auto', phone: 'auto', address: 'never' });
    expect(sent).to.deep.equal({
      name: 'Amanda Cole',
      address: {
        line1: '1 Main St',
        line2: null,
        city: 'Boston',
        state: 'MA',
        postal_code: '02101',
        country: 'US',
      },
    });
  });

  it('asks for the address where the shop does not even know the country', () => {
    const { fields, sent } = divide({ address: 'never' }, { address: { line1: '1 Main St' } });
    expect(fields).to.deep.equal({ address: 'auto' });
    expect(sent).to.deep.equal({});
  });
});
