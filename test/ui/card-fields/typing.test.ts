import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { en } from '../../support/en.ts';
import { openCard, openFilledCard, SHORT_YEAR, YEAR } from '../support/card.ts';

const { card } = en;

describe('A buyer types a card', () => {
  it('and the shop reads it, once it is whole', async () => {
    const { fields, told } = await openFilledCard();
    expect(told).to.deep.equal([true]);
    expect(fields.read()).to.deep.equal({
      number: '4242424242424242',
      month: '01',
      year: String(YEAR),
      cvv: '123',
      holder: 'Ada Lovelace',
      brand: 'visa',
    });
  });

  it('sees the number in groups while typing it, and which card it is', async () => {
    const { panel } = await openCard({ brands: ['visa', 'american_express'] });
    expect(panel.hint(card.number)).to.equal('We accept Visa and American Express.');
    await panel.type(card.number, '42424');
    expect(panel.marked(card.number)).to.equal('4242 4|');
    expect(panel.hint(card.number)).to.equal('Visa');
    await panel.press('Backspace', 5);
    await panel.type(card.number, '37828224631000599');
    expect(panel.marked(card.number)).to.equal('3782 822463 10005|');
    expect(panel.hint(card.cvv)).to.equal('4 digits on the front of the card');
  });

  it('pastes it with spaces, dashes or full-width digits', async () => {
    const { panel } = await openCard();
    for (const text of [
      '4242-4242 42424242',
      ' 4242 4242 4242 4242\n',
      '４２４２４２４２４２４２４２４２',
      'No. 4242424242424242',
    ]) {
      panel.paste(card.number, text);
      expect(panel.input(card.number).value, text).to.equal('4242 4242 4242 4242');
    }
    panel.paste(card.expiry, `1/${YEAR}`);
    expect(panel.input(card.expiry).value).to.equal(`01 / ${YEAR}`);
  });

  it('corrects it in the middle and the caret stays there', async () => {
    const { panel } = await openCard();
    await panel.type(card.number, '424242424242424');
    panel.input(card.number).setSelectionRange(6, 6);
    await sendKeys({ type: '9' });
    expect(panel.marked(card.number)).to.equal('4242 49|24 2424 2424');
    await panel.press('Backspace', 2);
    expect(panel.marked(card.number)).to.equal('4242| 2424 2424 24');
    await panel.press('Delete');
    expect(panel.marked(card.number)).to.equal('4242 |2424 2424 24');
    await panel.press('Delete');
    expect(panel.marked(card.number)).to.equal('4242 |4242 4242 4');
    await panel.press('Backspace');
    expect(panel.marked(card.number)).to.equal('4242| 4242 4242 4');
    await panel.press('Backspace');
    expect(panel.marked(card.number)).to.equal('424|4 2424 2424');
  });

  it('cannot push a digit out at the end of a full number', async () => {
    const { panel } = await openCard();
    await panel.type(card.number, '378282246310005');
    panel.input(card.number).setSelectionRange(7, 7);
    await sendKeys({ type: '9' });
    expect(panel.marked(card.number)).to.equal('3782 82|2463 10005');
  });

  it('deletes the whole expiry date with Backspace', async () => {
    const { panel } = await openCard();
    await panel.type(card.expiry, `5${SHORT_YEAR}`);
    expect(panel.input(card.expiry).value).to.equal(`05 / ${SHORT_YEAR}`);
    await panel.press('Backspace', 4);
    expect(panel.input(card.expiry).value).to.equal('');
  });

  it('with an input method that composes, and is not disturbed while it does', async () => {
    const { panel } = await openCard();
    const input = panel.input(card.number);
    input.focus();
    const insert = (value: string, isComposing: boolean) => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { isComposing, bubbles: true, composed: true }));
    };
    insert('４２４２４２', true);
    expect(input.value).to.equal('４２４２４２');
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    expect(input.value).to.equal('4242 42');
  });

  it('has it filled in by the browser, which knows the fields', async () => {
    const { panel, fields } = await openCard();
    const kinds = [card.number, card.expiry, card.cvv, card.holder].map((label) => {
      const { inputMode, spellcheck, autocapitalize } = panel.input(label);
      // Not every browser says all of them as a property.
      const autocomplete = panel.input(label).getAttribute('autocomplete');
      return [autocomplete, inputMode, spellcheck, autocapitalize];
    });
    expect(kinds).to.deep.equal([
      ['cc-number', 'numeric', false, 'none'],
      ['cc-exp', 'numeric', false, 'none'],
      ['cc-csc', 'numeric', false, 'none'],
      ['cc-name', 'text', false, 'none'],
    ]);
    const fill = (label: string, value: string) => {
      panel.input(label).value = value;
      panel.input(label).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    };
    const moved: number[] = [];
    panel.input(card.number).setSelectionRange = (start) => moved.push(start!);
    fill(card.number, '4242424242424242');
    fill(card.expiry, `${YEAR}-01`);
    fill(card.cvv, '123');
    fill(card.holder, 'Ada Lovelace');
    expect(panel.input(card.number).value).to.equal('4242 4242 4242 4242');
    expect(fields.read()).to.include({ month: '01', year: String(YEAR), number: '4242424242424242' });
    expect(panel.focused).to.equal(null);
    expect(moved, 'a caret that is set takes the focus in Safari').to.deep.equal([]);
  });
});
