import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { en } from '../../../src/locales/en.ts';
import { openCardFields, type CardFieldsOptions } from '../../../src/ui/card-fields/open-card-fields.ts';
import { openPanel } from '../support/panel.ts';

const YEAR = new Date().getFullYear() + 2;
const SHORT_YEAR = String(YEAR).slice(2);
const { card } = en;

async function open(options: Partial<CardFieldsOptions> = {}) {
  const panel = await openPanel();
  const told: boolean[] = [];
  const fields = openCardFields(panel.root, {
    words: en,
    locale: 'en',
    brands: [],
    cvv: 'required',
    holder: true,
    changed: (isComplete) => told.push(isComplete),
    ...options,
  });
  return { panel, fields, told };
}

async function openFilled(options: Partial<CardFieldsOptions> = {}) {
  const opened = await open(options);
  const { panel } = opened;
  await panel.type(card.number, '4242424242424242');
  await panel.type(card.expiry, `1/${SHORT_YEAR}`);
  await panel.type(card.cvv, '123');
  await panel.type(card.holder, 'Ada Lovelace ');
  return opened;
}

describe('A buyer types a card', () => {
  it('and the shop reads it, once it is whole', async () => {
    const { fields, told } = await openFilled();
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
    const { panel } = await open({ brands: ['visa', 'american_express'] });
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
    const { panel } = await open();
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
    const { panel } = await open();
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
    const { panel } = await open();
    await panel.type(card.number, '378282246310005');
    panel.input(card.number).setSelectionRange(7, 7);
    await sendKeys({ type: '9' });
    expect(panel.marked(card.number)).to.equal('3782 82|2463 10005');
  });

  it('deletes the whole expiry date with Backspace', async () => {
    const { panel } = await open();
    await panel.type(card.expiry, `5${SHORT_YEAR}`);
    expect(panel.input(card.expiry).value).to.equal(`05 / ${SHORT_YEAR}`);
    await panel.press('Backspace', 4);
    expect(panel.input(card.expiry).value).to.equal('');
  });

  it('with an input method that composes, and is not disturbed while it does', async () => {
    const { panel } = await open();
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
    const { panel, fields } = await open();
    const kinds = [card.number, card.expiry, card.cvv, card.holder].map((label) => {
      const { autocomplete, inputMode, spellcheck, autocapitalize } = panel.input(label);
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

describe('A buyer makes a mistake with a card', () => {
  it('presses Pay too early: every field says what it needs, and the first has the focus', async () => {
    const { panel, fields, told } = await open();
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
    const { panel } = await open();
    await panel.type(card.number, '4242424242424241');
    expect(panel.error(card.number)).to.equal('');
    await panel.press('Tab');
    expect(panel.focused).to.equal(panel.input(card.expiry));
    expect(panel.error(card.number)).to.equal(card.numberWrong);
    await panel.press('Tab');
    expect(panel.error(card.expiry)).to.equal('');
  });

  it('is not told while looking for the card elsewhere', async () => {
    const { panel } = await open();
    await panel.type(card.number, '4242');
    panel.form.querySelector<HTMLInputElement>('[name=email]')!.focus();
    await panel.type(card.number, '4');
    expect(panel.error(card.number)).to.equal('');
  });

  it('corrects it, and the words are gone at once', async () => {
    const { panel, fields } = await openFilled();
    panel.paste(card.number, '4242424242424241');
    expect(fields.read()).to.equal(undefined);
    expect(panel.error(card.number)).to.equal(card.numberWrong);
    await panel.press('End');
    await panel.press('Backspace');
    expect(panel.error(card.number)).to.equal(card.numberWrong);
    await sendKeys({ type: '2' });
    expect(panel.error(card.number)).to.equal('');
    expect(panel.input(card.number).getAttribute('aria-invalid')).to.equal('false');
    expect(fields.read()).to.include({ number: '4242424242424242' });
    await panel.press('Backspace');
    expect(panel.error(card.number), 'what was right is not judged while it is changed').to.equal('');
  });

  it('uses a card that has expired, or that the shop does not take', async () => {
    const { panel, fields } = await openFilled({ brands: ['visa'] });
    panel.paste(card.number, '378282246310005');
    panel.paste(card.expiry, '01/20');
    panel.paste(card.cvv, '123');
    expect(fields.read()).to.equal(undefined);
    expect(panel.error(card.number)).to.equal('American Express cards are not accepted here.');
    expect(panel.error(card.expiry)).to.equal(card.expired);
    expect(panel.error(card.cvv)).to.equal('The security code has 4 digits.');
  });

  it('is shown what the provider says, until the field is changed, and may insist', async () => {
    const { panel, fields } = await openFilled();
    fields.mark('cvv', 'The bank does not know this code.');
    expect(panel.error(card.cvv)).to.equal('The bank does not know this code.');
    expect(panel.focused).to.equal(panel.input(card.cvv));
    expect(fields.read()).to.include({ cvv: '123' });
    fields.mark('cvv', 'The bank does not know this code.');
    panel.paste(card.cvv, '124');
    expect(panel.error(card.cvv)).to.equal('');
  });

  it('is told when what was complete no longer is', async () => {
    const { panel, told } = await openFilled();
    panel.input(card.cvv).focus();
    await panel.press('Backspace');
    await sendKeys({ type: '3' });
    expect(told).to.deep.equal([true, false, true]);
  });
});

describe('A shop asks for less of a card', () => {
  it('for no security code and no name', async () => {
    const { panel, fields } = await open({ cvv: 'none', holder: false });
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
    const { panel, fields } = await openFilled({ cvv: 'optional' });
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
    const opened = await open();
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
    const { panel, fields, told } = await openFilled();
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
    const { panel } = await open({ brands: ['visa'] });
    await expect(panel.form).to.be.accessible();
    for (const input of panel.root.querySelectorAll('input')) {
      expect(input.getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('write numbers from left to right on a page that goes from right to left', async () => {
    const { panel } = await open();
    panel.form.dir = 'rtl';
    panel.paste(card.number, '4242424242424242');
    const { direction, textAlign } = getComputedStyle(panel.input(card.number));
    expect([direction, textAlign]).to.deep.equal(['ltr', 'end']);
  });

  it('fit beside a second set of fields in the same panel', async () => {
    const { panel } = await open();
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
