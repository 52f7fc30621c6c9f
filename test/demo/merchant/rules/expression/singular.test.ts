import { expect } from '@open-wc/testing';
import { nameItem } from '../../../../../demo/merchant/rules/expression/singular.ts';

describe('how the items of a collection are called', () => {
  const names: Readonly<Record<string, string>> = {
    lineItems: 'lineItem',
    kitItemLineItems: 'kitItemLineItem',
    values: 'value',
    categories: 'category',
    addresses: 'address',
    boxes: 'box',
    taxes: 'tax',
    statuses: 'status',
    prices: 'price',
    children: 'child',
    people: 'person',
    women: 'woman',
    indices: 'index',
    shelves: 'shelf',
    status: 'statusItem',
    series: 'seriesItem',
    item: 'itemItem',
  };

  for (const [collection, item] of Object.entries(names)) {
    it(`calls one of ${collection} ${item}`, () => {
      expect(nameItem(collection)).to.equal(item);
    });
  }
});
