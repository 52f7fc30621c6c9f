import { expect } from '@open-wc/testing';
import { mayLeaveFrame } from '../../src/actions/redirect.ts';
import { ActionStage, catchForms } from '../support/action-stage.ts';

const shop = { origin: 'https://shop.example' };
const navigator = (hasBeenActive: boolean) => ({ userActivation: { hasBeenActive } });
const foreign = {
  get location(): never {
    throw new DOMException('Blocked', 'SecurityError');
  },
};

/** A window as far as the redirect looks at one. */
function framed(top: unknown, hasBeenActive = false) {
  const self = { location: shop, navigator: navigator(hasBeenActive) };
  const view = { ...self, self, top: top ?? self };
  return mayLeaveFrame(view as unknown as Parameters<typeof mayLeaveFrame>[0]);
}

describe('A redirect to the provider', () => {
  it('posts fields in the shape of 3-D Secure 1 from the page itself', () => {
    const forms = catchForms();
    const fields = { PaReq: 'eJxVUk', MD: 'm', TermUrl: 'https://shop.example/return/1' };
    void new ActionStage().run({
      type: 'redirect',
      id: 'r',
      url: 'https://acs.example/pareq',
      method: 'POST',
      fields,
    });
    forms.stop();
    expect(forms.sent).to.deep.equal([
      { action: 'https://acs.example/pareq', target: '_self', method: 'post', fields },
    ]);
  });

  it('is refused with a sentence when it is not https:', async () => {
    const forms = catchForms();
    const end = new ActionStage().run({
      type: 'redirect',
      id: 'r',
      url: 'http://acs.example',
      method: 'POST',
    });
    expect(await end.then(() => '', String)).to.match(/only https: addresses/);
    forms.stop();
    expect(forms.sent).to.deep.equal([]);
  });

  it('takes the whole tab along when the shop’s page is in a frame and may do that', () => {
    expect(framed(undefined), 'no frame').to.equal(false);
    expect(framed({ location: shop }), 'a frame of the same origin').to.equal(true);
    expect(framed(foreign, true), 'a foreign frame that the buyer has touched').to.equal(true);
    expect(framed(foreign, false), 'a foreign frame that nobody has touched').to.equal(false);
  });
});
