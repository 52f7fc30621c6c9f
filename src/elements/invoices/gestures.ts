import type { Filters } from './invoice-list.ts';
import type { InvoiceRoom } from './room.ts';
import type { Stay } from './stay.ts';

/** Milliseconds after the last key before the list is asked. */
const PAUSE = 250;

/** What the list hears of everything in one place: a thousand rows have no listeners of their own. */
export interface Gestures {
  readonly click: (event: Event) => void;
  readonly change: (event: Event) => void;
  readonly input: (event: Event) => void;
  readonly submit: (event: Event) => void;
}

/** The buyer's gestures in a list. */
export function createGestures(room: InvoiceRoom, stay: Stay): Gestures {
  const { list, chooser } = stay;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks for what the form says, sorted as it is; the form's names are the query's. */
  const applyFilters = (form: HTMLFormElement) => {
    clearTimeout(timer);
    const said = [...new FormData(form)].map(([name, value]) => [name, (value as string).trim()] as const);
    const filters: Filters = {
      ...Object.fromEntries(said.filter(([, value]) => value)),
      ...sortOf(list.filters),
    };
    if (JSON.stringify(filters) !== JSON.stringify(list.filters)) void list.find(filters);
  };

  /** Goes on with the first of the new rows. */
  const more = async () => {
    const before = list.rows.length;
    await list.more();
    await room.host.updateComplete;
    const first = list.rows[before];
    if (first) room.rowOf(first.id)?.querySelector('button')?.focus();
  };

  return {
    click({ target }) {
      const button = (target as Element).closest('button');
      if (!button) return;
      const { sort } = button.dataset;
      const has = (name: string) => button.hasAttribute(`data-${name}`);
      if (sort) {
        const { sort: before = 'due' } = list.filters;
        void list.find({ ...list.filters, sort: before === sort ? `-${sort}` : sort });
      } else if (has('open')) room.toggleDetails(idOf(button));
      else if (has('more')) void more();
      else if (has('retry')) void list.retry();
      else if (has('clear-filters')) {
        const fields = room.host.renderRoot.querySelectorAll<HTMLInputElement>('form [name]');
        for (const field of fields) field.value = '';
        fields[0]?.focus();
        void list.find(sortOf(list.filters));
      }
    },
    change({ target }) {
      const field = target as HTMLInputElement;
      const invoice = chooser.known.get(idOf(field));
      if (field.form) applyFilters(field.form);
      else if (field.hasAttribute('data-all')) {
        if (field.checked)
          void room.goOn().then((furnished) => furnished?.second.selectAll(furnished, field));
        else chooser.remove(list.matching);
      } else if (field.type !== 'checkbox' || !invoice) return;
      else if (field.checked) chooser.add([invoice]);
      else chooser.remove([invoice.id]);
    },
    input({ target }) {
      const { form, type } = target as HTMLInputElement;
      if (!form || type !== 'search') return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        applyFilters(form);
      }, PAUSE);
    },
    submit(event) {
      event.preventDefault();
      applyFilters(event.target as HTMLFormElement);
    },
  };
}

const sortOf = ({ sort }: Filters): Filters => (sort ? { sort } : {});

/** The invoice whose row this is in. */
export const idOf = (element: Element): string =>
  element.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';
