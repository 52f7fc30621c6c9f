import { expect } from '@open-wc/testing';
import {
  array,
  boolean,
  literal,
  matching,
  number,
  object,
  oneOf,
  record,
  string,
  unknown,
  variants,
} from '../../src/contract/schema.ts';
import { complaint, read } from './border.ts';

const Tool = object({ name: string }, { price: number, tags: array(string) });

describe('a value that comes from outside', () => {
  it('is believed when it is what the contract says, and comes in as it is', () => {
    const tool = { name: 'Pliers', price: 27.9, tags: ['hand', 'steel'] };
    expect(read(Tool, tool)).to.equal(tool);
  });

  it('is refused with the first thing to correct, by its place', () => {
    expect(complaint(Tool, {})).to.equal('name should be string');
    expect(complaint(Tool, { name: 'Pliers', price: '27.90' })).to.equal('price should be number');
    expect(complaint(Tool, { name: 'Pliers', tags: ['hand', 7] })).to.equal('tags.1 should be string');
    expect(complaint(object({ tool: Tool }), { tool: { name: false } })).to.equal(
      'tool.name should be string',
    );
    expect(complaint(array(Tool), [{ name: 'Pliers' }, {}])).to.equal('1.name should be string');
    expect(complaint(Tool, 'Pliers')).to.equal('the whole value should be object');
  });

  it('tells lists, nothing and objects apart', () => {
    for (const value of [[], null, 'text', 1, true, undefined]) {
      expect(complaint(Tool, value)).to.equal('the whole value should be object');
      expect(complaint(record(string), value)).to.equal('the whole value should be object');
    }
    for (const value of [{}, null, 'text', { length: 0 }]) {
      expect(complaint(array(string), value)).to.equal('the whole value should be array');
    }
    expect(complaint(boolean, 0)).to.equal('the whole value should be boolean');
  });

  it('may leave out what is optional, but not send something else in its place', () => {
    expect(complaint(Tool, { name: 'Pliers' })).to.be.undefined;
    expect(complaint(Tool, { name: 'Pliers', price: undefined })).to.be.undefined;
    expect(complaint(Tool, { name: 'Pliers', price: '' })).to.equal('price should be number');
  });

  it('may be anything where a provider alone knows what it is', () => {
    for (const value of [null, undefined, 1, [], { any: 'thing' }]) {
      expect(complaint(unknown, value)).to.be.undefined;
    }
  });

  it('is one of the words, or the word, to the letter', () => {
    expect(complaint(oneOf('live', 'test'), 'test')).to.be.undefined;
    expect(complaint(oneOf('live', 'test'), 'Test')).to.equal('the whole value should be live or test');
    expect(complaint(literal('tender'), 'tender')).to.be.undefined;
    expect(complaint(literal('tender'), ['tender'])).to.equal('the whole value should be tender');
  });

  it('has the form of the example', () => {
    const code = matching(/^[A-Z]{3}$/, 'USD');
    expect(complaint(code, 'EUR')).to.be.undefined;
    expect(complaint(code, 'EURO')).to.equal('the whole value should be like “USD”');
    expect(complaint(code, ['EUR'])).to.equal('the whole value should be string');
  });

  it('may have any keys where the contract leaves them open, with values of one kind', () => {
    expect(complaint(record(string), { po_number: 'PO-12345', memo: '' })).to.be.undefined;
    expect(complaint(record(string), { po_number: 12345 })).to.equal('po_number should be string');
    expect(complaint(record(string), { ' po number': 12345 })).to.equal(' po number should be string');
  });

  it('says by its type which of several kinds it is, and is judged as that kind', () => {
    const Step = variants(
      object({ type: literal('wait'), seconds: number }),
      object({ type: literal('go'), url: string }),
    );
    expect(complaint(Step, { type: 'wait', seconds: 3 })).to.be.undefined;
    expect(complaint(Step, { type: 'go', seconds: 3 })).to.equal('url should be string');
    expect(complaint(Step, { type: 'newer than we are' })).to.be.undefined;
    expect(complaint(object({ next: Step }), { next: {} })).to.equal('next.type should be wait or go');
    for (const value of [null, undefined, 'wait', []]) {
      expect(complaint(Step, value)).to.equal('type should be wait or go');
    }
  });

  it('is judged as a whole only after its parts, so that a rule may rely on them', () => {
    const Range = object({ from: number, to: number }, {}, ({ from, to }) =>
      from.toFixed(2) > to.toFixed(2) ? 'a range that does not end before it begins' : undefined,
    );
    expect(complaint(Range, { from: 1, to: 2 })).to.be.undefined;
    expect(complaint(Range, { from: 1 })).to.equal('to should be number');
    expect(complaint(array(Range), [{ from: 2, to: 1 }])).to.equal(
      '0 should be a range that does not end before it begins',
    );
  });
});
