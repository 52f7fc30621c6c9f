import { css, html, render } from 'lit';
import { expiryField, readExpiry, type Expiry } from '../../ui/card-fields/expiry.ts';
import { openForm } from '../../ui/form.ts';
import { openPanelRoot, sheetsOf } from '../../ui/panel-root.ts';
import { renderError } from '../../ui/text-field.ts';
import type { Messages } from '../../locales/en.ts';
import type { FieldOptions, FieldState } from './flex.ts';
import { HOSTED, type HostedName, type PerField } from './hosted-fields.ts';

const styles = css`
  .hosted {
    block-size: 44px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_background);
  }
  .hosted.focused {
    box-shadow: var(--_focus);
  }
  .hosted.wrong {
    border-color: var(--_danger);
  }
  /* The frames are light: only in a light box does the background show through them in the dark. */
  ::slotted(div) {
    block-size: 100%;
    padding-inline: calc(var(--_space) * 1.5);
    color-scheme: light;
  }
  @media (forced-colors: active) {
    .hosted.focused {
      outline: 2px solid Highlight;
    }
  }
`;

/** What the form is made of, and whom it tells. */
export interface CardFormOptions {
  readonly words: Messages;
  /** BCP 47. */
  readonly locale: string;
  /** CyberSource's names of the schemes that are taken. */
  readonly networks: readonly string[];
  /** Told whenever something was typed. */
  readonly changed: () => void;
  readonly focus: (name: HostedName) => void;
  /** Told what stands below a hosted field: what is wrong with it, else the hint. */
  readonly describe: (name: HostedName, text: string) => void;
}

/** The labels, hints and errors of a card, our own expiry date, and room for the hosted fields. */
export interface CardForm {
  readonly isComplete: boolean;
  /** Whether nothing was typed in the hosted fields. */
  readonly isEmpty: boolean;
  /** Fresh containers in the page's own tree; what was in the former ones is forgotten. */
  openContainers(): PerField<HTMLElement>;
  readonly options: PerField<FieldOptions>;
  changed(name: HostedName, state: FieldState): void;
  focused(name: HostedName, hasFocus: boolean): void;
  /** The expiry date, or undefined when something cannot be taken: it is marked then, and the first has the focus. */
  check(): Expiry | undefined;
  /** Marks what CyberSource refused, by its names. */
  mark(names: readonly string[]): void;
  /** Shows a sentence above the form until something is typed. */
  say(notice: string): void;
  remove(): void;
}

const NETWORKS: Readonly<Record<string, string>> = {
  VISA: 'Visa',
  MASTERCARD: 'Mastercard',
  AMEX: 'American Express',
  DISCOVER: 'Discover',
  DINERSCLUB: 'Diners Club',
  JCB: 'JCB',
  CUP: 'UnionPay',
  MAESTRO: 'Maestro',
};

/** Draws the form in a box. */
export function openCardForm(box: HTMLElement, options: CardFormOptions): CardForm {
  const { words, locale, networks, changed } = options;
  const { card, required } = words;
  const { root, remove } = openPanelRoot(box);
  root.adoptedStyleSheets.push(...sheetsOf(styles));
  const page = document.createElement('div');
  root.append(page);

  const labels: PerField<string> = { number: card.number, securityCode: card.cvv };
  const names = networks.map((network) => NETWORKS[network] ?? network);
  const accepted = names.length ? card.accepted(new Intl.ListFormat(locale).format(names)) : '';
  const states: Record<HostedName, FieldState> = { number: {}, securityCode: {} };
  const described: Record<HostedName, string> = { number: '', securityCode: '' };
  const shown = new Set<HostedName>();
  const focused = new Set<HostedName>();
  let notice = '';
  let hasExpiry = false;

  const codeLength = () => states.number.card?.[0]?.securityCode?.length ?? 3;
  const brand = () => {
    const found = states.number.empty === false ? states.number.card : undefined;
    return (found?.length === 1 && found[0]?.brandedName) || '';
  };
  const hintOf = (name: HostedName) => (name === 'number' ? brand() || accepted : card.cvvHint(codeLength()));
  const problemOf = (name: HostedName): string | undefined => {
    const { valid, empty = true } = states[name];
    if (valid) return undefined;
    if (empty) return required(labels[name]);
    return name === 'number' ? card.numberWrong : card.cvvWrong(codeLength());
  };

  const renderHosted = (name: HostedName) => {
    const error = shown.has(name) ? (problemOf(name) ?? words.problems.invalid) : undefined;
    const look = `hosted ${focused.has(name) ? 'focused' : ''} ${error ? 'wrong' : ''}`;
    const hint = hintOf(name);
    const text = error ?? hint;
    if (described[name] !== text) options.describe(name, (described[name] = text));
    const focus = () => {
      options.focus(name);
    };
    // What is in the frame has a name of its own; this one is for the eyes and the pointer.
    return html`<div class=${name === 'number' ? 'field' : 'half'}>
      <label @pointerup=${focus}>${labels[name]}</label>
      <div class=${look}><slot name=${name}></slot></div>
      <p class="muted small">${hint}</p>
      ${renderError(name, error)}
    </div>`;
  };

  const expiryPlace = document.createElement('div');
  expiryPlace.className = 'half';
  const draw = () => {
    render(
      html`<p class="notice" role="status">${notice}</p>
        <div class="form">${renderHosted('number')} ${expiryPlace} ${renderHosted('securityCode')}</div>`,
      page,
    );
  };
  draw();
  const expiry = openForm<'expiry', Expiry>(expiryPlace, {
    words,
    describe: () => [expiryField(false, words)],
    collect: (valueOf) => readExpiry(valueOf('expiry')),
    changed: (isRight) => {
      hasExpiry = isRight;
      changed();
    },
  });

  const optionsOf = (name: HostedName): FieldOptions => ({
    title: labels[name],
    'aria-label': labels[name],
    'aria-required': true,
    description: hintOf(name),
  });
  const show = (wrong: readonly HostedName[]) => {
    for (const name of wrong) shown.add(name);
    draw();
  };

  return {
    get isComplete() {
      return hasExpiry && HOSTED.every((name) => states[name].valid);
    },
    get isEmpty() {
      return HOSTED.every((name) => states[name].empty ?? true);
    },
    options: { number: optionsOf('number'), securityCode: optionsOf('securityCode') },
    openContainers() {
      const { host } = root;
      host.replaceChildren();
      const open = (name: HostedName) => {
        states[name] = {};
        described[name] = hintOf(name);
        const container = document.createElement('div');
        container.slot = name;
        host.append(container);
        return container;
      };
      shown.clear();
      focused.clear();
      return { number: open('number'), securityCode: open('securityCode') };
    },
    changed(name, state) {
      states[name] = state;
      notice = '';
      shown.delete(name);
      if (state.couldBeValid === false && state.empty === false) shown.add(name);
      draw();
      changed();
    },
    focused(name, hasFocus) {
      if (hasFocus) focused.add(name);
      else focused.delete(name);
      draw();
    },
    check() {
      const date = expiry.read();
      const wrong = HOSTED.filter((name) => problemOf(name) !== undefined);
      show(wrong);
      const [first] = wrong;
      // The expiry date stands between the two, and has marked itself.
      if (first === 'number' || (first && date)) options.focus(first);
      return wrong.length ? undefined : date;
    },
    mark(refused) {
      const wrong = HOSTED.filter((name) => refused.includes(name));
      show(wrong);
      if (refused.some((name) => name.startsWith('expiration'))) expiry.mark('expiry', card.expiryWrong);
      else if (wrong[0]) options.focus(wrong[0]);
    },
    say(sentence) {
      notice = sentence;
      draw();
    },
    remove() {
      expiry.remove();
      remove();
    },
  };
}
