import { constants, createDecipheriv, createHmac, privateDecrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { invalid } from './error.ts';
import { lookUp, type IngenicoState } from './state.ts';

const Header = z.object({
  alg: z.literal('RSA-OAEP'),
  enc: z.literal('A256CBC-HS512'),
  kid: z.string(),
});

/** What the client SDK encrypts. */
const Message = z.object({
  clientSessionId: z.string(),
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  paymentProductId: z.int(),
  tokenize: z.boolean(),
  accountOnFileId: z.int().optional(),
  collectedDeviceInformation: z.object({ locale: z.string(), browserData: z.object({}) }),
  paymentValues: z.array(z.strictObject({ key: z.string(), value: z.string() })),
});

/** What the buyer typed, by field id, and for what. */
export interface CustomerInput {
  readonly clientSessionId: string;
  readonly paymentProductId: number;
  readonly tokenize: boolean;
  readonly accountOnFileId?: number;
  readonly values: Readonly<Record<string, string>>;
}

const PROPERTY = 'encryptedCustomerInput';

/**
 * Reads a message that was encrypted for the sandbox: a compact JWE (RFC 7516) with RSA-OAEP and A256CBC-HS512. Each
 * can be read once.
 * @throws ConnectError when it is no such message, for another key, changed on its way, or read before
 */
export function readCustomerInput(state: IngenicoState, message: string): CustomerInput {
  const parts = message.split('.');
  const [header = '', key = '', iv = '', text = '', tag = ''] = parts;
  if (parts.length !== 5) throw invalid(PROPERTY, 'NOT_A_JWE');
  const head = Header.safeParse(parseJson(bytesOf(header).toString()));
  if (!head.success) throw invalid(PROPERTY, 'UNSUPPORTED_ENCRYPTION');
  if (head.data.kid !== state.keyId) throw invalid(PROPERTY, 'UNKNOWN_KEY');
  const parsed = Message.safeParse(parseJson(open(state, { header, key, iv, text, tag })));
  if (!parsed.success) throw invalid(PROPERTY, 'INVALID_CONTENT');
  const { nonce, paymentValues, accountOnFileId, clientSessionId, paymentProductId, tokenize } = parsed.data;
  if (lookUp(state.nonces, nonce)) throw invalid(PROPERTY, 'SUBMITTED_BEFORE');
  state.nonces[nonce] = true;
  return {
    clientSessionId,
    paymentProductId,
    tokenize,
    ...(accountOnFileId !== undefined && { accountOnFileId }),
    values: Object.fromEntries(paymentValues.map(({ key: id, value }) => [id, value])),
  };
}

type Parts = Readonly<Record<'header' | 'key' | 'iv' | 'text' | 'tag', string>>;

/** RFC 7518, 5.2.5: the first half of the key is for the tag, the second for the text. */
function open({ privateKey }: IngenicoState, { header, key, iv, text, tag }: Parts): string {
  try {
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const secret = privateDecrypt({ key: privateKey, padding, oaepHash: 'sha1' }, bytesOf(key));
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(header.length * 8));
    const signed = Buffer.concat([Buffer.from(header), bytesOf(iv), bytesOf(text), length]);
    const wanted = createHmac('sha512', secret.subarray(0, 32)).update(signed).digest().subarray(0, 32);
    if (!timingSafeEqual(wanted, bytesOf(tag))) throw new RangeError('It was changed on its way.');
    const cipher = createDecipheriv('aes-256-cbc', secret.subarray(32), bytesOf(iv));
    return Buffer.concat([cipher.update(bytesOf(text)), cipher.final()]).toString();
  } catch {
    throw invalid(PROPERTY, 'CANNOT_BE_DECRYPTED');
  }
}

const bytesOf = (text: string) => Buffer.from(text, 'base64url');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
