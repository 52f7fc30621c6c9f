import { expect } from '@open-wc/testing';
import { Fault, type Problem } from '../../src/contract/problem.ts';
import { safeParse } from '../../src/contract/schema.ts';
import { readCaptureContext, vendorUrl } from '../../src/providers/cybersource/capture-context.ts';
import { CyberSourceConfig } from '../../src/providers/cybersource/config.ts';
import { readTrouble } from '../../src/providers/cybersource/token-trouble.ts';

const SHOP = 'https://shop.example';

const encode = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_');

/** A capture context with what a test is about. */
const contextOf = (data: object, more: object = {}) =>
  `${encode({ alg: 'RS256' })}.${encode({
    flx: { origin: 'https://testflex.cybersource.com' },
    ctx: [{ data: { targetOrigins: [SHOP], ...data }, type: 'mf-2.0.0' }],
    iat: 1_000,
    exp: 1_900,
    ...more,
  })}.c2ln`;

function problemOf(act: () => unknown): Problem | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as Fault).problem;
  }
}

describe('A capture context of CyberSource', () => {
  const library = 'https://testflex.cybersource.com/microform/bundle/v2/flex-microform.min.js';

  it('says where the script is, what its hash is, and how long it lives', () => {
    const jwt = contextOf({
      clientLibrary: library,
      clientLibraryIntegrity: 'sha256-abc',
      allowedCardNetworks: ['VISA'],
    });
    expect(readCaptureContext(jwt, 'test', SHOP)).to.deep.equal({
      jwt,
      library,
      integrity: 'sha256-abc',
      networks: ['VISA'],
      expires: 1_900_000,
      lifetime: 900_000,
    });
  });

  it('of Microform 0.11 has neither script nor schemes', () => {
    expect(readCaptureContext(contextOf({}), 'test', SHOP)).to.include({ lifetime: 900_000 });
  });

  for (const [what, jwt, environment, sentence] of [
    ['of the test environment on a live page', contextOf({}), 'live', /environment="test"/],
    [
      'of the live environment on a test page',
      contextOf({}, { flx: { origin: 'https://flex.cybersource.com' } }),
      'test',
      /environment="live"/,
    ],
    ['for other pages', contextOf({ targetOrigins: ['https://other.example'] }), 'test', /targetOrigins/],
    ['that is no JWT', 'a.b.c', 'test', /is not one/],
  ] as const) {
    it(`${what} is refused with a sentence that says what to change`, () => {
      const problem = problemOf(() => readCaptureContext(jwt, environment, SHOP));
      expect(problem?.code).to.equal('configuration');
      expect(problem?.detail).to.match(sentence);
    });
  }
});

describe('The script of CyberSource', () => {
  it('is loaded from CyberSource only', () => {
    expect(vendorUrl('https://flex.cybersource.com/x.js')).to.equal('https://flex.cybersource.com/x.js');
    for (const address of [
      'https://evil.example/flex.js',
      'https://cybersource.com.evil.example/flex.js',
      'https://notcybersource.com/flex.js',
      'http://flex.cybersource.com/flex.js',
      'javascript:alert(1)//.cybersource.com',
      'no address',
    ]) {
      expect(problemOf(() => vendorUrl(address))?.code, address).to.equal('configuration');
    }
  });

  it('is of the environment that the tag says', () => {
    const problem = problemOf(() => vendorUrl('https://testflex.cybersource.com/x.js', 'live'));
    expect(problem?.detail).to.match(/environment="test"/);
  });
});

describe('The config of a CyberSource method', () => {
  it('names a mode; the capture context is its session', () => {
    const session = { captureContext: 'a.b.c' };
    for (const config of [
      { mode: 'microform', session },
      { mode: 'microform-0.11', session, script: 'https://flex.cybersource.com/0.11.js' },
      { mode: 'hosted-page' },
      { mode: 'hosted-frame' },
    ]) {
      expect(safeParse(CyberSourceConfig, config).success).to.equal(true);
    }
  });

  for (const config of [
    {},
    { mode: 'flex' },
    { mode: 'microform', session: { captureContext: 'none' } },
    { mode: 'microform-0.11', script: 'javascript:0' },
  ]) {
    it(`is refused as ${JSON.stringify(config)}`, () => {
      expect(safeParse(CyberSourceConfig, config).success).to.equal(false);
    });
  }
});

describe('An error of CyberSource', () => {
  it('about fields names them', () => {
    const details = [{ location: 'number', message: 'Validation error' }, { location: 'securityCode' }];
    for (const reason of ['CREATE_TOKEN_VALIDATION_FIELDS', 'CREATE_TOKEN_VALIDATION_SERVERSIDE']) {
      expect(readTrouble({ reason, details })).to.deep.equal({
        type: 'fields',
        names: ['number', 'securityCode'],
      });
    }
  });

  it('about a capture context that is used up asks for a new one', () => {
    expect(readTrouble({ reason: 'CAPTURE_CONTEXT_EXPIRED' }).type).to.equal('stale');
  });

  for (const [reason, code] of [
    ['CREATE_TOKEN_NO_FIELDS_LOADED', 'provider'],
    ['CREATE_TOKEN_TIMEOUT', 'provider'],
    ['CREATE_TOKEN_XHR_ERROR', 'provider'],
    ['CAPTURE_CONTEXT_INVALID', 'configuration'],
    ['FIELD_LOAD_CONTAINER_SELECTOR', 'configuration'],
  ] as const) {
    it(`${reason} is a problem of kind “${code}”, and its details say which`, () => {
      const trouble = readTrouble({ reason, correlationId: 'c-1', details: { fields: ['number'] } });
      const problem = trouble.type === 'fault' ? trouble.fault.problem : undefined;
      expect(problem?.code).to.equal(code);
      expect(problem?.detail).to.equal(`CyberSource: ${reason} (correlation id c-1).`);
      expect(problem?.message).to.equal(undefined);
    });
  }
});
