import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describePrivacy } from './support/privacy.ts';
import { Recorder } from './support/recorder.ts';

/** Who has a file of their own. */
const ELSEWHERE = ['authorize-net', 'cybersource', 'ingenico', 'oropay'];

const isHere = (provider: string) => !ELSEWHERE.includes(provider);

describePrivacy('A buyer’s card, account and security code', isHere, (shop) => {
  it('would be found out, whichever way it got out', async () => {
    const buyer = await shop().buyer();
    const recorder = await Recorder.listenTo(buyer);
    await buyer.opens('cheque');
    await buyer.page.evaluate(async () => {
      const number = '4111 1111 1111 1111';
      const [compact] = [number.replace(/ /g, '')];
      console.debug(number);
      localStorage.setItem('a', number);
      localStorage.removeItem('a');
      document.cookie = `a=${compact}; Max-Age=1`;
      history.replaceState({}, '', `?a=${encodeURIComponent(number)}`);
      document.dispatchEvent(new CustomEvent('a', { detail: { number } }));
      document.createElement('div').attachShadow({ mode: 'closed' });
      const host = document.body.appendChild(document.createElement('div'));
      const input = document.createElement('input');
      input.setAttribute('value', number);
      host.attachShadow({ mode: 'closed' }).append(input);
      await new Promise((resolve) => {
        addEventListener('message', resolve, { once: true });
        postMessage({ number }, '*');
      });
      await fetch('/nowhere', { method: 'POST', body: JSON.stringify({ number, code: 987 }) });
    });
    await recorder.look();
    const places = (secret: string) =>
      [...new Set(recorder.findings(secret).map(({ where }) => where))].sort();
    assert.deepEqual(places('4111111111111111'), [
      'address',
      'console',
      'document',
      'event',
      'message',
      'request',
      'storage',
    ]);
    assert.deepEqual(places('987'), ['request']);
  });
});
