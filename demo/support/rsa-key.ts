import { generateKeyPairSync } from 'node:crypto';

let made: string | undefined;

/** A private RSA key, PKCS #8 in PEM; one for a process, because to make one takes longer than many a test. */
export const rsaKey = (): string =>
  (made ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  }) as string);
