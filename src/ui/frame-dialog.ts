import { css, html, render } from 'lit';
import { controls } from './controls.ts';
import { sheetsOf } from './panel-root.ts';

const styles = css`
  dialog {
    inline-size: min(100vw, 600px);
    max-inline-size: none;
    block-size: min(100dvh, var(--_room, 720px));
    max-block-size: none;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: var(--_background);
    color: var(--_text);
    font-family: var(--_font);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  ::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space);
    padding: var(--_space) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
  }
  h2 {
    font-size: 1.0625rem;
  }
  .question {
    padding: calc(var(--_space) * 2);
    display: grid;
    gap: var(--_space);
    border-block-end: 1px solid var(--_border);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  ::slotted(iframe) {
    flex: 1;
    inline-size: 100%;
    border: 0;
    background: #fff;
  }
  @media (max-width: 600px), (max-height: 500px) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      border-radius: 0;
    }
  }
`;

/** The words of the dialog, in the buyer's language. */
export interface DialogWords {
  readonly title: string;
  readonly close: string;
  readonly question: string;
  readonly giveUp: string;
  readonly goOn: string;
}

/** A modal dialog around a light-DOM frame. */
export interface FrameDialog {
  /** The light-DOM box for the frame. */
  readonly box: HTMLElement;
  /** Makes room for a frame of this many pixels in height, as far as the screen has it. */
  readonly fit: (height: number) => void;
  close(): void;
}

/**
 * Opens a modal dialog that shows what is put into its box. Focus goes in and comes back, the page behind is inert.
 * Closing (button or Escape) asks first; `onGiveUp` is called when the buyer means it.
 */
export function openFrameDialog(place: HTMLElement, words: DialogWords, onGiveUp: () => void): FrameDialog {
  const box = document.createElement('div');
  const root = box.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheetsOf(controls, styles);
  let isAsking = false;
  const ask = (value: boolean) => {
    isAsking = value;
    draw();
    root.querySelector<HTMLElement>(value ? '.question button' : 'header button')?.focus();
  };
  const onCancel = (event: Event) => {
    event.preventDefault();
    ask(!isAsking);
  };
  const draw = () => {
    render(
      html`<dialog aria-labelledby="title" @cancel=${onCancel}>
        <header>
          <h2 id="title">${words.title}</h2>
          <button
            class="quiet"
            type="button"
            @click=${() => {
              ask(true);
            }}
          >
            ${words.close}
          </button>
        </header>
        <div class="question" role="alertdialog" aria-labelledby="question" ?hidden=${!isAsking}>
          <p id="question">${words.question}</p>
          <div class="row">
            <button
              type="button"
              @click=${() => {
                ask(false);
              }}
            >
              ${words.goOn}
            </button>
            <button type="button" @click=${onGiveUp}>${words.giveUp}</button>
          </div>
        </div>
        <slot></slot>
      </dialog>`,
      root,
    );
  };
  draw();
  place.append(box);
  const dialog = root.querySelector('dialog');
  const before = document.activeElement;
  dialog?.showModal();
  return {
    box,
    fit: (height) => {
      const header = root.querySelector('header')?.offsetHeight ?? 0;
      dialog?.style.setProperty('--_room', `${height + header}px`);
    },
    close: () => {
      dialog?.close();
      box.remove();
      if (before instanceof HTMLElement) before.focus();
    },
  };
}
