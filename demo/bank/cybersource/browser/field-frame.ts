import type { Reason } from './flex-error.ts';
import { createInput } from './input.ts';
import { codeState, digitsOf, MOST_CODE, numberState, spaced, type CodeLength } from './input-rules.ts';
import { unwrap, type FieldState, type FieldType, type ToFrame, type ToPage } from './protocol.ts';

/** Milliseconds that the other field may take to hand over what is typed in it. */
const PATIENCE = 500;

/** What the frames of one form say to each other; no page can hear it. */
type Whisper =
  | { readonly type: 'length'; readonly length: CodeLength }
  | { readonly type: 'collect'; readonly id: string }
  | {
      readonly type: 'collected';
      readonly id: string;
      readonly field: FieldType;
      readonly isValid: boolean;
      readonly value: string;
    };

const about = new URLSearchParams(location.hash.slice(1));
const type = about.get('type') as FieldType;
const field = about.get('field') ?? '';
const page = about.get('page') ?? '';
const isNumber = type === 'number';

const channel = new BroadcastChannel(`microform-${about.get('microform') ?? ''}`);
const whisper = (message: Whisper) => {
  channel.postMessage(message);
};
const tell = (message: ToPage) => {
  parent.postMessage({ microformField: field, message }, page);
};

const { input, ...look } = createInput(type, isNumber ? 'cc-number' : 'cc-csc');
let jwt = '';
let networks: readonly string[] = [];
let codeLength: CodeLength;
let isDrawn = false;

const digits = () => digitsOf(input.value);
const state = (): FieldState =>
  isNumber ? numberState(digits(), networks) : codeState(digits(), codeLength);

function changed(): void {
  const now = state();
  input.classList.toggle('valid', now.valid);
  input.classList.toggle('invalid', !now.couldBeValid);
  input.ariaInvalid = String(!now.couldBeValid);
  if (isNumber) whisper({ type: 'length', length: now.card?.[0]?.securityCode.length });
  tell({ type: 'change', state: now });
}

/** What is typed here and in the other frame, or nothing when that one keeps silent. */
function collectOther(): Promise<Extract<Whisper, { type: 'collected' }> | undefined> {
  const id = crypto.randomUUID();
  return new Promise((resolve) => {
    const over = new AbortController();
    const finish = (answer?: Extract<Whisper, { type: 'collected' }>) => {
      over.abort();
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(finish, PATIENCE);
    const listen = ({ data }: MessageEvent<Whisper>) => {
      if (data.type === 'collected' && data.id === id) finish(data);
    };
    channel.addEventListener('message', listen, { signal: over.signal });
    whisper({ type: 'collect', id });
  });
}

async function tokenize({ id, fields, params }: Extract<ToFrame, { type: 'tokenize' }>): Promise<void> {
  const fail = (reason: Reason, locations: readonly string[] = []) => {
    tell({ type: 'failure', id, reason, locations });
  };
  const other = fields.length > 1 ? await collectOther() : undefined;
  if (fields.length > 1 && !other) {
    fail('CREATE_TOKEN_TIMEOUT');
    return;
  }
  const month = String(params.expirationMonth);
  const year = String(params.expirationYear);
  const wrongParams = [
    ...(/^(0[1-9]|1[0-2])$/.test(month) ? [] : ['expirationMonth']),
    ...(/^20[1-9]\d$/.test(year) ? [] : ['expirationYear']),
  ];
  const wrongFields = [...(state().valid ? [] : [type]), ...(!other || other.isValid ? [] : [other.field])];
  if (wrongParams.length > 0) fail('CREATE_TOKEN_VALIDATION_PARAMS', wrongParams);
  else if (wrongFields.length > 0) fail('CREATE_TOKEN_VALIDATION_FIELDS', wrongFields.sort());
  else {
    const typed = { [type]: digits(), ...(other && { [other.field]: other.value }) };
    await send({ keyId: jwt, expirationMonth: month, expirationYear: year, ...typed }, id, fail);
  }
}

async function send(
  body: object,
  id: string,
  fail: (reason: Reason, locations?: readonly string[]) => void,
): Promise<void> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch('../../flex/v2/tokens', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as {
      token?: string;
      reason?: Reason;
      details?: { location: string }[];
    };
    if (answer.token) tell({ type: 'token', id, token: answer.token });
    else
      fail(
        answer.reason ?? 'CREATE_TOKEN_XHR_ERROR',
        answer.details?.map(({ location }) => location),
      );
  } catch {
    fail('CREATE_TOKEN_XHR_ERROR');
  }
}

input.addEventListener('input', () => {
  const typed = digits().slice(0, isNumber ? 19 : (codeLength ?? MOST_CODE));
  input.value = isNumber ? spaced(typed) : typed;
  changed();
});
input.addEventListener('focus', () => {
  tell({ type: 'focus' });
});
input.addEventListener('blur', () => {
  tell({ type: 'blur' });
});
input.addEventListener('keyup', ({ key }) => {
  if (key === 'Enter') tell({ type: 'inputSubmitRequest' });
});

channel.addEventListener('message', ({ data }: MessageEvent<Whisper>) => {
  if (data.type === 'length' && !isNumber && data.length !== codeLength) {
    codeLength = data.length;
    if (input.value) changed();
  } else if (data.type === 'collect') {
    whisper({ type: 'collected', id: data.id, field: type, isValid: state().valid, value: digits() });
  }
});

addEventListener('message', (event) => {
  const message = unwrap(event, parent, page, field) as ToFrame | undefined;
  switch (message?.type) {
    case undefined:
      return;
    case 'init':
      if (isDrawn) return;
      isDrawn = true;
      ({ jwt, networks } = message);
      look.apply(message.options);
      tell({ type: 'load' });
      return;
    case 'update':
      look.apply(message.options);
      return;
    case 'focus':
      input.focus();
      return;
    case 'clear':
      input.value = '';
      changed();
      return;
    case 'tokenize':
      void tokenize(message);
  }
});

tell({ type: 'ready' });
