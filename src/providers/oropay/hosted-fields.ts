import { matching, object, safeParse } from '../../contract/schema.ts';
import { Fault } from '../../contract/problem.ts';
import type { GlobalPayments, HostedForm, HostedFormOptions } from './global-payments.ts';

/** How an attempt to turn the typed card into a reference ended. */
export type Tokenized =
  | { readonly type: 'done'; readonly paymentReference: string }
  /** The fields have found something missing or wrong and say so themselves. */
  | { readonly type: 'incomplete' }
  /** Global Payments refused; `trouble` is what the library says. */
  | { readonly type: 'refused'; readonly trouble: unknown };

/** Hosted fields that can be typed in. */
export interface HostedFields {
  /** Starts what pressing the library’s own button starts; undefined where the library has no way to. */
  readonly tokenize: (() => Promise<Tokenized>) | undefined;
  dispose(): void;
}

/** What hosted fields are made of. */
export interface HostedFieldsOptions {
  readonly library: GlobalPayments;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly form: HostedFormOptions;
  /** Told whether the fields found everything right. */
  readonly changed: (isComplete: boolean) => void;
  /** The buyer pressed the library’s own button. */
  readonly pressed: (end: Tokenized) => void;
}

/** Milliseconds that Global Payments may take to draw its fields, and to answer. */
const PATIENCE = 15_000;

const Success = object({ paymentReference: matching(/^PMT_/, 'PMT_…') });

let turn: Promise<unknown> = Promise.resolve();

/**
 * Draws the fields. One form after the other: the library has one configuration for the page, which each field is
 * given when it registers.
 * @throws Fault when the library finds a mistake or does not draw them in time
 */
export function openHostedFields(options: HostedFieldsOptions): Promise<HostedFields> {
  const opening = turn.then(() => open(options));
  turn = Promise.allSettled([opening]);
  return opening;
}

async function open(options: HostedFieldsOptions): Promise<HostedFields> {
  const { library, configuration, changed, pressed } = options;
  library.configure(configuration);
  let waiting: ((end: Tokenized) => void) | undefined;
  const take = (end: Tokenized) => {
    (waiting ?? pressed)(end);
  };
  const form = await draw(options);
  form.on('token-success', (answer) => {
    const read = safeParse(Success, answer);
    take(read.success ? { type: 'done', ...read.data } : { type: 'refused', trouble: undefined });
  });
  form.on('token-error', (trouble) => {
    take({ type: 'refused', trouble });
  });
  form.on('card-form-validity', (isValid) => {
    changed(Boolean(isValid));
    if (!isValid) take({ type: 'incomplete' });
  });

  const button = form.frames['submit'];
  const press = button?.emit?.bind(button);
  const tokenize = async (): Promise<Tokenized> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ignore = () => {};
    try {
      return await new Promise((resolve, reject) => {
        waiting = resolve;
        ignore = hearTrouble(library, (trouble) => {
          resolve({ type: 'refused', trouble });
        });
        timer = setTimeout(() => {
          reject(silence('answer'));
        }, PATIENCE);
        press?.('click');
      });
    } finally {
      waiting = undefined;
      ignore();
      clearTimeout(timer);
    }
  };
  return {
    tokenize: press && tokenize,
    dispose: () => {
      form.dispose();
    },
  };
}

async function draw({ library, form: formOptions }: HostedFieldsOptions): Promise<HostedForm> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ignore = () => {};
  let form: HostedForm | undefined;
  try {
    return await new Promise((resolve, reject) => {
      ignore = hearTrouble(library, (trouble) => {
        const detail = `Global Payments could not draw its fields: ${JSON.stringify(trouble)}.`;
        reject(new Fault({ code: 'provider', next: 'retry', detail }));
      });
      timer = setTimeout(() => {
        reject(silence('draw its fields'));
      }, PATIENCE);
      const made = library.ui.form(formOptions);
      form = made;
      widen(formOptions);
      made.ready(() => {
        resolve(made);
      });
    });
  } catch (error) {
    form?.dispose();
    throw error;
  } finally {
    ignore();
    clearTimeout(timer);
  }
}

/** The library leaves the width of its frames to the page. */
function widen({ fields }: HostedFormOptions): void {
  for (const { target } of Object.values(fields)) {
    for (const frame of document.querySelectorAll<HTMLElement>(`${target} iframe`)) {
      frame.style.display = 'block';
      frame.style.inlineSize = '100%';
    }
  }
}

const silence = (what: string) =>
  new Fault({
    code: 'provider',
    next: 'retry',
    detail:
      `Global Payments did not ${what} within ${PATIENCE / 1000} seconds: check that the access token is new and ` +
      'has the permission PMT_POST_Create_Single.',
  });

const listeners = new Set<(trouble: unknown) => void>();
const heard = new WeakSet<GlobalPayments>();

/** Listens to what the library says about no field in particular. It cannot be told to stop, so it is told once. */
function hearTrouble(library: GlobalPayments, listener: (trouble: unknown) => void): () => void {
  if (!heard.has(library)) {
    heard.add(library);
    library.on('error', (trouble) => {
      for (const each of [...listeners]) each(trouble);
    });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
