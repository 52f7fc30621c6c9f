import type { PaymentType } from '../../rules/payment-types.ts';
import { h } from '../fields/dom.ts';
import type { Field } from '../fields/field.ts';
import type { Host } from '../host.ts';
import type {
  Collected,
  ElementOptions,
  ElementsOptions,
  ElementsSession,
  StripeError,
} from '../protocol.ts';
import { choicesOf, drawChoices, type Choice } from './choices.ts';
import { contextOf } from './context.ts';
import { billingOf, createPanel, type Panel } from './panels.ts';

interface Offer {
  readonly elements: ElementsOptions;
  readonly options: ElementOptions;
  readonly session: ElementsSession;
}

const defaultCollapsed = ({ layout }: ElementOptions) =>
  typeof layout === 'object' && layout.type === 'accordion' && layout.defaultCollapsed === true;

/** The Payment Element’s form: choices, the inputs of the chosen one, and the box to save it. */
export class PaymentForm {
  readonly #root: HTMLElement;
  readonly #host: Host;
  readonly #onRemove: (id: string) => void;
  readonly #panels = new Map<PaymentType, Panel>();
  readonly #save = h('input', { type: 'checkbox', id: 'save', class: 'CheckboxInput' });
  #offer: Offer | undefined;
  #selected: Choice | undefined;
  #isSubmitted = false;
  #lastChange = '';

  constructor(root: HTMLElement, host: Host, onRemove: (id: string) => void) {
    this.#root = root;
    this.#host = host;
    this.#onRemove = onRemove;
    this.#save.addEventListener('change', () => {
      this.#changed();
    });
  }

  /** Draws what is offered now. Inputs already there keep what was typed. */
  draw(offer: Offer): void {
    const isFirst = this.#offer === undefined;
    this.#offer = offer;
    const choices = this.#choices;
    const known = choices.find(({ id }) => id === this.#selected?.id);
    const isCollapsed = isFirst ? defaultCollapsed(offer.options) : this.#selected === undefined;
    this.#selected = known ?? (isCollapsed ? undefined : choices[0]);
    this.#render();
    this.#changed({ keepsSubmitted: known !== undefined });
  }

  submit(): { error: StripeError } | { selectedPaymentMethod: string } {
    const choice = this.#selected;
    if (!choice) {
      const message = 'Please select a payment method.';
      return { error: { type: 'validation_error', code: 'incomplete_payment_method', message } };
    }
    // All are asked, so that each shows its own error.
    const wrong = this.#fields.filter((field) => field.validate() !== undefined);
    const problem = wrong[0]?.problem;
    this.#isSubmitted = problem === undefined;
    if (!problem) return { selectedPaymentMethod: choice.type };
    wrong[0]?.focus();
    return { error: { type: 'validation_error', ...problem } };
  }

  collect(): Collected {
    const { elements, session } = this.#offer ?? {};
    if (!elements || (elements.mode !== undefined && !this.#isSubmitted)) return { notSubmitted: true };
    const result = this.submit();
    if ('error' in result || !this.#selected) {
      return 'error' in result ? result : { notSubmitted: true };
    }
    const client_context = contextOf(elements, session);
    const { saved, type } = this.#selected;
    if (saved) return { params: { payment_method: saved.id, client_context } };
    const panel = this.#panelOf(type);
    return {
      params: {
        payment_method_data: {
          type,
          [type]: panel.details(),
          billing_details: billingOf(panel),
          ...(this.#isSaving ? { allow_redisplay: 'always' } : {}),
        },
        client_context,
        ...(this.#isSaving ? { setup_future_usage: session?.saveUsage } : {}),
      },
    };
  }

  act(action: 'focus' | 'blur' | 'clear' | 'collapse'): void {
    switch (action) {
      case 'focus':
        this.#fields[0]?.focus();
        return;
      case 'blur':
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        return;
      case 'clear':
        for (const panel of this.#panels.values()) for (const field of panel.fields) field.clear();
        this.#changed();
        return;
      case 'collapse':
        this.#select(undefined);
        return;
    }
  }

  get #choices(): Choice[] {
    return this.#offer ? choicesOf(this.#offer.session, this.#offer.options.paymentMethodOrder) : [];
  }

  get #fields(): readonly Field[] {
    if (!this.#selected || this.#selected.saved) return [];
    const { fields, country } = this.#panelOf(this.#selected.type);
    return [...fields, ...(country?.fields ?? [])];
  }

  get #isSaving(): boolean {
    return this.#offer?.session.canSave === true && this.#save.checked;
  }

  #panelOf(type: PaymentType): Panel {
    const { options } = this.#offer ?? {};
    const panel =
      this.#panels.get(type) ??
      createPanel(type, {
        onInput: () => {
          this.#changed();
        },
        wants: options?.fields?.billingDetails ?? 'auto',
        defaults: options?.defaultValues?.billingDetails ?? {},
      });
    this.#panels.set(type, panel);
    return panel;
  }

  #select(choice: Choice | undefined): void {
    this.#selected = choice;
    this.#render();
    this.#changed();
  }

  #render(): void {
    if (!this.#offer) return;
    const { options, session } = this.#offer;
    const focused = document.activeElement;
    const list = drawChoices({
      choices: this.#choices,
      selected: this.#selected?.id,
      layout: options.layout,
      onSelect: (id) => {
        this.#select(this.#choices.find((choice) => choice.id === id));
        this.#root.querySelector<HTMLElement>('input:checked')?.focus();
      },
      onRemove: session.canRemove ? this.#onRemove : undefined,
    });
    const panel = this.#selected && !this.#selected.saved ? this.#panelOf(this.#selected.type) : undefined;
    const set = h('fieldset', { class: 'Panel', disabled: options.readOnly === true });
    if (panel) {
      set.append(...panel.fields.map(({ element }) => element));
      if (panel.country) set.append(panel.country.element);
      if (panel.note) set.append(h('p', { class: 'TermsText' }, panel.note));
      if (session.canSave) {
        const label = 'Save payment details for future purchases';
        set.append(
          h('label', { class: 'Checkbox' }, this.#save, h('span', { class: 'CheckboxLabel' }, label)),
        );
      }
    }
    this.#root.replaceChildren(list, set);
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
  }

  #changed({ keepsSubmitted = false } = {}): void {
    if (!keepsSubmitted) this.#isSubmitted = false;
    const choice = this.#selected;
    const fields = this.#fields;
    const detail = {
      empty: !choice?.saved && fields.every(({ value }) => value === ''),
      complete: choice !== undefined && fields.every(({ problem }) => problem === undefined),
      collapsed: choice === undefined,
      value: {
        type: choice?.type ?? '',
        ...(this.#offer?.session.canSave ? { savePaymentMethod: this.#save.checked } : {}),
        ...(choice?.saved ? { payment_method: choice.saved } : {}),
      },
    };
    const change = JSON.stringify(detail);
    if (change === this.#lastChange) return;
    this.#lastChange = change;
    this.#host.emit('change', detail);
  }
}
