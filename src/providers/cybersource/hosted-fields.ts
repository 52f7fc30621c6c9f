import { Fault } from '../../contract/problem.ts';
import type { Expiry } from '../../ui/card-fields/expiry.ts';
import type { Theme } from '../../ui/theme.ts';
import type { Field, FieldOptions, FieldState, FlexError, Microform, MicroformStyles } from './flex.ts';

/** The inputs that are in frames of CyberSource's. */
export const HOSTED = ['number', 'securityCode'] as const;
export type HostedName = (typeof HOSTED)[number];

/** One value per hosted field. */
export type PerField<T> = Readonly<Record<HostedName, T>>;

/** Milliseconds that a vendor who says nothing is waited for. */
const PATIENCE = 15_000;

/** Whom the fields tell. */
export interface FieldListener {
  changed(name: HostedName, state: FieldState): void;
  focused(name: HostedName, hasFocus: boolean): void;
}

/** Fields that can be typed in. */
export interface HostedFields {
  focus(name: HostedName): void;
  /** Lets screen readers say this at the field. */
  describe(name: HostedName, text: string): void;
  /** A token for what was typed. Rejects with what CyberSource says, or with a `Fault` when it says nothing. */
  tokenize(expiry: Expiry): Promise<string>;
  close(): void;
}

/**
 * Loads the fields into containers of the page's own tree.
 * @throws Fault when CyberSource does not draw them
 */
export async function openHostedFields(
  microform: Microform,
  containers: PerField<HTMLElement>,
  options: PerField<FieldOptions>,
  listener: FieldListener,
): Promise<HostedFields> {
  const fields = new Map<HostedName, Field>();
  const close = () => {
    for (const [name, field] of fields) {
      try {
        field.dispose();
      } catch {
        // One that never loaded may refuse; its frame goes all the same.
      }
      containers[name].replaceChildren();
    }
    fields.clear();
  };
  try {
    const loaded = HOSTED.map((name) => {
      const field = microform.createField(name, options[name]);
      fields.set(name, field);
      return open(field, name, containers[name], listener);
    });
    await patiently(Promise.all(loaded), unloaded());
  } catch (error) {
    close();
    throw error;
  }
  return {
    focus: (name) => fields.get(name)?.focus(),
    describe: (name, description) => fields.get(name)?.update({ description }),
    tokenize: ({ month, year }) =>
      patiently(createToken(microform, { expirationMonth: month, expirationYear: year }), silent()),
    close,
  };
}

function open(
  field: Field,
  name: HostedName,
  container: HTMLElement,
  listener: FieldListener,
): Promise<void> {
  field.on('change', (state) => {
    listener.changed(name, state);
  });
  field.on('focus', () => {
    listener.focused(name, true);
  });
  field.on('blur', () => {
    listener.focused(name, false);
  });
  return new Promise((resolve) => {
    field.on('load', resolve);
    field.load(container);
  });
}

function createToken(microform: Microform, expiry: Parameters<Microform['createToken']>[0]): Promise<string> {
  return new Promise((resolve, reject) => {
    microform.createToken(expiry, (error, token) => {
      if (typeof token === 'string') resolve(token);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the vendor's own shape, sorted by the caller
      else reject(error ?? ({ reason: 'no token' } satisfies FlexError));
    });
  });
}

async function patiently<T>(task: Promise<T>, otherwise: Fault): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(otherwise);
    }, PATIENCE);
  });
  try {
    return await Promise.race([task, over]);
  } finally {
    clearTimeout(timer);
  }
}

const unloaded = () => {
  const detail =
    `CyberSource’s fields did not load within ${PATIENCE / 1000} seconds. The console says why: mostly the capture ` +
    `context’s targetOrigins do not name this page’s origin and those of all frames around it.`;
  return new Fault({ code: 'provider', next: 'choose-another', detail });
};

const silent = () => {
  const detail = `CyberSource did not answer createToken within ${PATIENCE / 1000} seconds.`;
  return new Fault({ code: 'provider', next: 'retry', detail });
};

/** The widget's theme in Microform's words, because custom properties do not reach into its frames. */
export const stylesOf = (theme: Theme): MicroformStyles => ({
  input: { 'font-size': theme.fontSize, 'font-family': theme.fontFamily, color: theme.text },
  '::placeholder': { color: theme.muted },
  invalid: { color: theme.danger },
});
