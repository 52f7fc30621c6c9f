import { expect } from '@open-wc/testing';
import { en } from '../../support/en.ts';
import { openCardFields } from '../../../src/ui/card-fields/open-card-fields.ts';
import { openCard, openFilledCard, SHORT_YEAR, YEAR } from '../support/card.ts';

const { card } = en;

describe('A shop asks for less of a card', () => {
  it('for no security code and no name', async () => {
    const { panel, fields } = await openCard({ cvv: 'none', holder: false });
    expect(panel.root.querySelectorAll('input')).to.have.length(2);
    panel.paste(card.number, '4242424242424242');
    panel.paste(card.expiry, `01${SHORT_YEAR}`);
    expect(fields.read()).to.deep.equal({
      number: '4242424242424242',
      month: '01',
      year: String(YEAR),
      brand: 'visa',
    });
  });

  it('for a security code that may be left out, but not be half', async () => {
    const { panel, fields } = await openFilledCard({ cvv: 'optional' });
    expect(panel.input(card.cvv).labels![0]!.textContent).to.contain('(optional)');
    await panel.type(card.cvv, '');
    await panel.press('Backspace');
    expect(fields.read()).to.equal(undefined);
    await panel.press('Backspace', 2);
    expect(fields.read()).to.not.have.property('cvv');
  });
});

describe('A card that was typed', () => {
  const openSecret = async () => {
    const opened = await openCard();
    const { panel } = opened;
    await panel.type(card.number, '4242424242424242');
    await panel.type(card.expiry, `01${SHORT_YEAR}`);
    await panel.type(card.cvv, '7391');
    await panel.type(card.holder, 'Ada Lovelace');
    return opened;
  };

  it('is in no markup, no form, no storage, no address and no event of the page', async () => {
    const { panel, fields } = await openSecret();
    fields.read();
    for (const secret of ['4242424242424242', '4242 4242', '739', 'Lovelace']) {
      expect(panel.serialised, secret).to.not.contain(secret);
    }
    expect(
      [...panel.root.querySelectorAll('input')].filter((input) => input.name || input.form),
    ).to.deep.equal([]);
    expect(panel.overheard).to.deep.equal([]);
  });

  it('is not in the object that reads it', async () => {
    const { fields } = await openSecret();
    fields.read();
    expect(JSON.stringify(fields)).to.equal('{}');
    expect(Object.values(fields).filter((value) => typeof value !== 'function')).to.deep.equal([]);
  });

  it('is forgotten when the shop clears the fields or takes them away', async () => {
    const { panel, fields, told } = await openFilledCard();
    const inputs = [...panel.root.querySelectorAll('input')];
    fields.clear();
    expect(inputs.map(({ value }) => value)).to.deep.equal(['', '', '', '']);
    expect(told).to.deep.equal([true, false]);
    panel.paste(card.number, '4242424242424242');
    fields.remove();
    expect(inputs.map(({ value }) => value)).to.deep.equal(['', '', '', '']);
    expect(panel.root.childElementCount).to.equal(0);
    expect(told).to.deep.equal([true, false]);
  });
});

describe('The fields for a card', () => {
  it('can be used by everybody', async () => {
    const { panel } = await openCard({ brands: ['visa'] });
    await expect(panel.form).to.be.accessible();
    for (const input of panel.root.querySelectorAll('input')) {
      expect(input.getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('write numbers from left to right on a page that goes from right to left', async () => {
    const { panel } = await openCard();
    panel.form.dir = 'rtl';
    panel.paste(card.number, '4242424242424242');
    const { direction, textAlign } = getComputedStyle(panel.input(card.number));
    expect([direction, textAlign]).to.deep.equal(['ltr', 'end']);
  });

  it('fit beside a second set of fields in the same panel', async () => {
    const { panel } = await openCard();
    openCardFields(panel.root, {
      words: en,
      locale: 'en',
      brands: [],
      cvv: 'none',
      holder: false,
      changed: () => undefined,
    });
    const ids = [...panel.root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});
