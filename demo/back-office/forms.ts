import type { Context } from 'hono';
import { OperationRefused } from '../merchant/operations.ts';
import type { Html } from '../shop/html.ts';
import type { Notice } from './frame.ts';

/** What the page says when a form did what it should, by the word in `?done=`. */
const DONE: Readonly<Record<string, string>> = {
  capture: 'The payment was captured.',
  void: 'The payment was voided.',
  refund: 'The refund is on its way.',
  saved: 'Saved.',
  removed: 'Removed.',
  debit: 'The bank has decided.',
  reset: 'The seed data is back.',
};

/** What came of the form that led here, if one did. */
export function readNotice(context: Context): Notice | undefined {
  const done = context.req.query('done') ?? '';
  const text = Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  return text === undefined ? undefined : { text, isRefusal: false };
}

/** A form that was sent. */
export interface SentForm {
  readonly operation: () => Promise<unknown>;
  /** Where to go when it is done, so that a reload does not send the form again. */
  readonly target: string;
  /** The page that the form stood on, for saying why it was refused. */
  readonly show: (notice: Notice) => Html;
}

/** Does what the form asks for. A refusal is an answer, anything else thrown is a defect. */
export async function answerForm(context: Context, { operation, target, show }: SentForm): Promise<Response> {
  try {
    await operation();
  } catch (error) {
    if (!(error instanceof OperationRefused)) throw error;
    return context.html(show({ text: error.message, isRefusal: true }), 409);
  }
  return context.redirect(target, 303);
}

/** A form's text inputs; files and missing ones are empty. */
export async function readForm(context: Context, ...names: readonly string[]): Promise<readonly string[]> {
  const body = await context.req.parseBody();
  return names.map((name) => (typeof body[name] === 'string' ? body[name].trim() : ''));
}
