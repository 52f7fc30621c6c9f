import { choiceField } from '../../ui/choice-field.ts';
import { openForm, type Field, type ValueOf } from '../../ui/form.ts';
import { textField } from '../../ui/text-field.ts';
import type { PanelContext } from '../provider.ts';
import type { InfinitePayConfig } from './config.ts';
import { LEGAL_FORMS } from './legal-forms.ts';
import type { Part } from './part.ts';

type Id = 'email' | 'legalForm';

/** As much of an address as can be told without asking its server. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** Asks who will owe the money: the e-mail that the invoice goes to, and the legal form of the company. */
export function openDebtor(
  root: ShadowRoot,
  { config, words, order }: PanelContext<InfinitePayConfig>,
  changed: () => void,
): Part {
  const legalForms = config.legalForms?.map(({ value, label }) => [value, label] as const) ?? LEGAL_FORMS;
  const asked: readonly Id[] = config.fields ?? ['email', 'legalForm'];
  const fields: Readonly<Record<Id, Field<Id>>> = {
    email: textField({
      id: 'email',
      label: words.infinitePay.email,
      autocomplete: 'email',
      keyboard: 'email',
      problem: (text) => (EMAIL.test(text) ? undefined : words.infinitePay.emailWrong),
    }),
    legalForm: choiceField({
      id: 'legalForm',
      label: words.infinitePay.legalForm,
      // Nothing is chosen for the buyer: a wrong legal form is a wrong debtor.
      choices: [['', words.infinitePay.choose], ...legalForms],
    }),
  };
  let isComplete = false;
  const form = openForm<Id, Partial<Record<Id, string>>>(root, {
    words,
    describe: () => asked.map((id) => fields[id]),
    collect: (valueOf: ValueOf<Id>) => Object.fromEntries(asked.map((id) => [id, valueOf(id)])),
    changed: (is) => {
      isComplete = is;
      changed();
    },
  });
  prefill(root, order?.customer?.email);

  return {
    get isComplete() {
      return isComplete;
    },
    check: () => {
      const data = form.read();
      return data && (() => data);
    },
    remove: () => {
      form.remove();
    },
  };
}

/** As if the buyer had typed it, so that the form judges it too. */
function prefill(root: ShadowRoot, email: string | undefined): void {
  const input = root.querySelector<HTMLInputElement>('input[inputmode=email]');
  if (!input || !email) return;
  input.value = email;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
