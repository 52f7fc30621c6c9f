import { css, html, render } from 'lit';
import type { Messages } from '../../locales/en.ts';
import { formStyles } from '../../ui/form-styles.ts';
import { openPanelRoot, sheetsOf } from '../../ui/panel-root.ts';
import { FIELDS, type FieldName } from './verdict.ts';

const styles = css`
  .label {
    display: block;
    font-weight: 600;
    font-size: 0.9375em;
  }
`;

/** Everything of ours around the hosted fields. */
export interface CardLayout {
  /** By field, the selector of the place for its frame. */
  readonly selectors: Readonly<Record<FieldName | 'submit', string>>;
  /** Says at fields what is wrong with them; nothing at all others. */
  mark(marks: ReadonlyMap<FieldName, string>): void;
  /** Says something about all of it. */
  say(text: string | undefined): void;
  /** Shows the library’s own button, which is hidden because the widget has one. */
  showButton(): void;
  /** Whether the frame of one of the fields has the focus. */
  hasFocus(): boolean;
  remove(): void;
}

let count = 0;

/**
 * Labels and lines of ours in a shadow root, and the places for the frames as slotted elements of the box: the library
 * looks them up with `document.querySelector`, which sees no shadow roots.
 */
export function openCardLayout(box: HTMLElement, words: Messages): CardLayout {
  const { root, remove } = openPanelRoot(box);
  root.adoptedStyleSheets.push(...sheetsOf(formStyles, styles));
  const prefix = `tender-oropay-${++count}-`;
  const places = [...FIELDS, 'submit' as const].map((name) => {
    const place = document.createElement('div');
    place.id = prefix + name;
    place.slot = name;
    place.hidden = name === 'submit';
    root.host.append(place);
    return place;
  });
  let marks: ReadonlyMap<FieldName, string> = new Map();
  let said: string | undefined;

  const labels: Readonly<Record<FieldName, string>> = labelsOf(words);
  const draw = () => {
    const field = (name: FieldName, className = 'field') =>
      html`<div class=${className}>
        <span class="label">${labels[name]}</span>
        <slot name=${name}></slot>
        <p class="error small" role="status">${marks.get(name)}</p>
      </div>`;
    render(
      html`<div class="form">
        ${field('card-number')} ${field('card-expiration', 'half')} ${field('card-cvv', 'half')}
        ${field('card-holder-name')}
        <div class="field">
          <p role="status">${said}</p>
          <slot name="submit"></slot>
        </div>
      </div>`,
      root,
    );
  };
  draw();

  return {
    selectors: Object.fromEntries(places.map(({ slot, id }) => [slot, `#${id}`])) as CardLayout['selectors'],
    mark(next) {
      marks = next;
      draw();
    },
    say(text) {
      said = text;
      draw();
    },
    showButton() {
      for (const place of places) place.hidden = false;
    },
    hasFocus: () => places.some((place) => place.contains(document.activeElement)),
    remove,
  };
}

/** What the fields are called; their frames get it as titles and labels. */
export const labelsOf = ({ card }: Messages): Readonly<Record<FieldName, string>> => ({
  'card-number': card.number,
  'card-expiration': card.expiry,
  'card-cvv': card.cvv,
  'card-holder-name': card.holder,
});
