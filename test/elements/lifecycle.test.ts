import { expect } from '@open-wc/testing';
import { openCheckout } from '../support/checkout-fixture.ts';
import { aPayment, aQuote, cheque, paypal, terms, usd } from '../support/samples.ts';
import { json, ScriptedBackend } from '../support/scripted-backend.ts';
import { waitUntil } from '../support/wait-until.ts';

describe('The tag lives with its page', () => {
  it('taken away and put back it asks again, and leaves nothing behind while it is gone', async () => {
    const backend = new ScriptedBackend(aQuote({ methods: [terms] }));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    const parent = checkout.element.parentElement!;
    checkout.element.remove();
    await Promise.resolve();
    expect(checkout.element.children).to.have.length(0);
    parent.append(checkout.element);
    await checkout.reaches('ready');
    expect(backend.requests('GET /quotes')).to.have.length(2);
    expect(checkout.text).to.contain('net 30');
  });

  it('moved within one task it goes on where it was', async () => {
    const backend = new ScriptedBackend(aQuote({ methods: [terms] }));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    const wrapper = document.createElement('div');
    checkout.element.parentElement!.append(wrapper);
    wrapper.append(checkout.element);
    await Promise.resolve();
    await checkout.element.updateComplete;
    expect(checkout.element.state.step).to.equal('ready');
    expect(backend.requests('GET /quotes')).to.have.length(1);
  });

  it('another payable is another checkout', async () => {
    const backend = new ScriptedBackend(aQuote({ methods: [terms] }));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.element.payable = 'checkout:2002';
    await checkout.element.updateComplete;
    await checkout.reaches('ready');
    expect(backend.requests('GET /quotes').map(({ path }) => path)[1]).to.contain('checkout%3A2002');
  });

  it('two on one page know nothing of each other', async () => {
    const first = await openCheckout(new ScriptedBackend(aQuote({ methods: [cheque, terms] })));
    const second = await openCheckout(new ScriptedBackend(aQuote({ methods: [terms, paypal] })));
    await first.reaches('choosing');
    await second.reaches('choosing');
    first.choose('Check');
    await first.reaches('ready');
    expect(second.element.state.step).to.equal('choosing');
    expect(second.root.querySelectorAll('input:checked')).to.have.length(0);
  });

  it('inside foreign shadow roots its panels are in the document’s own tree', async () => {
    const checkout = await openCheckout(new ScriptedBackend(aQuote({ methods: [terms] })));
    await checkout.reaches('ready');
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'closed' }).append(checkout.element);
    document.body.append(outer);
    const panel = () => outer.querySelector(':scope > div > div');
    await waitUntil(() => panel()?.shadowRoot?.textContent.includes('net 30'));
    expect(panel()!.getRootNode()).to.equal(document);
    checkout.element.remove();
    await Promise.resolve();
    expect(outer.children).to.have.length(0);
    outer.remove();
  });

  it('keeps what the backend asks, typed once, over a change of method', async () => {
    const fields = [{ id: 'po', label: 'PO number' }];
    const quote = aQuote({
      methods: [
        { ...cheque, fields },
        { ...terms, fields },
      ],
      selected: cheque.id,
    });
    const backend = new ScriptedBackend(quote).on('POST /payments', json(aPayment()));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    const input = checkout.root.querySelector<HTMLInputElement>('.field input')!;
    input.value = 'PO-1';
    input.dispatchEvent(new Event('input'));
    checkout.choose('Payment Terms');
    await checkout.reaches('ready');
    await checkout.element.pay();
    expect(backend.requests('POST /payments')[0]!.body).to.deep.include({ fields: { po: 'PO-1' } });
  });

  it('after refresh() shows the new amount, tells it, and keeps the choice', async () => {
    const dearer = aQuote({ id: 'q_2', methods: [cheque, terms], total: usd('150.00') });
    const backend = new ScriptedBackend().on(
      'GET /quotes',
      json(aQuote({ methods: [cheque, terms] })),
      json(dearer),
    );
    const checkout = await openCheckout(backend);
    await checkout.reaches('choosing');
    checkout.choose('Check');
    await checkout.reaches('ready');
    checkout.element.refresh();
    await waitUntil(() => checkout.element.state.amount?.amount === '150.00');
    await checkout.reaches('ready');
    expect(checkout.element.state.methodId).to.equal(cheque.id);
    expect(checkout.told('tender-change').at(-1)).to.deep.include({ amount: usd('150.00') });
  });

  it('a changed context goes to the backend in a POST, never in a URL', async () => {
    const backend = new ScriptedBackend(aQuote()).on('POST /quotes', json(aQuote()));
    const checkout = await openCheckout(backend);
    await checkout.reaches('choosing');
    const billingAddress = { street: '1 Secret Lane', country: 'US' };
    checkout.element.context = { billingAddress };
    await waitUntil(() => backend.requests('POST /quotes').length === 1);
    expect(backend.requests('POST /quotes')[0]!.body).to.deep.include({ context: { billingAddress } });
    expect(backend.seen.map(({ path }) => path).join()).not.to.contain('Secret');
  });

  it('deletes a saved method only after asking, and asks for a new quote then', async () => {
    const saved = [{ id: 's1', label: 'Visa •••• 4242', removable: true }];
    const before = aQuote({ methods: [{ ...paypal, saved }] });
    const backend = new ScriptedBackend()
      .on('GET /quotes', json(before), json(aQuote({ methods: [paypal] })))
      .on('DELETE /saved-methods/s1', new Response(null, { status: 204 }));
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    checkout.button('Delete').click();
    await checkout.element.updateComplete;
    expect(backend.requests('DELETE')).to.have.length(0);
    [...checkout.root.querySelectorAll<HTMLButtonElement>('[role=alertdialog] button')].at(-1)!.click();
    await waitUntil(() => !checkout.text.includes('4242'), 'The saved method should be gone.');
    expect(backend.requests('GET /quotes')).to.have.length(2);
  });

  it('pays with a saved method without asking its panel', async () => {
    const saved = [{ id: 's1', label: 'Visa •••• 4242' }];
    const backend = new ScriptedBackend(aQuote({ methods: [{ ...paypal, saved, canSave: true }] })).on(
      'POST /payments',
      json(aPayment()),
    );
    const checkout = await openCheckout(backend);
    await checkout.reaches('ready');
    await checkout.element.pay();
    expect(backend.requests('POST /payments')[0]!.body).to.include({ savedMethod: 's1' });
  });
});
