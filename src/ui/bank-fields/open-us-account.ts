import { isRoutingNumber } from '../../lib/aba.ts';
import { digitsUpTo } from '../../lib/notation.ts';
import type { Messages } from '../../locales/en.ts';
import { choiceField } from '../choice-field.ts';
import { consentField, type Consent } from '../consent.ts';
import { openForm, type Field, type Form, type ValueOf } from '../form.ts';
import { holderField } from '../holder-field.ts';
import { textField } from '../text-field.ts';

/** Kinds of accounts that a debit can be made from. */
export type AccountType = 'checking' | 'savings' | 'businessChecking';

/** What is asked of the buyer. */
export interface UsAccountOptions {
  readonly words: Messages;
  /** BCP 47. */
  readonly locale: string;
  /** The kinds to choose from, the first chosen; where there is one or none, nothing is asked. */
  readonly types?: readonly AccountType[];
  /** Fewest and most digits of an account number; 4 and 17 unless set. */
  readonly digits?: readonly [least: number, most: number];
  /** Whether the account number is typed a second time, because a slip in it is found out days later. */
  readonly confirm: boolean;
  /** Most characters of the holder’s name. */
  readonly longestHolder: number;
  /** What the buyer has to agree to. */
  readonly consent?: Consent;
  /** Told when all is there and right, and when no longer. */
  readonly changed: (isComplete: boolean) => void;
}

/** An account in the United States as it was typed in. To be handed on and forgotten. */
export interface UsAccount {
  /** The chosen kind, where there are kinds to choose from. */
  readonly type?: AccountType;
  /** Nine digits. */
  readonly routing: string;
  /** Digits only. */
  readonly account: string;
  readonly holder: string;
}

/** One of the inputs. */
export type UsAccountField = 'type' | 'holder' | 'routing' | 'account' | 'confirm' | 'consent';

/** Inputs of our own for an account in the United States, at the end of a root. */
export function openUsAccount(
  root: ShadowRoot | HTMLElement,
  options: UsAccountOptions,
): Form<UsAccountField, UsAccount> {
  const { words, locale, types = [], digits = [4, 17], confirm, longestHolder, consent, changed } = options;
  const { bank } = words;
  const [least, most] = digits;
  const [firstType] = types;

  const number = <Id extends string>(
    id: Id,
    label: string,
    longest: number,
    problem: (digits: string) => string | undefined,
    hint?: string,
  ) => textField({ id, label, hint, keyboard: 'numeric', notation: digitsUpTo(longest), problem });

  const describe = (valueOf: ValueOf<UsAccountField>): readonly Field<UsAccountField>[] => [
    ...(types.length > 1 ? [typeField(types, words)] : []),
    holderField(bank.holder, 'name', longestHolder, words),
    number('routing', bank.routing, 9, (typed) => routingProblem(typed, words), bank.routingHint),
    number('account', bank.account, most, (typed) =>
      typed.length < least || typed.length > most ? bank.accountLength(least, most) : undefined,
    ),
    ...(confirm
      ? [
          number('confirm', bank.confirmAccount, most, (typed) =>
            typed === valueOf('account') ? undefined : bank.accountsDiffer,
          ),
        ]
      : []),
    ...(consent ? [consentField(consent, words, locale)] : []),
  ];

  const collect = (valueOf: ValueOf<UsAccountField>): UsAccount => {
    const type = (valueOf('type') || firstType) as AccountType | undefined;
    return {
      routing: valueOf('routing'),
      account: valueOf('account'),
      holder: valueOf('holder'),
      ...(type && { type }),
    };
  };

  return openForm(root, { words, describe, collect, changed });
}

const typeField = (types: readonly AccountType[], { bank }: Messages): Field<'type'> =>
  choiceField({ id: 'type', label: bank.type, choices: types.map((type) => [type, bank.types[type]]) });

function routingProblem(digits: string, { bank }: Messages): string | undefined {
  if (digits.length !== 9) return bank.routingIncomplete;
  return isRoutingNumber(digits) ? undefined : bank.routingWrong;
}
