import { sheetsOf } from '../../ui/panel-root.ts';
import { PaymentPlace } from './payment-place.ts';
import type { InvoiceRoom } from './room.ts';
import { secondStyles } from './second-styles.ts';
import type { Furnished } from './stay.ts';

/** How all that looks; the same sheets for every tag. */
const sheets = sheetsOf(secondStyles);

/** Makes the place in which the buyer pays, and keeps the list in step with it. */
export function furnish(stay: Furnished): PaymentPlace {
  const { room, list, chooser, details, ended } = stay;
  const { host } = room;
  const { adoptedStyleSheets } = host.renderRoot as ShadowRoot;
  adoptedStyleSheets.push(...sheets.filter((sheet) => !adoptedStyleSheets.includes(sheet)));
  const place = new PaymentPlace(host, {
    changed: () => {
      host.requestUpdate();
    },
    closed: (wasUsed) => {
      host.requestUpdate();
      if (wasUsed) {
        details.clear();
        void list.reload().then(() => {
          const shown = new Set(list.rows.map(({ id }) => id));
          return room.verify([...chooser.selection.keys()].filter((id) => !shown.has(id)));
        });
      }
      void host.updateComplete.then(() => {
        focusFirst(room, '[data-pay]', '.list');
      });
    },
    reopened: () => {
      void pay(stay, false);
    },
  });
  host.addEventListener(
    'tender-finished',
    ({ target }) => {
      if (place.checkout && target === place.checkout)
        chooser.remove(place.checkout.payables?.map(({ id }) => id) ?? []);
    },
    { signal: ended.signal },
  );
  room.redraw([...chooser.selection.keys(), ...details.keys()]);
  return place;
}

/** Opens the checkout for what is selected. `isEntry`: Back is to lead to the list again. */
export async function pay({ room, place, chooser, http, formats }: Furnished, isEntry = true): Promise<void> {
  if (!chooser.selection.size) return;
  room.notices = [];
  place.open(chooser.requests, chooser.selection, {
    headers: http.headers,
    locale: formats.locale,
    isEntry,
  });
  await room.host.updateComplete;
  focusFirst(room, '.payment [data-focus]');
  room.host.scrollIntoView({ block: 'nearest' });
}

/** The first of these that there is. */
export function focusFirst({ host }: InvoiceRoom, ...selectors: readonly string[]): void {
  const [first] = selectors.flatMap((one) => host.renderRoot.querySelector<HTMLElement>(one) ?? []);
  first?.focus({ preventScroll: true });
}
