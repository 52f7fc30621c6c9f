import type { Field } from '../../../src/contract/payment-method.ts';
import type { Company } from '../model/customer.ts';
import type { Integration, StoredField } from '../model/integration.ts';
import type { Refused } from '../problem.ts';
import { textIn, wordsIn } from '../words.ts';

/** The id of the field that holds a purchase order number. */
export const PO_NUMBER = 'po_number';

/** The questions that belong to a method: those of the buyer's company, then its own. */
export function fieldsOf(
  { fields = [] }: Integration,
  company: Company | undefined,
  poNumber: string | undefined,
  locale: string,
): readonly Field[] {
  return [...(company?.fields ?? []), ...fields].map((field) => ({
    ...toField(field, locale),
    ...(field.id === PO_NUMBER && poNumber !== undefined && { value: poNumber }),
  }));
}

function toField({ label, patternMessage, hint, ...field }: StoredField, locale: string): Field {
  return {
    ...field,
    label: textIn(label, locale),
    ...(patternMessage && { patternMessage: textIn(patternMessage, locale) }),
    ...(hint && { hint: textIn(hint, locale) }),
  };
}

/** The answers to these fields, trimmed, without the empty ones and those nobody asked for. */
export function readAnswers(
  fields: readonly Field[],
  answers: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const entries = fields.map(
    ({ id }) => [id, (Object.hasOwn(answers, id) ? (answers[id] ?? '') : '').trim()] as const,
  );
  return Object.fromEntries(entries.filter(([, answer]) => answer !== ''));
}

/** Which answers cannot be accepted, and why. */
export function refuseAnswers(
  fields: readonly Field[],
  answers: Readonly<Record<string, string>>,
  locale: string,
): readonly Refused[] {
  return fields.flatMap((field) => {
    const detail = refuseAnswer(field, answers[field.id], locale);
    return detail === undefined ? [] : [{ pointer: `/fields/${toPointer(field.id)}`, detail }];
  });
}

const toPointer = (id: string) => id.replaceAll('~', '~0').replaceAll('/', '~1');

function refuseAnswer(field: Field, answer: string | undefined, locale: string): string | undefined {
  const say = wordsIn(locale);
  if (answer === undefined) return field.required ? say.fillIn(field.label) : undefined;
  if (field.maxLength !== undefined && answer.length > field.maxLength) return say.tooLong(field.maxLength);
  if (field.pattern === undefined || new RegExp(`^(?:${field.pattern})$`, 'u').test(answer)) return undefined;
  return field.patternMessage ?? say.doesNotMatch(field.label);
}
