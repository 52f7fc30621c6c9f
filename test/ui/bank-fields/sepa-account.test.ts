import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { en } from '../../support/en.ts';
import { openSepaAccount, type SepaAccountOptions } from '../../../src/ui/bank-fields/open-sepa-account.ts';
import { openPanel } from '../support/panel.ts';

const { bank } = en;
const mandate = {
  text: 'I authorise the creditor to debit my account.',
  creditor: 'Acme Supplies GmbH',
  creditorId: 'DE98ZZZ09999999999',
  reference: 'ACME-2026-000017',
  date: '2026-11-21',
};

async function open(options: Partial<SepaAccountOptions> = {}) {
  const panel = await openPanel();
  const told: boolean[] = [];
  const fields = openSepaAccount(panel.root, {
    words: en,
    locale: 'en',
    bic: false,
    longestHolder: 30,
    changed: (isComplete) => told.push(isComplete),
    ...options,
  });
  return { panel, fields, told };
}

describe('A buyer pays from an account with an IBAN', () => {
  it('types it in small letters, sees it in groups of four, and the shop reads it', async () => {
    const { panel, fields, told } = await open();
    await panel.type(bank.holder, 'Ada Lovelace');
    await panel.type(bank.iban, 'de89370400440532013000');
    expect(panel.marked(bank.iban)).to.equal('DE89 3704 0044 0532 0130 00|');
    expect(told).to.deep.equal([true]);
    expect(fields.read()).to.deep.equal({ iban: 'DE89370400440532013000', holder: 'Ada Lovelace' });
  });

  it('corrects it in the middle and the caret stays there', async () => {
    const { panel } = await open();
    panel.paste(bank.iban, 'DE89 3704 0044 0532 013');
    panel.input(bank.iban).setSelectionRange(7, 7);
    await panel.press('Backspace');
    expect(panel.marked(bank.iban)).to.equal('DE89 3|040 0440 5320 13');
    await sendKeys({ type: '7' });
    expect(panel.marked(bank.iban)).to.equal('DE89 37|04 0044 0532 013');
  });

  it('pastes it as a letter or a bank writes it', async () => {
    const { panel } = await open();
    for (const text of [
      'DE89-3704-0044-0532-0130-00',
      '\u00a0DE89 3704 0044 0532 0130 00 ',
      'ＤＥ89370400440532013000',
    ]) {
      panel.paste(bank.iban, text);
      expect(panel.input(bank.iban).value, text).to.equal('DE89 3704 0044 0532 0130 00');
    }
  });

  it('is told what is wrong with it', async () => {
    const { panel, fields } = await open();
    const problemOf = (iban: string) => {
      panel.paste(bank.iban, iban);
      fields.read();
      return panel.error(bank.iban);
    };
    expect(problemOf('DE89370400440532013')).to.equal('An IBAN from DE has 22 characters.');
    expect(problemOf('US89370400440532013')).to.equal(bank.ibanCountry);
    expect(problemOf('DE88370400440532013000')).to.equal(bank.ibanWrong);
    expect(problemOf('DE89370400440532013000')).to.equal('');
  });

  it('may give a BIC, and is told when it cannot be one', async () => {
    const { panel, fields } = await open({ bic: true });
    panel.paste(bank.holder, 'Ada Lovelace');
    panel.paste(bank.iban, 'DE89370400440532013000');
    expect(panel.input(bank.bic).labels![0]!.textContent).to.contain('(optional)');
    expect(fields.read()).to.not.have.property('bic');
    await panel.type(bank.bic, 'cobade');
    expect(fields.read()).to.equal(undefined);
    expect(panel.error(bank.bic)).to.equal(bank.bicWrong);
    await panel.type(bank.bic, 'ff');
    expect(fields.read()).to.include({ bic: 'COBADEFF' });
  });

  it('reads the mandate with creditor, reference and date, and has to agree', async () => {
    const { panel, fields } = await open({ consent: mandate });
    const terms = panel.root.querySelector('.terms')!.textContent.replace(/\s+/g, ' ');
    for (const text of [
      'Creditor Acme Supplies GmbH',
      'Creditor identifier DE98ZZZ09999999999',
      'Mandate reference ACME-2026-000017',
      'Date November 21, 2026',
    ]) {
      expect(terms).to.contain(text);
    }
    panel.paste(bank.holder, 'Ada Lovelace');
    panel.paste(bank.iban, 'DE89370400440532013000');
    expect(fields.read()).to.equal(undefined);
    panel.input(bank.agree).click();
    expect(fields.read()).to.include({ iban: 'DE89370400440532013000' });
    await expect(panel.form).to.be.accessible();
  });

  it('ticks the box with the mouse although a mistake above it moves it', async () => {
    const { panel } = await open({ consent: mandate });
    await panel.type(bank.iban, 'DE88370400440532013000');
    await panel.click(bank.agree);
    expect(panel.input(bank.agree).checked).to.be.true;
    expect(panel.error(bank.iban)).to.equal(bank.ibanWrong);
  });

  it('and the IBAN is in no markup, no form, no storage, no address and no event of the page', async () => {
    const { panel, fields } = await open();
    await panel.type(bank.iban, 'DE89370400440532013000');
    fields.read();
    for (const secret of ['DE89370400440532013000', 'DE89 3704']) {
      expect(panel.serialised, secret).to.not.contain(secret);
    }
    expect(panel.overheard).to.deep.equal([]);
  });
});
