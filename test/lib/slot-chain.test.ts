import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { openSlotChain } from '../../src/lib/slot-chain.ts';
import { waitUntil } from '../support/wait-until.ts';

/** An element in the shadow root of another, which stands in the document. */
async function nested() {
  const outer = await fixture<HTMLDivElement>(html`<div></div>`);
  const inner = document.createElement('div');
  outer.attachShadow({ mode: 'open' }).append(inner);
  const chain = openSlotChain(inner);
  const own = document.createElement('slot');
  own.name = chain.slotName;
  inner.attachShadow({ mode: 'open' }).append(own);
  return { outer, inner, own, chain };
}

describe('A place in the document for what is shown in nested shadow roots', () => {
  it('is shown where it was asked for', async () => {
    const { outer, own, chain } = await nested();
    expect(chain.node.parentNode).to.equal(outer);
    expect(own.assignedNodes({ flatten: true })).to.deep.equal([chain.node]);
  });

  it('is put back when a host on the way renders its children anew', async () => {
    const { outer, inner, own, chain } = await nested();
    inner.replaceChildren();
    await waitUntil(() => own.assignedNodes({ flatten: true })[0] === chain.node, 'the slot is gone');
    outer.replaceChildren(document.createElement('b'));
    await waitUntil(() => chain.node.parentNode === outer, 'the node is gone');
  });

  it('is given up when a host throws it out for ever', async () => {
    const { outer, chain } = await nested();
    let thrown = 0;
    const stubborn = new MutationObserver(() => {
      if (!outer.contains(chain.node)) return;
      thrown++;
      chain.node.remove();
    });
    stubborn.observe(outer, { childList: true });
    chain.node.remove();
    await waitUntil(() => thrown >= 20, 'it was not put back');
    await new Promise(requestAnimationFrame);
    expect(chain.node.isConnected).to.equal(false);
    stubborn.disconnect();
  });

  it('stays away once it is removed', async () => {
    const { outer, inner, chain } = await nested();
    chain.remove();
    await new Promise(requestAnimationFrame);
    expect([...outer.childNodes, ...inner.childNodes]).to.have.length(0);
  });
});
