import { ProblemDetails } from '../../src/contract/problem.ts';
import { safeParse, type Schema } from '../../src/contract/schema.ts';
import { HttpProblem } from './problem.ts';

/** A JSON answer that keeps the contract. @throws when it does not: that is a defect of ours */
export const answerWith = <T>(schema: Schema<T>, body: T, status = 200): Response =>
  Response.json(keep(schema, body), { status, headers: { 'cache-control': 'no-store' } });

/** An error answer, as RFC 9457 has it. */
export const answerProblem = ({ details }: HttpProblem): Response =>
  Response.json(keep(ProblemDetails, details), {
    status: details.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });

function keep<T>(schema: Schema<T>, body: T): T {
  const result = safeParse(schema, body);
  if (!result.success) throw new Error(`An answer breaks the contract: ${result.error}.`);
  return result.data;
}

/** The request's body. @throws HttpProblem 400 when it is not JSON, 422 when it is not what the schema says */
export async function readBody<T>(request: Request, schema: Schema<T>): Promise<T> {
  const body: unknown = await request.json().catch(() => {
    throw new HttpProblem(400, 'The body is not JSON');
  });
  const result = safeParse(schema, body);
  if (result.success) return result.data;
  // The sentence begins with where it went wrong: "payables.0.id should be …".
  const [path = ''] = result.error.split(' should be ');
  const pointer = path.includes(' ') ? '' : `/${path.replaceAll('.', '/')}`;
  // Not for the buyer, who sees no `detail` of the whole: a widget that sends this has a defect.
  throw new HttpProblem(422, 'The body is not as the contract has it', {
    errors: [{ pointer, detail: result.error }],
  });
}
