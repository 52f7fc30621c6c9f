import { expect } from '@open-wc/testing';
import { TestShop } from './test-shop.ts';

describe('The page on which a frame ends', () => {
  const shop = new TestShop();
  const nonce = '8b1f0c52-7a4e-4d0e-b1d3-52a1f0c7e9aa';

  for (const method of ['GET', 'POST']) {
    it(`tells the shop’s page, and nobody else, which step is over: ${method}`, async () => {
      const page = await shop.send(`/notification/${nonce}`, { method });
      expect(page.status).to.equal(200);
      const text = await page.text();
      expect(text).to.include(`data-nonce="${nonce}"`).and.to.include('data-shop="https://shop.example"');
      expect(text).to.include('src="/tender/notification.js"');
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).to.include('script-src https://shop.example/tender/notification.js;');
      expect(policy).to.include('frame-ancestors https://shop.example');
      expect(page.headers.get('x-frame-options')).to.equal(null);
    });
  }

  it('needs no sign-in and no CSRF token, which no issuer has', async () => {
    const url = `https://shop.example/payments/notification/${nonce}`;
    const page = await shop.merchant(new Request(url, { method: 'POST', body: 'cres=abc' }));
    expect(page.status).to.equal(200);
    expect(await page.text()).not.to.include('abc');
  });

  it('takes nothing for a nonce that is none', async () => {
    expect((await shop.send('/notification/%3Cscript%3E')).status).to.equal(400);
    expect((await shop.send(`/notification/${'a'.repeat(65)}`)).status).to.equal(400);
  });
});
