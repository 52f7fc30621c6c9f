import { asGlobal, frameIn, mute, type ProviderSample } from './sample.ts';

const library = 'https://testflex.cybersource.com/microform/bundle/v2.6/flex-microform.min.js';

/** A capture context that nobody signed: the browser does not look at the signature. */
function captureContext(): string {
  const now = Math.floor(Date.now() / 1000);
  const data = { clientLibrary: library, targetOrigins: [location.origin], allowedCardNetworks: ['VISA'] };
  const payload = {
    flx: { origin: 'https://testflex.cybersource.com' },
    ctx: [{ data }],
    iat: now,
    exp: now + 900,
  };
  return `${btoa('{"alg":"RS256"}')}.${btoa(JSON.stringify(payload)).replaceAll('=', '')}.none`;
}

/** Microform v2: fields that load, and can be disposed of. */
class Flex {
  microform() {
    return {
      createField: () => {
        let loaded = () => {};
        let frame: HTMLIFrameElement | undefined;
        return {
          load: (container: HTMLElement) => {
            frame = frameIn(container);
            loaded();
          },
          on: (event: string, listener: (state?: object) => void) => {
            if (event === 'load') loaded = listener;
            if (event === 'change') listener({ valid: true, empty: false, couldBeValid: true, card: [] });
          },
          focus: () => undefined,
          update: () => undefined,
          dispose: () => frame?.remove(),
        };
      },
      createToken: () => undefined,
    };
  }
}

export const samples: readonly ProviderSample[] = [
  {
    name: 'card fields',
    config: { mode: 'microform', session: { captureContext: captureContext() } },
    standIn: asGlobal('Flex', Flex),
    silentAtPay: asGlobal('Flex', Flex),
    entry: { 'Expiry date': '12/34' },
    script: library,
    silent: asGlobal('Flex', mute()),
  },
  { name: 'hosted page', config: { mode: 'hosted-page' } },
  { name: 'hosted page in a frame', config: { mode: 'hosted-frame' } },
];
