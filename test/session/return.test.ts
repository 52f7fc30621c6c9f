import { expect } from '@open-wc/testing';

/** Evaluates the script anew, as a page does that has just been opened at this address. */
async function arriveAt(query: string): Promise<{ returnedPayment: () => string | undefined }> {
  const path = `../../src/session/return.ts?${crypto.randomUUID()}`;
  history.replaceState({ mine: 1 }, '', `${location.pathname}${query}`);
  return (await import(path)) as { returnedPayment: () => string | undefined };
}

describe('The address a buyer comes back to', () => {
  const before = location.href;
  afterEach(() => {
    history.replaceState(null, '', before);
  });

  for (const intent of ['payment_intent', 'setup_intent']) {
    it(`loses the secret of a ${intent} as soon as the script is there, before any tag of ours`, async () => {
      await arriveAt(
        `?cart=7&${intent}=x_1&${intent}_client_secret=x_1_secret_2&redirect_status=succeeded#top`,
      );
      expect(location.search + location.hash).to.equal('?cart=7#top');
      expect(history.state).to.deep.equal({ mine: 1 });
    });
  }

  it('names the payment to ask about, and is clean then, however late that is asked', async () => {
    const { returnedPayment } = await arriveAt('?tender-payment=pay_1&redirect_status=failed');
    expect(location.search).to.equal('');
    expect(returnedPayment()).to.equal('pay_1');
    expect(returnedPayment()).to.equal('pay_1');
  });

  it('is left alone when there is nothing of a payment in it', async () => {
    const { returnedPayment } = await arriveAt('?payment=1&status=ok');
    expect(location.search).to.equal('?payment=1&status=ok');
    expect(returnedPayment()).to.equal(undefined);
  });
});
