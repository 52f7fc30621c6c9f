/*
 * In the shop’s pages (the vendors’ are on 127.0.0.1): tells the test what is stored, dispatched and received, from
 * before any script of the page runs. JavaScript, because the browser gets it as it is.
 */
(() => {
  if (location.hostname !== 'localhost') return;

  const spell = (value) => {
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const hear = (where, ...values) => {
    void window.tenderHeard(where, values.map(spell).join(' '));
  };
  const tap = (owner, name, where) => {
    const real = owner[name];
    owner[name] = function (...values) {
      hear(where, ...values);
      return real.apply(this, values);
    };
  };
  tap(Storage.prototype, 'setItem', 'storage');
  tap(IDBObjectStore.prototype, 'put', 'storage');
  tap(IDBObjectStore.prototype, 'add', 'storage');
  tap(history, 'pushState', 'address');
  tap(history, 'replaceState', 'address');

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    get: () => cookie.get.call(document),
    set: (value) => {
      hear('storage', value);
      cookie.set.call(document, value);
    },
  });

  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    hear('event', event.type, event.detail);
    return dispatch.call(this, event);
  };
  addEventListener('message', ({ data }) => hear('message', data), { capture: true });

  // What is in the document for a moment only, as its source would show it.
  const watch = new MutationObserver((changes) => {
    for (const { type, target, addedNodes, attributeName } of changes) {
      if (type === 'attributes') hear('document', target.getAttribute(attributeName));
      else for (const node of addedNodes) hear('document', node.outerHTML ?? node.data);
      if (type === 'characterData') hear('document', target.data);
    }
  });
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  watch.observe(document, everything);

  const attach = Element.prototype.attachShadow;
  /** Closed ones too. */
  window.tenderRoots = [];
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    window.tenderRoots.push(root);
    watch.observe(root, everything);
    return root;
  };
})();
