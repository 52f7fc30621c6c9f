import type { Messages } from '../locales/en.ts';
import type { Field } from './form.ts';
import { textField } from './text-field.ts';

/** Asks whose card or account it is, in at most so many characters. */
export const holderField = (
  label: string,
  autocomplete: 'name' | 'cc-name',
  longest: number,
  { tooLong }: Messages,
): Field<'holder'> =>
  textField({
    id: 'holder',
    label,
    autocomplete,
    problem: (name) => (name.length > longest ? tooLong(label, longest) : undefined),
  });
