import type { PaymentMethod } from '../../model/objects.ts';
import { isPaymentType, type PaymentType } from '../../rules/payment-types.ts';
import { h } from '../fields/dom.ts';
import type { ElementOptions, ElementsSession } from '../protocol.ts';
import { LABELS } from './panels.ts';

/** One thing the buyer can choose: a new method of some type, or one they saved. */
export interface Choice {
  /** A type, or the id of a saved method. */
  readonly id: string;
  readonly type: PaymentType;
  readonly label: string;
  readonly saved: PaymentMethod | undefined;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function savedLabel(method: PaymentMethod): string {
  if (method.card) return `${capital(method.card.brand)} •••• ${method.card.last4}`;
  return `${LABELS[method.type]} •••• ${method.us_bank_account?.last4 ?? method.sepa_debit?.last4 ?? ''}`;
}

/** What this session offers, the saved ones first, new ones in the merchant’s order. */
export function choicesOf(session: ElementsSession, order: readonly string[] = []): Choice[] {
  const rank = (type: string) => (order.includes(type) ? order.indexOf(type) : order.length);
  const types = session.payment_method_types.filter(isPaymentType);
  const fresh = [...types].sort((one, other) => rank(one) - rank(other));
  return [
    ...session.saved.map((saved) => ({ id: saved.id, type: saved.type, label: savedLabel(saved), saved })),
    ...fresh.map((type) => ({ id: type, type, label: LABELS[type], saved: undefined })),
  ];
}

interface ListSetup {
  readonly choices: readonly Choice[];
  readonly selected: string | undefined;
  readonly layout: ElementOptions['layout'];
  readonly onSelect: (id: string) => void;
  /** Left out where saved methods may not be removed. */
  readonly onRemove: ((id: string) => void) | undefined;
}

/** The list of choices: radio buttons that look like tabs or rows. A single choice needs no list. */
export function drawChoices({ choices, selected, layout, onSelect, onRemove }: ListSetup): HTMLElement {
  const type = typeof layout === 'object' ? layout.type : layout;
  const list = h('div', {
    class: type === 'accordion' ? 'Choices Choices--rows' : 'Choices',
    role: 'radiogroup',
    'aria-label': 'Payment method',
  });
  list.hidden = choices.length < 2;
  for (const choice of choices) {
    const input = h('input', { type: 'radio', name: 'choice', class: 'RadioInput', value: choice.id });
    input.checked = choice.id === selected;
    input.addEventListener('change', () => {
      onSelect(choice.id);
    });
    const isSelected = choice.id === selected;
    const text = h('span', { class: 'TabLabel' }, choice.label);
    const tab = h('label', { class: `Tab${isSelected ? ' Tab--selected' : ''}` }, input, text);
    list.append(tab);
    if (choice.saved && onRemove) {
      const remove = h('button', { type: 'button', class: 'MenuAction' }, `Remove ${choice.label}`);
      remove.addEventListener('click', () => {
        onRemove(choice.id);
      });
      list.append(remove);
    }
  }
  return list;
}
