import type { Filters } from './invoice-list.ts';
import { hasSecond } from './room-view.ts';
import type { InvoiceRoom } from './room.ts';

/** Milliseconds after the last key before the list is asked. */
const PAUSE = 250;

/** Hears of everything in one place: a thousand rows have no listeners of their own. */
export class Gestures {
  readonly #room: InvoiceRoom;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(room: InvoiceRoom) {
    this.#room = room;
  }

  readonly click = (event: Event): void => {
    const { stay } = this.#room;
    const button = (event.target as Element).closest('button');
    if (!stay || !button) return;
    const { list, chooser, place } = stay;
    const { sort, keep } = button.dataset;
    const has = (name: string) => button.hasAttribute(`data-${name}`);
    if (sort) this.#sort(sort);
    else if (keep)
      this.#keepFocus(() => {
        chooser.keepOnly(keep);
      });
    else if (has('open')) void this.#room.toggleDetails(idOf(button));
    else if (has('read')) void this.#room.toggleDetails(idOf(button), true);
    else if (has('more')) void this.#more();
    else if (has('retry')) void list.retry();
    else if (has('clear'))
      this.#keepFocus(() => {
        chooser.clear();
      });
    else if (has('older')) this.#addOlder();
    else if (has('clear-filters')) this.#clearFilters();
    else if (has('pay')) this.#pay();
    else if (has('back')) place?.leave();
    else if (has('print')) print();
  };

  readonly change = ({ target }: Event): void => {
    const { stay } = this.#room;
    if (!stay || !isField(target)) return;
    if (target.form) this.#applyFilters(target.form);
    else if (target.hasAttribute('data-all')) void this.#selectAll(target as HTMLInputElement);
    else if (target.type === 'checkbox') stay.chooser.toggle(idOf(target), target.checked);
  };

  readonly input = ({ target }: Event): void => {
    const { stay } = this.#room;
    if (!stay || !isField(target)) return;
    const { form, name } = target;
    if (form && name === 'search') {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#applyFilters(form);
      }, PAUSE);
    } else if (target.inputMode === 'decimal') {
      const invoice = stay.chooser.known.get(idOf(target));
      const read = invoice && stay.second?.readPart(target.value, invoice, stay.formats.locale);
      if (read) stay.chooser.type(invoice.id, target.value, read);
    }
  };

  readonly leave = ({ target }: Event): void => {
    if (isField(target) && target.inputMode === 'decimal') this.#room.stay?.chooser.leave(idOf(target));
  };

  readonly key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) this.leave(event);
  };

  readonly submit = (event: Event): void => {
    event.preventDefault();
    this.#applyFilters(event.target as HTMLFormElement);
  };

  #applyFilters(form: HTMLFormElement): void {
    clearTimeout(this.#timer);
    const { list } = this.#room.stay ?? {};
    if (!list) return;
    const data = new FormData(form);
    const read = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const { sort } = list.filters;
    const filters: Filters = {
      search: read('search'),
      status: read('status') ? [read('status')] : [],
      currency: read('currency'),
      dueFrom: read('dueFrom'),
      dueTo: read('dueTo'),
      ...(sort && { sort }),
    };
    if (JSON.stringify(filters) !== JSON.stringify(list.filters)) void list.find(filters);
  }

  #clearFilters(): void {
    const form = this.#room.host.renderRoot.querySelector('form');
    const { sort } = this.#room.stay?.list.filters ?? {};
    form?.reset();
    for (const field of form?.querySelectorAll('input, select') ?? []) (field as HTMLInputElement).value = '';
    form?.querySelector('input')?.focus();
    void this.#room.stay?.list.find({ ...(sort && { sort }) });
  }

  #sort(key: string): void {
    const { list, words } = this.#room.stay ?? {};
    if (!list || !words) return;
    const sort = (list.filters.sort ?? 'due') === key ? `-${key}` : key;
    void list.find({ ...list.filters, sort });
  }

  /** Goes on with the first of the new rows. */
  async #more(): Promise<void> {
    const { list } = this.#room.stay ?? {};
    if (!list || list.loading) return;
    const before = list.rows.length;
    await list.more();
    await this.#room.host.updateComplete;
    const first = list.rows[before];
    if (first) this.#room.rowOf(first.id)?.querySelector<HTMLElement>('[data-open]')?.focus();
  }

  async #selectAll(box: HTMLInputElement): Promise<void> {
    const isWanted = box.checked;
    const room = this.#room;
    const { stay } = room;
    if (!stay) return;
    const { list, chooser, words } = stay;
    if (!isWanted) {
      chooser.remove(list.matching);
      return;
    }
    room.isSelectingAll = true;
    room.say(words.loading);
    try {
      const { invoices, isAll } = await list.all();
      room.learn(invoices);
      chooser.add(invoices);
      room.say('');
      if (!isAll) room.notices = [words.selectedFirst(invoices.length)];
    } catch {
      if (stay.ended.signal.aborted) return;
      room.notices = [words.selectAllFailed];
    }
    // As it was drawn last, so that drawing can change it: not all that match may have been selected.
    box.checked = !isWanted;
    room.isSelectingAll = false;
    room.host.requestUpdate();
  }

  #addOlder(): void {
    const { stay } = this.#room;
    const trouble = stay && hasSecond(stay) ? stay.second.troubleOf(stay) : undefined;
    if (!stay || trouble?.kind !== 'oldest-first') return;
    const { chooser } = stay;
    this.#keepFocus(() => {
      chooser.remove(trouble.missing.map(({ id }) => id));
      chooser.add(trouble.missing);
    });
  }

  #pay(): void {
    const { stay } = this.#room;
    if (!stay || !hasSecond(stay)) return;
    const { chooser } = stay;
    const [wrong] = chooser.wrong;
    if (wrong) {
      for (const id of chooser.wrong) chooser.leave(id);
      this.#room.rowOf(wrong)?.querySelector<HTMLElement>('[inputmode]')?.focus();
    } else if (!stay.second.troubleOf(stay)) void stay.second.pay(this.#room);
  }

  /** A button that goes with what it does leaves the focus to the one that pays, or to the list. */
  #keepFocus(act: () => void): void {
    act();
    const { host } = this.#room;
    void host.updateComplete.then(() => {
      const root = host.renderRoot as ShadowRoot;
      if (root.activeElement?.isConnected) return;
      (root.querySelector<HTMLElement>('[data-pay]') ?? root.querySelector<HTMLElement>('.list'))?.focus({
        preventScroll: true,
      });
    });
  }
}

type Field = HTMLInputElement | HTMLSelectElement;

const isField = (target: EventTarget | null): target is Field & { inputMode: string } =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/** The invoice whose row this is in. */
const idOf = (element: Element): string => element.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '';
