import type { Merchant } from '../app.ts';
import { answerProblem } from '../answer.ts';
import { HttpProblem } from '../problem.ts';

const PAGE = '<!doctype html><title>Maintenance</title><h1>We will be back soon</h1>';

/** A merchant that answers nothing but errors, or a page. The provider's return still works: it is not the widget's. */
export function answerBadly(merchant: Merchant, kind: '500' | '404' | 'html'): Merchant {
  return (request) => {
    if (/\/return\/[^/]+$/.test(new URL(request.url).pathname)) return merchant(request);
    return Promise.resolve(badAnswer(kind));
  };
}

function badAnswer(kind: '500' | '404' | 'html'): Response {
  switch (kind) {
    case '500':
      return answerProblem(new HttpProblem(500, 'Something broke'));
    case '404':
      return answerProblem(new HttpProblem(404, 'Not found'));
    case 'html':
      return new Response(PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
}
