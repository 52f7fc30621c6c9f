import { expect } from '@open-wc/testing';
import { findTag } from '../../src/monitoring/find-tag.ts';

/** A tag that the browser does not run. */
function addTag(src: string, endpoint?: string): HTMLScriptElement {
  const tag = document.createElement('script');
  tag.type = 'text/plain';
  tag.src = src;
  if (endpoint !== undefined) tag.dataset['endpoint'] = endpoint;
  document.head.append(tag);
  return tag;
}

describe('The monitor finds its own tag', () => {
  const clear = () => {
    for (const tag of document.querySelectorAll('script[type="text/plain"]')) tag.remove();
  };
  beforeEach(clear);
  afterEach(clear);

  it('by the address that it was loaded from', () => {
    addTag('https://shop.example/other.js', '/other');
    const own = addTag('https://cdn.example/monitor.js', '/payments');
    expect(findTag('https://cdn.example/monitor.js')).to.equal(own);
  });

  it('by its endpoint, where a CDN has redirected to another address', () => {
    addTag('https://shop.example/other.js');
    const own = addTag('https://cdn.example/latest/monitor.js', '/payments');
    expect(findTag('https://cdn.example/1.0.0/monitor.js')).to.equal(own);
  });

  it('on another copy, where its own has no endpoint', () => {
    addTag('https://cdn.example/monitor.js');
    const other = addTag('https://cdn.example/monitor.js?again', '/payments');
    expect(findTag('https://cdn.example/monitor.js')).to.equal(other);
  });

  it('nowhere, where no tag says an endpoint', () => {
    addTag('https://cdn.example/monitor.js');
    expect(findTag('https://cdn.example/monitor.js')).to.equal(undefined);
  });
});
