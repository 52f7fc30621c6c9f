import { decimalsOf } from '../../../src/contract/money.ts';
import { HttpProblem, unprocessable } from '../problem.ts';
import { readLocale } from '../words.ts';
import { invoiceWordsIn } from './invoice-words.ts';

const AMOUNT = /^\/payables\/(\d+)\/amount/;

interface Wanted {
  readonly locale?: unknown;
  readonly payables?: readonly {
    readonly amount?: { readonly amount?: unknown; readonly currency?: unknown };
  }[];
}

/**
 * Reads a request that names amounts. One that is not even an amount is refused in the buyer's words, as they typed it;
 * everything else that is wrong is a defect of the widget's.
 */
export async function inBuyersWords<T>(request: Request, read: (request: Request) => Promise<T>): Promise<T> {
  const copy = request.clone();
  try {
    return await read(request);
  } catch (error) {
    const pointer = error instanceof HttpProblem ? error.details.errors?.[0]?.pointer : undefined;
    const [start, index] = AMOUNT.exec(pointer ?? '') ?? [];
    if (start === undefined) throw error;
    const { locale, payables } = (await copy.json()) as Wanted;
    const { amount, currency } = payables?.[Number(index)]?.amount ?? {};
    const say = invoiceWordsIn(readLocale(typeof locale === 'string' ? locale : undefined));
    const isNumber = typeof amount === 'string' && /^-?\d{1,15}\.\d+$/.test(amount);
    const detail =
      isNumber && typeof currency === 'string' ? say.tooExact(decimalsOf(currency)) : say.noAmount;
    throw unprocessable([{ pointer: start, detail }]);
  }
}
