import * as z from 'zod';

/** The version of the protocol that these issuers speak. */
export const VERSION = '2.2.0';

/** A message that is not taken, with EMV 3-D Secure's error code for why: it becomes an `Erro` message and a page. */
export class AcsError extends Error {
  override readonly name = 'AcsError';
  readonly code: '101' | '102' | '201' | '203' | '301' | '305' | '402' | '403';
  /** `erro` is about this authentication, where it is known. */
  readonly about: string | undefined;

  constructor(code: AcsError['code'], message: string, about?: string) {
    super(message);
    this.code = code;
    this.about = about;
  }
}

const DESCRIPTIONS: Readonly<Record<AcsError['code'], string>> = {
  '101': 'Message Received Invalid',
  '102': 'Message Version Number Not Supported',
  '201': 'Required Data Element Missing',
  '203': 'Format of one or more Data Elements is Invalid According to the Specification',
  '301': 'Transaction ID Not Recognised',
  '305': 'Transaction Data Not Valid',
  '402': 'Transaction Timed Out',
  '403': 'Transient System Failure',
};

/** The `Erro` message of a refusal. */
export const toErro = ({ code, message, about }: AcsError, errorMessageType: string) => ({
  messageType: 'Erro',
  messageVersion: VERSION,
  ...(about !== undefined && { threeDSServerTransID: about }),
  errorCode: code,
  errorComponent: 'A',
  errorDescription: DESCRIPTIONS[code],
  errorDetail: message,
  errorMessageType,
});

/** Base64url without padding, as all of EMV 3-D Secure's form fields are. */
export const encode = (message: object): string => Buffer.from(JSON.stringify(message)).toString('base64url');

/** @throws AcsError */
function decode(field: string, text: unknown): unknown {
  if (typeof text !== 'string' || text === '') throw new AcsError('101', `The form has no field ${field}.`);
  if (text.includes('=')) throw new AcsError('101', `${field} is padded: leave out “=”.`);
  if (!/^[\w-]+$/.test(text)) throw new AcsError('101', `${field} is not base64url: use “-” and “_”.`);
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw new AcsError('101', `${field} holds no JSON.`);
  }
}

function read<T>(schema: z.ZodType<T>, field: string, text: unknown): T {
  const message = decode(field, text);
  const parsed = schema.safeParse(message);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? field);
  const isThere = typeof message === 'object' && message !== null && name in message;
  throw isThere
    ? new AcsError('203', `${name} has a wrong value.`)
    : new AcsError('201', `${name} is missing.`);
}

const MethodData = z.object({
  threeDSServerTransID: z.uuid(),
  threeDSMethodNotificationURL: z.url().max(256),
});

const ChallengeRequest = z.object({
  threeDSServerTransID: z.uuid(),
  acsTransID: z.uuid(),
  messageType: z.literal('CReq'),
  messageVersion: z.string(),
  challengeWindowSize: z.enum(['01', '02', '03', '04', '05']),
});

/** Reads `threeDSMethodData`. @throws AcsError */
export const readMethodData = (text: unknown) => read(MethodData, 'threeDSMethodData', text);

/** Reads `creq`. @throws AcsError */
export function readChallengeRequest(text: unknown): z.infer<typeof ChallengeRequest> {
  const request = read(ChallengeRequest, 'creq', text);
  if (request.messageVersion !== VERSION)
    throw new AcsError('102', `The authentication was begun with version ${VERSION}.`);
  return request;
}

/** Reads `threeDSSessionData`, which may be left out. @throws AcsError */
export function readSessionData(text: unknown): string | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string' && /^[\w-]{1,1024}$/.test(text)) return text;
  throw new AcsError('203', 'threeDSSessionData is base64url of at most 1024 characters.');
}
