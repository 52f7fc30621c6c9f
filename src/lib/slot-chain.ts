let count = 0;

/** A place in the page's light DOM that is shown inside a shadow tree, however deep. */
export interface SlotChain {
  /** The light-DOM node: connected, in the document's own tree. Never move it: a moved frame reloads. */
  readonly node: HTMLElement;
  /** What the innermost `<slot>` must be called. */
  readonly slotName: string;
  readonly remove: () => void;
}

const MOST_MENDINGS = 20;

/**
 * Projects a fresh node through every shadow root between `from` and the document, because vendors' frames
 * find each other through `window.frames`, which leaves out frames in shadow trees
 * (https://github.com/whatwg/html/issues/763).
 * `from` has to render a slot of the returned name in its own shadow root.
 * What a host throws out with its own children when it renders anew is put back.
 */
export function openSlotChain(from: HTMLElement): SlotChain {
  const slotName = `tender-${++count}`;
  const made: (readonly [Element, Element])[] = [];
  let mendings = 0;
  const mending = new MutationObserver(() => {
    for (const [host, child] of made) {
      // Somebody who takes it away again and again is not to be argued with for ever.
      if (child.parentNode !== host && mendings++ < MOST_MENDINGS) host.append(child);
    }
  });
  const put = (host: Element, child: Element) => {
    child.slot = slotName;
    host.append(child);
    made.push([host, child]);
    mending.observe(host, { childList: true });
  };
  let host: Element = from;
  for (let root = host.getRootNode(); root instanceof ShadowRoot; root = host.getRootNode()) {
    const slot = document.createElement('slot');
    slot.name = slotName;
    put(host, slot);
    host = root.host;
  }
  const node = document.createElement('div');
  put(host, node);
  return {
    node,
    slotName,
    remove: () => {
      mending.disconnect();
      for (const [, child] of made) child.remove();
    },
  };
}
