import { formatMoney } from '../../contract/money.ts';
import { choiceField } from '../../ui/choice-field.ts';
import { openForm } from '../../ui/form.ts';
import type { PanelContext } from '../provider.ts';
import type { InfinitePayConfig, Plan } from './config.ts';
import type { Part } from './part.ts';

/** Lets the buyer choose in how many parts to pay; the amounts are the backend's, to the cent. */
export function openInstallments(
  box: HTMLElement,
  { config, words, locale }: PanelContext<InfinitePayConfig>,
): Part {
  let plans: readonly Plan[] = config.session?.plans ?? [];
  const say = words.infinitePay;
  /** Under the select, because a narrow one cuts its text off. */
  const hintOf = (plan: Plan | undefined) =>
    plan && [say.inTotal(formatMoney(plan.total, locale)), plan.text].filter(Boolean).join(' ');
  const form = openForm<'plan', { readonly plan: string }>(box, {
    words,
    describe: (valueOf) => [
      choiceField({
        id: 'plan',
        label: say.plan,
        choices: plans.map(({ id, count, each }) => [id, say.payments(count, formatMoney(each, locale))]),
        hint: hintOf(plans.find(({ id }) => id === valueOf('plan')) ?? plans[0]),
      }),
    ],
    collect: (valueOf) => ({ plan: valueOf('plan') }),
    changed: () => undefined,
  });

  return {
    // One is always chosen.
    isComplete: true,
    check: () => {
      const data = form.read();
      return data && (() => data);
    },
    update: ({ session }) => {
      const select = box.querySelector('select');
      const chosen = select?.value;
      plans = session?.plans ?? plans;
      // The form draws anew, as after any change.
      select?.dispatchEvent(new Event('change', { bubbles: true }));
      if (select && plans.some(({ id }) => id === chosen)) select.value = chosen ?? '';
    },
    remove: () => {
      form.remove();
    },
  };
}
