import type { HostedFormOptions } from '../../src/providers/oropay/global-payments.ts';

/** What the library says when it refuses. */
export const refused = (code: string, message = '') => ({ error: true, reasons: [{ code, message }] });

/** Hosted fields as the library makes them: frames at selectors, events, a button that is one of the frames. */
class FakeForm {
  readonly frames: Record<string, { emit?: (event: string) => void }> = {};
  readonly #listeners = new Map<string, ((data: unknown) => void)[]>();
  readonly #made: Element[] = [];
  clicks = 0;
  isGone = false;

  constructor({ fields }: HostedFormOptions, hasEmitter: boolean, trouble: (trouble: unknown) => void) {
    for (const { target } of Object.values(fields)) {
      const place = document.querySelector(target);
      if (!place) trouble(refused('ERROR', 'IframeField: target cannot be found with given selector'));
      const frame = document.createElement('iframe');
      place?.append(frame);
      this.#made.push(frame);
    }
    const emit = () => {
      this.clicks++;
      library.onClick(this);
    };
    this.frames['submit'] = hasEmitter ? { emit } : {};
  }

  ready(listener: () => void): void {
    if (!library.isSilent) setTimeout(listener);
  }
  on(event: string, listener: (data: unknown) => void): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }
  say(event: string, data: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(data);
  }
  dispose(): void {
    this.isGone = true;
    for (const frame of this.#made) frame.remove();
  }
}

/** `window.GlobalPayments`: what it was told, and how it behaves. */
export const library = {
  options: {} as Record<string, unknown>,
  forms: [] as FakeForm[],
  /** The access token each form was made with. */
  tokens: [] as unknown[],
  hasEmitter: true,
  isSilent: false,
  onClick: (form: FakeForm): void => {
    form.say('token-success', { paymentReference: 'PMT_1', details: { cardNumber: '5262' } });
  },
  troubles: [] as ((trouble: unknown) => void)[],
  configure(options: Record<string, unknown>) {
    Object.assign(library.options, options);
  },
  on(_event: string, listener: (trouble: unknown) => void) {
    library.troubles.push(listener);
  },
  ui: {
    form: (options: HostedFormOptions) => {
      library.tokens.push(library.options['accessToken']);
      const form = new FakeForm(options, library.hasEmitter, (trouble) => {
        for (const tell of library.troubles) tell(trouble);
      });
      library.forms.push(form);
      return form;
    },
  },
};
/** How it behaves unless told. */
export const usual = { ...library };
