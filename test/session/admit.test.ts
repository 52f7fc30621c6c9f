import { expect } from '@open-wc/testing';
import { admit } from '../../src/session/admit.ts';
import { aQuote, cheque, terms } from '../support/samples.ts';

describe('The methods of a quote', () => {
  const providers = { [cheque.provider]: true };
  const admitted = (methods = [cheque], environment: 'test' | 'live' = 'test') => {
    const told: string[] = [];
    const quote = admit(aQuote({ methods }), environment, providers, (detail) => told.push(detail));
    return { ids: quote.methods.map(({ id }) => id), told };
  };

  it('are shown when there is code for them', () => {
    expect(admitted()).to.deep.equal({ ids: [cheque.id], told: [] });
  });

  it('are left out when there is none, and the developer reads what to send instead', () => {
    const { ids, told } = admitted([cheque, terms]);
    expect(ids).to.deep.equal([cheque.id]);
    expect(told).to.have.length(1);
    expect(told[0]).to.include(`“${terms.provider}”`);
    expect(told[0]).to.match(/redirect or a frame.* send provider "generic"/);
  });

  it('are left out when they are of the other environment', () => {
    const { ids, told } = admitted([cheque], 'live');
    expect(ids).to.deep.equal([]);
    expect(told[0]).to.match(/Set environment="test"/);
  });
});
