import { html, nothing, render, type TemplateResult } from 'lit';
import { deepFocus } from '../lib/deep-focus.ts';
import { controls } from './controls.ts';
import { frameDialogStyles } from './frame-dialog-styles.ts';
import { sheetsOf } from './panel-root.ts';

/** The words of the dialog, in the buyer's language. */
export interface DialogWords {
  readonly title: string;
  readonly close: string;
  readonly question: string;
  readonly giveUp: string;
  readonly goOn: string;
}

/** What a dialog shows besides the frame that is in its box. */
export interface DialogLook {
  readonly words: DialogWords;
  /** Called when the buyer means to close it. */
  readonly onGiveUp: () => void;
  /** A sentence that covers the frame: it is not there yet, or no longer. */
  readonly busy?: string | undefined;
  /** A sentence above the frame that is read out politely: the time that is left. */
  readonly news?: string | undefined;
  /** What can be done about what the news say. */
  readonly remedies?: readonly { readonly label: string; readonly act: () => void }[] | undefined;
  /**
   * What there is room for: a provider's page of any size unless told, `full` the whole screen, `text` no frame at all,
   * or a frame of exactly this width and height in CSS pixels. Where the screen is smaller than that, it scrolls.
   */
  readonly room?: 'full' | 'text' | readonly [width: number, height: number] | undefined;
}

/** A modal dialog around a light-DOM frame. */
export interface FrameDialog {
  /** The light-DOM box for the frame. */
  readonly box: HTMLElement;
  /** Shows something else; what is not named stays. */
  readonly show: (look: Partial<DialogLook>) => void;
  /** Makes room for a frame of this many pixels in height, as far as the screen has it. */
  readonly fit: (height: number) => void;
  close(): void;
}

/**
 * Opens a modal dialog that shows what is put into its box. Focus goes in and comes back, the page behind is inert.
 * Closing (button, Escape, a phone's Back) asks first; `onGiveUp` is called when the buyer means it.
 */
export function openFrameDialog(
  place: HTMLElement,
  words: DialogWords,
  onGiveUp: () => void,
  first: Omit<DialogLook, 'words' | 'onGiveUp'> = {},
): FrameDialog {
  const box = document.createElement('div');
  const root = box.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheetsOf(controls, frameDialogStyles);
  let look: DialogLook = { ...first, words, onGiveUp };
  let isAsking = false;
  let isOver = false;
  let beforeQuestion: Element | null = null;

  const isHere = (element: Element | null) => box.contains(element) || root.contains(element);
  const focusOn = (element: Element | null | undefined) => {
    if (element instanceof HTMLElement) element.focus();
  };
  /** Its title is read out, and no button is pressed by a key that was meant for something else. */
  const toHeading = () => {
    focusOn(root.querySelector('h2'));
  };
  const ask = (value: boolean) => {
    if (value && !isAsking) beforeQuestion = deepFocus();
    isAsking = value;
    draw();
    if (value) focusOn(root.querySelector('.question button'));
    else if (isHere(beforeQuestion)) focusOn(beforeQuestion);
    else toHeading();
  };
  /** A browser closes a dialog without asking when Escape is pressed again at once. */
  const onClose = () => {
    if (isOver) return;
    root.querySelector('dialog')?.showModal();
    ask(true);
  };
  const draw = () => {
    const { room } = look;
    const shape = typeof room === 'string' ? room : room ? 'exact' : nothing;
    const [width, height] = typeof room === 'object' ? room : [];
    setPixels(box, '--_width', width);
    setPixels(box, '--_height', height);
    render(template(look, { shape, isAsking, ask, onClose }), root);
  };

  draw();
  place.append(box);
  const dialog = root.querySelector('dialog');
  const before = deepFocus();
  dialog?.showModal();
  toHeading();
  return {
    box,
    show: (change) => {
      if (change.onGiveUp) isAsking = false;
      look = { ...look, ...change };
      draw();
      // What had the focus may just have been taken away: a frame, a button.
      if (!isHere(deepFocus())) toHeading();
    },
    fit: (height) => {
      setPixels(box, '--_room', height + (root.querySelector('header')?.offsetHeight ?? 0));
    },
    close: () => {
      isOver = true;
      dialog?.close();
      box.remove();
      focusOn(before);
    },
  };
}

function setPixels(box: HTMLElement, name: string, pixels: number | undefined): void {
  if (pixels === undefined) box.style.removeProperty(name);
  else box.style.setProperty(name, `${pixels}px`);
}

interface Drawn {
  readonly shape: string | typeof nothing;
  readonly isAsking: boolean;
  readonly ask: (value: boolean) => void;
  readonly onClose: () => void;
}

function template(look: DialogLook, { shape, isAsking, ask, onClose }: Drawn): TemplateResult {
  const { words, busy, news, remedies = [] } = look;
  const onCancel = (event: Event) => {
    event.preventDefault();
    ask(!isAsking);
  };
  const answer = (value: boolean) => () => {
    ask(value);
  };
  const question = html`<div class="question" role="alertdialog" aria-labelledby="question">
    <p id="question">${words.question}</p>
    <div class="row">
      <button type="button" @click=${answer(false)}>${words.goOn}</button>
      <button type="button" @click=${look.onGiveUp}>${words.giveUp}</button>
    </div>
  </div>`;
  return html`<dialog aria-labelledby="title" data-shape=${shape} @cancel=${onCancel} @close=${onClose}>
    <header>
      <h2 id="title" tabindex="-1">${words.title}</h2>
      <button class="quiet" type="button" @click=${answer(true)}>${words.close}</button>
    </header>
    ${isAsking ? question : nothing}
    <div class="news" ?data-empty=${!news && !remedies.length}>
      <div role="status">${news}</div>
      ${
        remedies.length
          ? html`<div class="row">
              ${remedies.map(({ label, act }) => html`<button type="button" @click=${act}>${label}</button>`)}
            </div>`
          : nothing
      }
    </div>
    <div class="stage">
      <slot></slot>
      <div role="status">
        ${
          busy === undefined
            ? nothing
            : html`<div class="busy">
                <span class="spinner" aria-hidden="true"></span><span>${busy}</span>
              </div>`
        }
      </div>
    </div>
  </dialog>`;
}
