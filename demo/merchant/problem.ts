import type { ProblemDetails } from '../../src/contract/problem.ts';

/** One part of the request that was refused: an RFC 6901 pointer into its body, and words for the buyer. */
export interface Refused {
  readonly pointer: string;
  readonly detail: string;
}

/** An error answer on its way to the one place that sends it, as RFC 9457 problem details. */
export class HttpProblem extends Error {
  readonly details: ProblemDetails & { readonly status: number };

  constructor(status: number, title: string, more: Omit<ProblemDetails, 'status' | 'title'> = {}) {
    super(more.detail ?? title);
    this.name = 'HttpProblem';
    this.details = { status, title, ...more };
  }
}

/** The thing asked for does not exist, or not for this buyer. */
export const notFound = (detail: string): HttpProblem => new HttpProblem(404, 'Not found', { detail });

/** Inputs were refused. */
export const unprocessable = (errors: readonly Refused[]): HttpProblem =>
  new HttpProblem(422, 'Some inputs were refused', {
    errors: [...errors],
    ...(errors[0] && { detail: errors[0].detail }),
  });
