import type { Backend } from './backend.ts';
import { HttpProblem } from './problem.ts';

const COOKIE = '_csrf';

/**
 * Refuses a request that a page of somebody else's could have sent: only pages of the shop can read the cookie and
 * repeat it in the header. @throws HttpProblem 403
 */
export function checkCsrf({ cookiesOf }: Backend, request: Request): void {
  const cookies = cookiesOf ? cookiesOf(request) : (request.headers.get('cookie') ?? '');
  const pair = cookies.split(/;\s*/).find((cookie) => cookie.startsWith(`${COOKIE}=`));
  const expected = pair?.slice(COOKIE.length + 1);
  if (expected && request.headers.get('x-csrf-header') === expected) return;
  throw new HttpProblem(403, 'Send the value of the cookie _csrf as the header X-CSRF-Header');
}
