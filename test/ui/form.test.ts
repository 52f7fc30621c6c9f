import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { en } from '../support/en.ts';
import { choiceField } from '../../src/ui/choice-field.ts';
import { openForm } from '../../src/ui/form.ts';
import { textField } from '../../src/ui/text-field.ts';
import { waitUntil } from '../support/wait-until.ts';
import { openPanel } from './support/panel.ts';

async function open(email?: string) {
  const panel = await openPanel();
  const told: boolean[] = [];
  const fields = openForm(panel.root, {
    words: en,
    describe: () => [
      textField({
        id: 'email',
        label: 'Email',
        keyboard: 'email',
        initial: email,
        problem: (text) => (text.includes('@') ? undefined : 'This is no address.'),
      }),
      choiceField({
        id: 'form',
        label: 'Legal form',
        choices: [
          ['', 'Please choose'],
          ['gmbh', 'GmbH'],
        ],
      }),
    ],
    collect: (valueOf) => ({ email: valueOf('email'), form: valueOf('form') }),
    changed: (isComplete) => told.push(isComplete),
  });
  return { panel, fields, told };
}

describe('A form of a provider’s own', () => {
  it('has filled in what the shop knows, which the buyer may change', async () => {
    const { panel, fields, told } = await open('ada@example.com');
    await panel.choose('Legal form', 'GmbH');
    expect(told).to.deep.equal([true]);
    expect(fields.read()).to.deep.equal({ email: 'ada@example.com', form: 'gmbh' });
    panel.paste('Email', 'ada@lovelace.example');
    expect(fields.read()).to.include({ email: 'ada@lovelace.example' });
    expect(panel.serialised).to.not.contain('example');
  });

  it('wants a choice to be made', async () => {
    const { panel, fields } = await open('ada@example.com');
    expect(fields.read()).to.equal(undefined);
    expect(panel.error('Legal form')).to.equal('Legal form: please fill this in.');
    expect(panel.focused).to.equal(panel.input('Legal form'));
    await panel.choose('Legal form', 'GmbH');
    expect(panel.error('Legal form')).to.equal('');
    await expect(panel.form).to.be.accessible();
  });

  describe('that learns something while the buyer is at it', () => {
    let news: string | undefined;
    const openNews = async () => {
      news = undefined;
      const panel = await openPanel();
      const fields = openForm(panel.root, {
        words: en,
        describe: () => [
          textField({ id: 'number', label: 'Number', hint: news }),
          choiceField({ id: 'form', label: 'Legal form', choices: [['', 'Please choose']] }),
        ],
        collect: (valueOf) => valueOf('number'),
        changed: () => undefined,
      });
      return { panel, fields };
    };
    afterEach(() => resetMouse());

    it('says so at once', async () => {
      const { panel, fields } = await openNews();
      news = 'Visa';
      fields.refresh();
      expect(panel.hint('Number')).to.equal('Visa');
    });

    it('is silent once it is taken away', async () => {
      const { panel, fields, told } = await open('ada@example.com');
      await panel.choose('Legal form', 'GmbH');
      fields.remove();
      fields.refresh();
      expect(told).to.deep.equal([true]);
    });

    it('lets nothing move away under a pressed mouse', async () => {
      const { panel, fields } = await openNews();
      await panel.type('Number', '4');
      await panel.hover('Legal form');
      news = 'Visa';
      const place = panel.input('Legal form').getBoundingClientRect().y;
      await sendMouse({ type: 'down' });
      fields.refresh();
      expect(panel.input('Legal form').getBoundingClientRect().y).to.equal(place);
      await sendMouse({ type: 'up' });
      await waitUntil(() => panel.hint('Number') === 'Visa');
    });
  });

  it('is whole from the start when nothing is left to fill in', async () => {
    const panel = await openPanel();
    const told: boolean[] = [];
    openForm(panel.root, {
      words: en,
      describe: () => [textField({ id: 'email', label: 'Email', initial: 'ada@example.com' })],
      collect: (valueOf) => valueOf('email'),
      changed: (isComplete) => told.push(isComplete),
    });
    expect(told).to.deep.equal([true]);
  });
});
