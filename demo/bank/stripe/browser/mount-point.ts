import { IntegrationError } from './integration-error.ts';

/**
 * Finds where an Element is to be mounted.
 * @throws where there is no such place, or one from which frames cannot find each other
 */
export function mountPoint(place: unknown): HTMLElement {
  if (place === undefined || place === null || place === '') {
    throw new IntegrationError(
      'Missing argument. Make sure to call mount() with a valid DOM element or selector.',
    );
  }
  if (typeof place === 'string') {
    const found = document.querySelector<HTMLElement>(place);
    if (found) return found;
    throw new IntegrationError(
      `The selector you specified (${place}) applies to no DOM elements that are currently on the page.\nMake sure the element exists on the page before calling mount().`,
    );
  }
  if (!(place instanceof HTMLElement)) {
    throw new IntegrationError(
      'Invalid DOM element. Make sure to call mount() with a valid DOM element or selector.',
    );
  }
  // A detached container gets the same answer: its root is not the document either.
  if (place.getRootNode() !== document) {
    throw new IntegrationError('Elements cannot be mounted in a ShadowRoot. Please mount in the Light DOM.');
  }
  return place;
}

/** Empties the container, with a warning where the page had put something in it. */
export function emptyOut(container: HTMLElement): void {
  if (container.childNodes.length === 0) return;
  console.warn(
    '[Stripe.js] This Element will be mounted to a DOM element that contains child nodes. The child nodes will be removed.',
  );
  container.replaceChildren();
}
