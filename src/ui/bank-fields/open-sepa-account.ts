import { isBic } from '../../lib/bic.ts';
import { ibanLength, isIban, LONGEST_IBAN } from '../../lib/iban.ts';
import { inGroups, withAsciiDigits, type Notation } from '../../lib/notation.ts';
import type { Messages } from '../../locales/en.ts';
import { consentField, type Consent } from '../consent.ts';
import { openForm, type Field, type Form, type ValueOf } from '../form.ts';
import { holderField } from '../holder-field.ts';
import { textField } from '../text-field.ts';

/** What is asked of the buyer. */
export interface SepaAccountOptions {
  readonly words: Messages;
  /** BCP 47. */
  readonly locale: string;
  /** Whether the BIC is asked for; the buyer may always leave it out. */
  readonly bic: boolean;
  /** Most characters of the holder’s name. */
  readonly longestHolder: number;
  /** The mandate that the buyer has to agree to. */
  readonly consent?: Consent;
  /** Told when all is there and right, and when no longer. */
  readonly changed: (isComplete: boolean) => void;
}

/** An account with an IBAN as it was typed in. To be handed on and forgotten. */
export interface SepaAccount {
  /** Without spaces. */
  readonly iban: string;
  readonly holder: string;
  readonly bic?: string;
}

/** One of the inputs. */
export type SepaAccountField = 'holder' | 'iban' | 'bic' | 'consent';

const capitals = (text: string) =>
  withAsciiDigits(text)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '');

const ibanNotation: Notation = {
  clean: capitals,
  write: (clean) => inGroups(clean, [4]),
  most: (clean) => ibanLength(clean.slice(0, 2)) ?? LONGEST_IBAN,
};

const bicNotation: Notation = { clean: capitals, write: (clean) => clean, most: () => 11 };

/** Inputs of our own for an account with an IBAN, at the end of a root. */
export function openSepaAccount(
  root: ShadowRoot | HTMLElement,
  options: SepaAccountOptions,
): Form<SepaAccountField, SepaAccount> {
  const { words, locale, bic, longestHolder, consent, changed } = options;
  const { bank } = words;
  const fields: readonly Field<SepaAccountField>[] = [
    holderField(bank.holder, 'name', longestHolder, words),
    textField({
      id: 'iban',
      label: bank.iban,
      notation: ibanNotation,
      problem: (iban) => ibanProblem(iban, words),
    }),
    ...(bic ? [bicField(words)] : []),
    ...(consent ? [consentField(consent, words, locale)] : []),
  ];

  const collect = (valueOf: ValueOf<SepaAccountField>): SepaAccount => {
    const code = valueOf('bic');
    return { iban: valueOf('iban'), holder: valueOf('holder'), ...(code && { bic: code }) };
  };

  return openForm(root, { words, describe: () => fields, collect, changed });
}

const bicField = ({ bank, optional }: Messages): Field<'bic'> =>
  textField({
    id: 'bic',
    label: bank.bic,
    optional,
    notation: bicNotation,
    problem: (code) => (isBic(code) ? undefined : bank.bicWrong),
  });

function ibanProblem(iban: string, { bank }: Messages): string | undefined {
  const country = iban.slice(0, 2);
  const length = ibanLength(country);
  if (length === undefined) return bank.ibanCountry;
  if (iban.length !== length) return bank.ibanLength(country, length);
  return isIban(iban) ? undefined : bank.ibanWrong;
}
