let count = 0;

/** A place in the page's light DOM that is shown inside a shadow tree, however deep. */
export interface SlotChain {
  /** The light-DOM node: connected, in the document's own tree. Never move it: a moved frame reloads. */
  readonly node: HTMLElement;
  /** What the innermost `<slot>` must be called. */
  readonly slotName: string;
  readonly remove: () => void;
}

/**
 * Projects a fresh node through every shadow root between `from` and the document, because vendors' frames
 * find each other through `window.frames`, which leaves out frames in shadow trees
 * (https://github.com/whatwg/html/issues/763).
 * `from` has to render a slot of the returned name in its own shadow root.
 */
export function openSlotChain(from: HTMLElement): SlotChain {
  const slotName = `tender-${++count}`;
  const made: Element[] = [];
  let host = from;
  for (let root = host.getRootNode(); root instanceof ShadowRoot; root = host.getRootNode()) {
    const slot = document.createElement('slot');
    slot.name = slotName;
    slot.slot = slotName;
    host.append(slot);
    made.push(slot);
    host = root.host as HTMLElement;
  }
  const node = document.createElement('div');
  node.slot = slotName;
  host.append(node);
  made.push(node);
  return {
    node,
    slotName,
    remove: () => {
      for (const element of made) element.remove();
    },
  };
}
