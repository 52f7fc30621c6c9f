import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import { payloadOf, SHOP, TestBank } from './bank.ts';

let bank: TestBank;

describe('The sandbox’s Microform', () => {
  beforeEach(async () => {
    bank = await TestBank.open();
  });

  describe('The sandbox’s CyberSource makes a capture context', () => {
    it('that vouches for exactly the script it serves, and lives 15 minutes', async () => {
      const { ctx, exp, iat } = payloadOf(await bank.context());
      const script = await bank.request('/microform/bundle/v2/flex-microform.min.js');
      const hash = createHash('sha384')
        .update(await script.text())
        .digest('base64');
      assert.equal(ctx[0].data['clientLibraryIntegrity'], `sha384-${hash}`);
      assert.equal(exp - iat, 900);
    });

    it('whose frames only its target origins may show', async () => {
      const { jti } = payloadOf(await bank.context());
      const frame = await bank.request(`/microform/field/${jti}`);
      assert.match(
        frame.headers.get('Content-Security-Policy') ?? '',
        new RegExp(`frame-ancestors ${SHOP}$`),
      );
      assert.equal((await bank.request('/microform/field/unknown')).status, 404);
    });

    for (const origin of ['https://*.shop.example', 'http://shop.example', 'https://shop.example/checkout']) {
      it(`but not for ${origin}`, async () => {
        const request = { clientVersion: 'v2', targetOrigins: [origin], allowedCardNetworks: ['VISA'] };
        assert.equal((await bank.send('/microform/v2/sessions', request)).status, 400);
      });
    }

    for (const name of ['digest', '(request-target)', 'v-c-date']) {
      it(`but not when the request does not sign ${name}`, async () => {
        const request = { clientVersion: 'v2', targetOrigins: [SHOP], allowedCardNetworks: ['VISA'] };
        assert.equal((await bank.send('/microform/v2/sessions', request, name)).status, 401);
      });
    }
  });

  describe('The sandbox’s CyberSource makes a transient token', () => {
    it('that pays once, and never again', async () => {
      const { token } = await bank.tokenize(await bank.context());
      assert.equal((await bank.pay(token, 'first')).status, 'AUTHORIZED');
      const again = await bank.pay(token, 'second');
      assert.deepEqual(
        [again.status, again.message],
        ['INVALID_REQUEST', 'The transient token is unknown or was used.'],
      );
    });

    it('that is no good after 15 minutes', async () => {
      const { token } = await bank.tokenize(await bank.context());
      bank.pass(15);
      assert.equal((await bank.pay(token, 'late')).message, 'The transient token has expired.');
    });

    it('that nobody else can make', async () => {
      const { token = '' } = await bank.tokenize(await bank.context());
      const [head, body] = token.split('.');
      assert.equal((await bank.pay(`${head}.${body}.AAAA`, 'forged')).status, 'INVALID_REQUEST');
    });

    it('but not of a capture context that has expired', async () => {
      const context = await bank.context();
      bank.pass(15);
      assert.equal((await bank.tokenize(context)).reason, 'CAPTURE_CONTEXT_EXPIRED');
    });

    for (const [what, card, location] of [
      ['a slip in the number', { number: '4111111111111112' }, 'number'],
      ['a scheme that is not allowed', { number: '378282246310005', securityCode: '1234' }, 'number'],
      ['a code that is too long', { securityCode: '1234' }, 'securityCode'],
      ['an expired card', { expirationYear: '2025' }, 'expirationYear'],
    ] as const) {
      it(`but not with ${what}`, async () => {
        const { reason, details } = await bank.tokenize(await bank.context(), card);
        assert.equal(reason, 'CREATE_TOKEN_VALIDATION_SERVERSIDE');
        assert.deepEqual(details, [{ location, message: 'Validation error' }]);
      });
    }
  });

  describe('The sandbox’s CyberSource moves money', () => {
    const ask = async (id: string, what: string, amount: string, code: string) => {
      const amountDetails = { totalAmount: amount, currency: 'USD' };
      const name = what === 'reversals' ? 'reversalInformation' : 'orderInformation';
      const body = { clientReferenceInformation: { code }, [name]: { amountDetails } };
      return (await bank.send(`/pts/v2/payments/${id}/${what}`, body)).status;
    };
    const reserve = async () => {
      const { token } = await bank.tokenize(await bank.context());
      return (await bank.pay(token, 'order', false)).id;
    };

    it('captures what was reserved once, and refunds no more than that', async () => {
      const id = await reserve();
      assert.equal(await ask(id, 'refunds', '1.00', 'early'), 400);
      assert.equal(await ask(id, 'captures', '10.00', 'capture'), 201);
      assert.equal(await ask(id, 'captures', '10.00', 'other'), 400);
      assert.equal(await ask(id, 'refunds', '6.00', 'a'), 201);
      assert.equal(await ask(id, 'refunds', '6.00', 'a'), 201);
      assert.equal(await ask(id, 'refunds', '6.00', 'b'), 400);
      assert.equal(await ask(id, 'refunds', '4.00', 'c'), 201);
    });

    it('reverses a reservation, which cannot be captured then', async () => {
      const id = await reserve();
      assert.equal(await ask(id, 'reversals', '10.00', 'void'), 201);
      assert.equal(await ask(id, 'captures', '10.00', 'capture'), 400);
    });
  });
});
