import { expect } from '@open-wc/testing';
import { fromBase64Url, toBase64Url } from '../../src/lib/base64url.ts';

describe('base64url', () => {
  it('carries any text there and back, without padding', () => {
    for (const text of ['', 'a', 'ab', 'abc', '???>>>', 'Müller & Söhne', '支付 💳']) {
      const encoded = toBase64Url(text);
      expect(encoded).to.match(/^[\w-]*$/);
      expect(fromBase64Url(encoded)).to.equal(text);
    }
  });

  it('is read in either alphabet, padded or not', () => {
    for (const encoded of ['Pz8_Pj4-', 'Pz8/Pj4+']) expect(fromBase64Url(encoded)).to.equal('???>>>');
    for (const encoded of ['YWI', 'YWI=']) expect(fromBase64Url(encoded)).to.equal('ab');
  });

  it('is not read when it is broken', () => {
    for (const broken of ['%', 'Y', 'YWI==', '_w']) expect(() => fromBase64Url(broken), broken).to.throw();
  });
});
