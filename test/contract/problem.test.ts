import { expect } from '@open-wc/testing';
import { Fault, ProblemDetails, QUOTE_CHANGED, toProblem } from '../../src/contract/problem.ts';
import { complaint, read } from './border.ts';
import { fullQuote } from './full-examples.ts';

describe('a problem the backend reports', () => {
  it('brings the quote that holds now when the old one does not', () => {
    const details = { type: QUOTE_CHANGED, title: 'The quote has changed', status: 409, quote: fullQuote };
    expect(read(ProblemDetails, details)).to.deep.equal(details);
  });

  it('points at the inputs that were refused', () => {
    const details = { status: 422, errors: [{ pointer: '/fields/po_number', detail: 'Unknown PO number.' }] };
    expect(read(ProblemDetails, details)).to.deep.equal(details);
  });

  it('may say nothing at all, or more than we read', () => {
    expect(read(ProblemDetails, {})).to.deep.equal({});
    expect(complaint(ProblemDetails, { instance: '/problems/1', balance: 30 })).to.be.undefined;
  });
});

describe('something thrown', () => {
  it('keeps the problem it was thrown with', () => {
    const problem = {
      code: 'offline',
      detail: 'POST /payments could not be reached.',
      next: 'retry',
    } as const;
    const fault = new Fault(problem);
    expect(toProblem(fault)).to.equal(problem);
    expect(fault.message).to.equal('POST /payments could not be reached.');
  });

  it('is a provider’s defect when nobody gave it a name: the buyer is offered another way to pay', () => {
    expect(toProblem(new TypeError('x is undefined'))).to.deep.equal({
      code: 'provider',
      detail: 'TypeError: x is undefined',
      next: 'choose-another',
    });
  });
});
