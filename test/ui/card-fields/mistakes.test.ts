import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { en } from '../../support/en.ts';
import { openCard, openFilledCard } from '../support/card.ts';

const { card } = en;

describe('A buyer makes a mistake with a card', () => {
  it('presses Pay too early: every field says what it needs, and the first has the focus', async () => {
    const { panel, fields, told } = await openCard();
    expect(fields.read()).to.equal(undefined);
    for (const label of [card.number, card.expiry, card.cvv, card.holder]) {
      expect(panel.error(label), label).to.equal(`${label}: please fill this in.`);
      expect(panel.input(label).getAttribute('aria-invalid')).to.equal('true');
    }
    expect(panel.focused).to.equal(panel.input(card.number));
    expect(told).to.deep.equal([]);
    await expect(panel.form).to.be.accessible();
  });

  it('is told after leaving a field for the next, not while typing, and not for what is still empty', async () => {
    const { panel } = await openCard();
    await panel.type(card.number, '4242424242424241');
    expect(panel.error(card.number)).to.equal('');
    await panel.press('Tab');
    expect(panel.focused).to.equal(panel.input(card.expiry));
    expect(panel.error(card.number)).to.equal(card.numberWrong);
    await panel.press('Tab');
    expect(panel.error(card.expiry)).to.equal('');
  });

  it('is told after going on with the mouse', async () => {
    const { panel } = await openCard();
    await panel.type(card.number, '4242424242424241');
    await panel.click(card.holder);
    expect(panel.focused).to.equal(panel.input(card.holder));
    expect(panel.error(card.number)).to.equal(card.numberWrong);
  });

  it('is not told while looking for the card elsewhere', async () => {
    const { panel } = await openCard();
    await panel.type(card.number, '4242');
    panel.form.querySelector<HTMLInputElement>('[name=email]')!.focus();
    await panel.type(card.number, '4');
    expect(panel.error(card.number)).to.equal('');
  });

  it('corrects it, and the words are gone at once', async () => {
    const { panel, fields } = await openFilledCard();
    panel.paste(card.number, '4242424242424241');
    expect(fields.read()).to.equal(undefined);
    expect(panel.error(card.number)).to.equal(card.numberWrong);
    await panel.press('End');
    await panel.press('Backspace');
    expect(panel.error(card.number)).to.equal(card.numberWrong);
    await sendKeys({ type: '2' });
    expect(panel.error(card.number)).to.equal('');
    expect(panel.input(card.number).getAttribute('aria-invalid')).to.equal('false');
    await panel.press('Backspace');
    expect(panel.error(card.number), 'what was right is not judged while it is changed').to.equal('');
    await sendKeys({ type: '2' });
    expect(fields.read()).to.include({ number: '4242424242424242' });
  });

  it('uses a card that has expired, or that the shop does not take', async () => {
    const { panel, fields } = await openFilledCard({ brands: ['visa'] });
    panel.paste(card.number, '378282246310005');
    panel.paste(card.expiry, '01/20');
    panel.paste(card.cvv, '123');
    expect(fields.read()).to.equal(undefined);
    expect(panel.error(card.number)).to.equal('American Express cards are not accepted here.');
    expect(panel.error(card.expiry)).to.equal(card.expired);
    expect(panel.error(card.cvv)).to.equal('The security code has 4 digits.');
  });

  it('is shown what the provider says, until the field is changed, and may insist', async () => {
    const { panel, fields } = await openFilledCard();
    fields.mark('cvv', 'The bank does not know this code.');
    expect(panel.error(card.cvv)).to.equal('The bank does not know this code.');
    expect(panel.focused).to.equal(panel.input(card.cvv));
    expect(fields.read()).to.include({ cvv: '123' });
    fields.mark('cvv', 'The bank does not know this code.');
    panel.paste(card.cvv, '124');
    expect(panel.error(card.cvv)).to.equal('');
  });

  it('is told when what was complete no longer is', async () => {
    const { panel, told } = await openFilledCard();
    panel.input(card.cvv).focus();
    await panel.press('Backspace');
    await sendKeys({ type: '3' });
    expect(told).to.deep.equal([true, false, true]);
  });
});
