import { array, number, object, string, type Infer } from './schema.ts';
import { Quote } from './quote.ts';

/** What the buyer can do about a problem; the button follows from it. */
export type ProblemNext = 'retry' | 'choose-another' | 'wait' | 'contact-merchant';

/** Codes that the widget has words for. */
export type ProblemCode =
  | 'offline'
  | 'unreachable'
  | 'bad-answer'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'rejected'
  | 'invalid'
  | 'configuration'
  | 'script'
  | 'provider';

/** One input and what is wrong with it. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** Something that went wrong, as data. */
export interface Problem {
  readonly code: ProblemCode;
  /** Words for the buyer, when somebody who knows better than us has some. */
  readonly message?: string;
  /** Words for the developer, for the console: what to change. */
  readonly detail?: string;
  readonly next: ProblemNext;
  readonly fields?: readonly FieldProblem[];
}

/** A problem on its way to the one place that catches it. */
export class Fault extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.detail ?? problem.message ?? problem.code, { cause });
    this.name = 'Fault';
    this.problem = problem;
  }
}

/** Any thrown thing as a problem; what is not a `Fault` is a defect of a provider's or ours. */
export const toProblem = (error: unknown): Problem =>
  error instanceof Fault
    ? error.problem
    : { code: 'provider', detail: String(error), next: 'choose-another' };

/** Types of problem details that the widget answers in a special way; others are told apart by status. */
export const QUOTE_CHANGED = 'urn:tender:problem:quote-changed';

/** RFC 9457 problem details, as every error answer of the backend carries them. */
export const ProblemDetails = object(
  {},
  {
    type: string,
    title: string,
    status: number,
    /** Words for the buyer. */
    detail: string,
    /** Inputs that were refused: JSON pointers into the request body, `/fields/po_number`. */
    errors: array(object({ pointer: string, detail: string })),
    /** With `quote-changed`: the quote that holds now. */
    quote: Quote,
  },
);
export type ProblemDetails = Infer<typeof ProblemDetails>;
