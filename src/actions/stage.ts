import { openFrameDialog, type DialogLook, type FrameDialog } from '../ui/frame-dialog.ts';

interface Place {
  readonly node: HTMLElement;
  remove(): void;
}

/**
 * The one place of a widget where actions show something. Its dialog stays open between two actions that follow each
 * other, so that a second challenge does not flicker.
 */
export class Stage {
  readonly #openPlace: () => Promise<Place>;
  #place: Place | undefined;
  #dialog: FrameDialog | undefined;

  constructor(openPlace: () => Promise<Place>) {
    this.#openPlace = openPlace;
  }

  /** A light-DOM box that nobody sees. */
  async openHidden(): Promise<HTMLElement> {
    const box = document.createElement('div');
    box.hidden = true;
    (await this.#takePlace()).append(box);
    return box;
  }

  /** The dialog with this look: the one that is open, or a new one. Its box is empty. */
  async openDialog(look: DialogLook): Promise<FrameDialog> {
    const place = await this.#takePlace();
    const fresh: DialogLook = {
      busy: undefined,
      news: undefined,
      remedies: undefined,
      room: undefined,
      ...look,
    };
    if (this.#dialog) {
      this.#dialog.show(fresh);
    } else {
      const { words, onGiveUp, ...rest } = fresh;
      this.#dialog = openFrameDialog(place, words, onGiveUp, rest);
    }
    return this.#dialog;
  }

  /** Takes away all that is shown. */
  close(): void {
    this.#dialog?.close();
    this.#dialog = undefined;
    this.#place?.remove();
    this.#place = undefined;
  }

  async #takePlace(): Promise<HTMLElement> {
    this.#place ??= await this.#openPlace();
    return this.#place.node;
  }
}
