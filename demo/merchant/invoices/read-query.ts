import { Day, type InvoiceQuery } from '../../../src/contract/invoice.ts';
import { safeParse } from '../../../src/contract/schema.ts';
import { HttpProblem, type Refused } from '../problem.ts';
import { readCursor } from './cursor.ts';
import { INVOICE_SORTS } from './list-invoices.ts';

const MOST_ROWS = 1000;

/** What a parameter has to be, where not every text will do. */
const RULES: Readonly<Record<string, readonly [wanted: string, isFine: (text: string) => boolean]>> = {
  currency: ['an ISO 4217 code', (text) => /^[A-Z]{3}$/.test(text)],
  dueFrom: ['a day, 2026-12-21', (text) => safeParse(Day, text).success],
  dueTo: ['a day, 2026-12-21', (text) => safeParse(Day, text).success],
  sort: [`one of ${INVOICE_SORTS.join(', ')}`, (text) => INVOICE_SORTS.includes(text)],
  cursor: ['the `next` of a page', (text) => readCursor(text) !== undefined],
  limit: [
    `a number from 1 to ${MOST_ROWS}`,
    (text) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_ROWS,
  ],
};

/** Reads the address of a list. @throws HttpProblem 422 for a parameter that is not as the contract has it */
export function readQuery(parameters: URLSearchParams): InvoiceQuery {
  const refused = Object.entries(RULES).flatMap(([name, [wanted, isFine]]): readonly Refused[] => {
    const text = parameters.get(name);
    if (!text || isFine(text)) return [];
    return [{ pointer: `/${name}`, detail: `${name} should be ${wanted}` }];
  });
  // Not for the buyer: a widget that sends this has a defect.
  if (refused.length > 0)
    throw new HttpProblem(422, 'The query is not as the contract has it', { errors: [...refused] });
  const take = (name: string) => {
    const text = parameters.get(name);
    return text ? { [name]: text } : {};
  };
  const limit = parameters.get('limit');
  return {
    ...take('search'),
    ...take('currency'),
    ...take('dueFrom'),
    ...take('dueTo'),
    ...take('sort'),
    ...take('cursor'),
    status: parameters.getAll('status').filter(Boolean),
    isPayable: parameters.get('payable') === 'true',
    ...(limit && { limit: Number(limit) }),
  };
}
