import { Fault } from '../../contract/problem.ts';
import { assertNever } from '../../lib/assert-never.ts';
import type { Panel, PanelContext, PanelUpdate } from '../provider.ts';
import { labelsOf, openCardLayout, type CardLayout } from './card-layout.ts';
import type { OroPayConfig, Session } from './config.ts';
import { fieldStyles } from './field-styles.ts';
import {
  loadGlobalPayments,
  type GlobalPayments,
  type HostedFieldOptions,
  type HostedFormOptions,
} from './global-payments.ts';
import { openHostedFields, type HostedFields, type Tokenized } from './hosted-fields.ts';
import { watchExpiry } from './renewal.ts';
import { FIELDS, judge, validationMessages } from './verdict.ts';

/** Cards in Global Payments’ hosted fields: what is typed stays in its frames, we get a `PMT_…` reference for one payment. */
export async function mountCard(
  box: HTMLElement,
  context: PanelContext<OroPayConfig>,
): Promise<Panel<OroPayConfig>> {
  const library = await loadGlobalPayments(context);
  const panel = new CardPanel(library, openCardLayout(box, context.words), context);
  try {
    await panel.open();
    return panel;
  } catch (error) {
    panel.unmount();
    // A new try needs a new token.
    context.refresh();
    throw error;
  }
}

class CardPanel implements Panel<OroPayConfig> {
  readonly #library: GlobalPayments;
  readonly #layout: CardLayout;
  readonly #context: PanelContext<OroPayConfig>;
  readonly #gone = new AbortController();
  /** The newest one; the fields may have been drawn with an older one. */
  #session: Session | undefined;
  /** The access token that the fields were drawn with. */
  #drawnWith: string | undefined;
  #fields: HostedFields | undefined;
  /** The buyer may have typed something, which new fields would lose. */
  #isTouched = false;
  #stopWatching = () => {};
  /** What the library’s own button brought, until the buyer pays. */
  #confirmed: string | undefined;

  constructor(library: GlobalPayments, layout: CardLayout, context: PanelContext<OroPayConfig>) {
    this.#library = library;
    this.#layout = layout;
    this.#context = context;
    this.#keep(context.config.session);
    // When a frame takes the focus, all that the page around it hears is that it has lost it.
    const onBlur = () => {
      this.#isTouched ||= layout.hasFocus();
    };
    addEventListener('blur', onBlur, { signal: this.#gone.signal });
  }

  /** Draws the fields with the newest token. */
  async open(): Promise<void> {
    this.#fields?.dispose();
    this.#fields = undefined;
    const token = this.#session?.accessToken;
    const { changed } = this.#context;
    const fields = await openHostedFields({
      library: this.#library,
      configuration: this.#configuration(token),
      form: await this.#form(),
      changed,
      pressed: (end) => {
        this.#takePressed(end);
      },
    });
    if (this.#gone.signal.aborted) {
      fields.dispose();
      return;
    }
    this.#fields = fields;
    this.#drawnWith = token;
    this.#isTouched = false;
    if (!fields.tokenize) this.#layout.showButton();
  }

  async collect(): Promise<unknown> {
    const { words } = this.#context;
    this.#layout.mark(new Map());
    const paymentReference = this.#confirmed ?? (await this.#tokenize());
    this.#confirmed = undefined;
    if (!paymentReference) throw invalid(words.oropay.confirmFirst);
    this.#layout.say(undefined);
    return { paymentReference };
  }

  async update({ config }: PanelUpdate<OroPayConfig>): Promise<void> {
    if (!this.#keep(config.session)) return;
    // What was typed is worth more than a fresh token: the old fields stay until theirs is refused.
    if (!this.#fields || !this.#isTouched) await this.open();
  }

  unmount(): void {
    this.#gone.abort();
    this.#stopWatching();
    this.#fields?.dispose();
    this.#layout.remove();
  }

  /** Undefined where the buyer has to press the library’s own button for it. */
  async #tokenize(): Promise<string | undefined> {
    const fields = this.#fields;
    if (!fields) throw invalid(this.#context.words.oropay.typeAgain);
    const end = await fields.tokenize?.();
    return end && this.#read(end);
  }

  async #read(end: Tokenized): Promise<string> {
    const { words } = this.#context;
    switch (end.type) {
      case 'done':
        return end.paymentReference;
      case 'incomplete':
        throw invalid(words.checkFields);
      case 'refused': {
        const { isExpired, marks, fault } = judge(end.trouble, words);
        this.#layout.mark(marks);
        if (isExpired) await this.#replace();
        throw fault;
      }
      default:
        return assertNever(end);
    }
  }

  /** The library’s own button is only there where ours cannot do its work. */
  #takePressed(end: Tokenized): void {
    const { words, changed } = this.#context;
    this.#layout.mark(new Map());
    this.#read(end).then(
      (reference) => {
        this.#confirmed = reference;
        this.#layout.say(words.oropay.cardConfirmed);
        changed(true);
      },
      (error: unknown) => {
        this.#layout.say(error instanceof Fault ? error.problem.message : undefined);
      },
    );
  }

  /** New fields for those whose token is over; what was typed in them cannot be taken along. */
  async #replace(): Promise<void> {
    const { words, changed, refresh } = this.#context;
    this.#layout.say(words.oropay.typeAgain);
    changed(false);
    if (this.#session?.accessToken !== this.#drawnWith) {
      await this.open();
      return;
    }
    this.#fields?.dispose();
    this.#fields = undefined;
    // While the button is being pressed nothing is refreshed: this comes right after.
    setTimeout(refresh);
  }

  /** Whether this session is new. */
  #keep(session: Session | undefined): boolean {
    if (!session || session.accessToken === this.#session?.accessToken) return false;
    this.#session = session;
    this.#stopWatching();
    this.#stopWatching = watchExpiry(session.expiresAt, this.#context.refresh);
    return true;
  }

  #configuration(accessToken: string | undefined): Readonly<Record<string, unknown>> {
    const { config, environment } = this.#context;
    const { accountName, merchantId, dataResidency, language } = config;
    return {
      accessToken,
      accountName,
      merchantId,
      dataResidency,
      language: language ?? 'en',
      env: environment === 'live' ? 'production' : 'sandbox',
      apiVersion: '2021-03-22',
      requireCardHolderName: true,
      fieldValidation: { enabled: true },
    };
  }

  async #form(): Promise<HostedFormOptions> {
    const { words, theme } = this.#context;
    const { selectors } = this.#layout;
    const labels = labelsOf(words);
    const messages = validationMessages(words);
    const fields = FIELDS.map((name): [string, HostedFieldOptions] => [
      name,
      {
        target: selectors[name],
        title: labels[name],
        label: labels[name],
        placeholder: name === 'card-expiration' ? 'MM / YYYY' : '',
        validationMessages: messages[name],
      },
    ]);
    const submit = { target: selectors.submit, text: words.oropay.confirmCard };
    return { fields: { ...Object.fromEntries(fields), submit }, styles: fieldStyles(await theme()) };
  }
}

const invalid = (message: string) => new Fault({ code: 'invalid', next: 'retry', message });
