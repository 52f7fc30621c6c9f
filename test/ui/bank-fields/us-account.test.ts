import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { de } from '../../support/de.ts';
import { en } from '../../support/en.ts';
import { openUsAccount, type UsAccountOptions } from '../../../src/ui/bank-fields/open-us-account.ts';
import { openPanel, type Panel } from '../support/panel.ts';

const { bank } = en;
const consent = {
  text: 'I authorize Acme to debit my account.\nCall 555-0100 to revoke.',
  date: '2026-11-21',
};

async function open(options: Partial<UsAccountOptions> = {}) {
  const panel = await openPanel();
  const told: boolean[] = [];
  const fields = openUsAccount(panel.root, {
    words: en,
    locale: 'en',
    types: ['checking', 'savings', 'businessChecking'],
    confirm: true,
    longestHolder: 22,
    changed: (isComplete) => told.push(isComplete),
    ...options,
  });
  return { panel, fields, told };
}

async function fill(panel: Panel): Promise<void> {
  await panel.type(bank.holder, 'Ada Lovelace');
  await panel.type(bank.routing, '021000021');
  await panel.type(bank.account, '1234567890');
}

describe('A buyer pays from an account in the United States', () => {
  it('and the shop reads it, once it is whole', async () => {
    const { panel, fields, told } = await open();
    await fill(panel);
    expect(told).to.deep.equal([]);
    await panel.type(bank.confirmAccount, '1234567890');
    expect(told).to.deep.equal([true]);
    expect(fields.read()).to.deep.equal({
      type: 'checking',
      routing: '021000021',
      account: '1234567890',
      holder: 'Ada Lovelace',
    });
  });

  it('chooses one of the kinds of accounts that are offered', async () => {
    const { panel, fields } = await open({ confirm: false, types: ['savings', 'businessChecking'] });
    await fill(panel);
    const select = panel.root.querySelector('select')!;
    expect([...select.options].map(({ label }) => label)).to.deep.equal(['Savings', 'Business checking']);
    select.focus();
    await panel.press('ArrowDown');
    expect(fields.read()).to.include({ type: 'businessChecking' });
  });

  it('is not asked for the kind where there is no choice', async () => {
    const { panel, fields } = await open({ confirm: false, types: ['savings'] });
    expect(panel.root.querySelector('select')).to.equal(null);
    await fill(panel);
    expect(fields.read()).to.include({ type: 'savings' });
    const { panel: other, fields: none } = await open({ confirm: false, types: [] });
    await fill(other);
    expect(none.read()).to.not.have.property('type');
  });

  it('pastes numbers with spaces and dashes', async () => {
    const { panel } = await open();
    panel.paste(bank.routing, '0210-0002 1');
    panel.paste(bank.account, ' 1234 5678-90 ');
    expect(panel.input(bank.routing).value).to.equal('021000021');
    expect(panel.input(bank.account).value).to.equal('1234567890');
  });

  it('makes a slip in the routing number and is told', async () => {
    const { panel, fields } = await open({ confirm: false });
    await fill(panel);
    panel.paste(bank.routing, '021000022');
    expect(fields.read()).to.equal(undefined);
    expect(panel.error(bank.routing)).to.equal(bank.routingWrong);
    panel.paste(bank.routing, '02100002');
    expect(panel.error(bank.routing)).to.equal(bank.routingIncomplete);
    await panel.press('End');
    await sendKeys({ type: '1' });
    expect(panel.error(bank.routing)).to.equal('');
    expect(fields.read()).to.include({ routing: '021000021' });
  });

  it('repeats the account number, and a difference is found whichever of the two is corrected', async () => {
    const { panel, fields } = await open();
    await fill(panel);
    panel.paste(bank.confirmAccount, '1234567891');
    expect(fields.read()).to.equal(undefined);
    expect(panel.error(bank.confirmAccount)).to.equal(bank.accountsDiffer);
    panel.paste(bank.account, '1234567891');
    expect(panel.error(bank.confirmAccount)).to.equal('');
    expect(fields.read()).to.include({ account: '1234567891' });
  });

  it('is told how long an account number is, with the provider’s limits', async () => {
    const { panel, fields } = await open({ confirm: false });
    await fill(panel);
    panel.paste(bank.account, '123');
    expect(fields.read()).to.equal(undefined);
    expect(panel.error(bank.account)).to.equal('The account number has 4 to 17 digits.');
    const { panel: other, fields: short } = await open({ confirm: false, digits: [1, 10] });
    await fill(other);
    other.paste(bank.account, '12345678901');
    expect(other.input(bank.account).value).to.equal('1234567890');
    expect(short.read()).to.include({ account: '1234567890' });
  });

  it('has a name that is too long for the provider', async () => {
    const { panel, fields } = await open({ confirm: false });
    await fill(panel);
    panel.paste(bank.holder, 'Augusta Ada King of Lovelace');
    expect(fields.read()).to.equal(undefined);
    expect(panel.error(bank.holder)).to.contain('at most 22 characters');
    expect(panel.focused).to.equal(panel.input(bank.holder));
  });
});

describe('A buyer agrees to a debit', () => {
  it('reads the backend’s text with its date, and has to tick the box', async () => {
    const { panel, fields, told } = await open({ confirm: false, consent });
    await fill(panel);
    expect(panel.root.querySelector('.terms')!.textContent).to.contain('Call 555-0100');
    expect(panel.root.querySelector('.terms')!.textContent).to.contain('November 21, 2026');
    expect(told).to.deep.equal([]);
    expect(fields.read()).to.equal(undefined);
    expect(panel.error(bank.agree)).to.equal(bank.agreeRequired);
    expect(panel.focused).to.equal(panel.input(bank.agree));
    await expect(panel.form).to.be.accessible();
    await panel.press(' ');
    expect(panel.error(bank.agree)).to.equal('');
    expect(told).to.deep.equal([true]);
    expect(fields.read()).to.include({ account: '1234567890' });
    panel.input(bank.agree).click();
    expect(told).to.deep.equal([true, false]);
  });

  it('is asked again after the fields were cleared', async () => {
    const { panel, fields } = await open({ confirm: false, consent });
    await fill(panel);
    panel.input(bank.agree).click();
    fields.clear();
    expect(panel.input(bank.agree).checked).to.be.false;
    expect(panel.input(bank.account).value).to.equal('');
  });

  it('reads markup in the text as text', async () => {
    const { panel } = await open({ consent: { text: '<img src=x onerror=alert(1)>' } });
    expect(panel.root.querySelector('.terms img')).to.equal(null);
    expect(panel.root.querySelector('.terms')!.textContent).to.contain('<img');
  });

  it('reads it all in German', async () => {
    const { panel, fields } = await open({ words: de, locale: 'de', consent });
    expect(fields.read()).to.equal(undefined);
    expect(panel.error(de.bank.agree)).to.equal(de.bank.agreeRequired);
    expect(panel.root.querySelector('.terms')!.textContent).to.contain('21. November 2026');
  });
});

describe('An account number that was typed', () => {
  it('is in no markup, no form, no storage, no address and no event of the page', async () => {
    const { panel, fields, told } = await open({ consent });
    await fill(panel);
    await panel.type(bank.confirmAccount, '1234567890');
    panel.input(bank.agree).click();
    expect(fields.read()).to.include({ account: '1234567890' });
    for (const secret of ['1234567890', '021000021', 'Lovelace']) {
      expect(panel.serialised, secret).to.not.contain(secret);
    }
    expect(panel.overheard).to.deep.equal([]);
    const inputs = [...panel.root.querySelectorAll('input')];
    fields.remove();
    expect(inputs.map(({ value, checked }) => [value, checked])).to.deep.equal([
      ['', false],
      ['', false],
      ['', false],
      ['', false],
      ['', false],
    ]);
    expect(told).to.deep.equal([true]);
  });
});

describe('The fields for an account in the United States', () => {
  it('can be used by everybody', async () => {
    const { panel } = await open({ consent });
    await expect(panel.form).to.be.accessible();
    for (const control of panel.root.querySelectorAll('input[type=text], select, .check')) {
      expect(control.getBoundingClientRect().height).to.be.at.least(44);
    }
  });
});
