import { watchTheme } from '../../ui/watch-theme.ts';
import type { PanelContext } from '../provider.ts';
import type { StripeConfig } from './config.ts';

/** The Elements that have a form, as far as their place is concerned with them. */
interface FormElement {
  on(type: 'ready', listener: () => void): unknown;
  on(
    type: 'change',
    listener: (event: { readonly complete: boolean; readonly empty: boolean }) => void,
  ): unknown;
  destroy(): void;
}

/** Where an Element is mounted, with all that it needs around it. */
export interface Stage {
  readonly place: HTMLElement;
  /** Destroys the Element, and takes everything away. */
  readonly close: () => void;
}

/**
 * Makes the place for an Element, says whether what is typed is complete, follows the theme, and tells the buyer when
 * the browser has thrown away what was typed: it does when the page moves the frame.
 */
export function openStage(
  box: HTMLElement,
  element: FormElement,
  { changed, words }: PanelContext<StripeConfig>,
  dress: () => Promise<void>,
): Stage {
  const place = document.createElement('div');
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  note.hidden = true;
  box.append(place, note);
  let wasTyped = false;
  let isDrawn = false;
  element.on('change', ({ complete, empty }) => {
    changed(complete);
    if (empty) return;
    wasTyped = true;
    note.hidden = true;
  });
  element.on('ready', () => {
    if (isDrawn && wasTyped) {
      note.hidden = false;
      note.textContent = words.stripe.typeAgain;
      changed(false);
    }
    isDrawn = true;
    wasTyped = false;
  });
  const stopWatching = watchTheme(box, () => void dress());
  return {
    place,
    close() {
      stopWatching();
      element.destroy();
      place.remove();
      note.remove();
    },
  };
}
