import type { ReactiveController, TemplateResult } from 'lit';
import type { Invoice } from '../../contract/invoice.ts';
import type { Problem } from '../../contract/problem.ts';
import { compact } from '../../lib/compact.ts';
import { loadMessages } from '../../locales/load.ts';
import { sheetsOf } from '../../ui/panel-root.ts';
import { emit } from '../events.ts';
import type { TenderInvoices } from '../tender-invoices.ts';
import { addressAsks } from './address.ts';
import { createGestures, type Gestures } from './gestures.ts';
import { loadWords } from './load-words.ts';
import { renderRoom } from './render-room.ts';
import { openRowBlocks, type RowBlocks } from './row-blocks.ts';
import { renderRow } from './row.ts';
import { openStay, type Furnished, type Stay } from './stay.ts';
import { styles } from './styles.ts';
import { tableStyles } from './table-styles.ts';

/** A change of one of these is another list: everything starts anew. */
const IDENTITY = ['endpoint', 'locale', 'environment', 'backend', 'returnUrl'] as const;

/** Older sentences go. */
const MOST_NOTICES = 6;

/** Joins the list, the selection and the checkout in place, and tells page and buyer what becomes of them. */
export class InvoiceRoom implements ReactiveController {
  stay: Stay | undefined;
  gestures: Gestures | undefined;
  /** The tag is not written as it should be. */
  mistake: Problem | undefined;
  /** Sentences about the selection: what was taken out of it, and why. */
  notices: readonly string[] = [];
  /** What screen readers are told, politely. */
  announcement = '';
  isSelectingAll = false;
  readonly host: TenderInvoices;

  #identity = '';
  #blocks: RowBlocks | undefined;
  /** What the page was told last; when it has another, it is the page's wish. */
  #told: TenderInvoices['selection'];
  #toldSelection: unknown;
  #words: Promise<unknown> | undefined;

  constructor(host: TenderInvoices) {
    this.host = host;
    this.#told = host.selection.length ? [] : host.selection;
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(...sheetsOf(styles, tableStyles));
    host.addController(this);
  }

  render(): TemplateResult {
    return renderRoom(this);
  }

  hostUpdate(): void {
    const { host } = this;
    const identity = JSON.stringify(IDENTITY.map((name) => host[name]));
    if (identity !== this.#identity) {
      this.#stop();
      this.#identity = identity;
      this.#start();
    }
    const { stay } = this;
    if (!stay) return;
    const { chooser } = stay;
    const { selection } = chooser;
    const wish = host.selection;
    if (wish !== this.#told) {
      this.#told = wish;
      this.#toldSelection = selection;
      void this.goOn().then((furnished) => furnished?.second.preset(furnished, wish));
    } else if (selection !== this.#toldSelection) {
      const isNews = this.#toldSelection !== undefined || selection.size > 0;
      const { requests: payables, sums: totals } = chooser;
      this.#toldSelection = selection;
      this.#told = host.selection = payables;
      if (isNews) emit(host, 'tender-selection', { payables, totals });
    }
  }

  hostUpdated(): void {
    const { stay } = this;
    const table = this.host.renderRoot.querySelector<HTMLElement>('[part=table]');
    if (!stay || !table) return;
    this.#blocks ??= openRowBlocks(table, (invoice) => renderRow(invoice, stay));
    this.#blocks.show(stay.list.rows);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** A host that is only moved is back before the microtask. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#stop();
    });
  }

  #start(): void {
    const stay = openStay(this, this.host, {
      listed: (fresh) => {
        this.#listChanged(fresh);
      },
      chosen: (ids) => {
        this.redraw(ids);
        if (!this.stay?.second) void this.goOn();
      },
    });
    if (typeof stay === 'string') {
      this.mistake = { code: 'configuration', detail: stay, next: 'contact-merchant' };
      this.problem(this.mistake);
      return;
    }
    this.mistake = undefined;
    this.stay = stay;
    this.gestures = createGestures(this, stay);
    this.#toldSelection = undefined;
    const { locale } = stay.formats;
    this.#words = Promise.all([loadWords(locale), loadMessages(locale)]).then(([words, coreWords]) => {
      Object.assign(stay, { coreWords }, words && { words, more: words });
      this.redraw();
    });
    const { selection } = stay.chooser;
    if (selection.size) void this.goOn();
    void Promise.all([stay.list.find({}), this.#words]).then(() => {
      if (this.stay !== stay) return;
      if (!stay.list.problem) {
        void this.verify([...selection.keys()].filter((id) => !stay.chooser.known.has(id)));
      }
      if (addressAsks()) void this.goOn().then((furnished) => furnished?.second.arrive(furnished));
    });
  }

  /** Fetches what the list does without. Undefined when it cannot be fetched. */
  async goOn(): Promise<Furnished | undefined> {
    const { stay } = this;
    try {
      const [second] = await Promise.all([import('./second.ts'), this.#words]);
      if (!stay || this.stay !== stay) return undefined;
      if (!stay.second) {
        Object.assign(stay, { more: stay.more ?? second.enInvoicesMore, second });
        Object.assign(stay, { place: second.furnish(stay as Furnished) });
      }
      return stay as Furnished;
    } catch {
      if (stay) this.tell(stay.coreWords.problems.unreachable);
      return undefined;
    }
  }

  #stop(): void {
    this.#identity = '';
    const { stay } = this;
    this.stay = undefined;
    this.#blocks?.end();
    this.#blocks = undefined;
    this.notices = [];
    stay?.ended.abort();
    stay?.list.end();
    stay?.place?.end();
  }

  /** Shows what is news about these rows, or about all of them. */
  redraw(ids?: readonly string[]): void {
    this.#blocks?.touch(ids);
    this.host.requestUpdate();
  }

  problem({ code, message, detail }: Problem): void {
    if (detail && code !== 'offline') console.error(`Tender: ${detail}`);
    emit(this.host, 'tender-problem', compact({ code, message, detail }));
  }

  /** The row of an invoice, once it is drawn. */
  rowOf(id: string): HTMLElement | null | undefined {
    return this.#blocks?.rowOf(id);
  }

  /** Takes note of invoices as they are now; what of the selection no longer holds is corrected, and told. */
  learn(invoices: readonly Invoice[]): void {
    const { chooser } = this.stay ?? {};
    if (!chooser) return;
    const chosen = invoices
      .filter(({ id }) => chooser.amountOf(id))
      .map((now) => ({ now, before: chooser.known.get(now.id) }));
    for (const invoice of invoices) chooser.known.set(invoice.id, invoice);
    if (chosen.length) void this.goOn().then((stay) => stay?.second.correctChosen(stay, chosen));
  }

  /** A sentence for the buyer, above the list. */
  tell(sentence: string): void {
    this.notices = [...new Set([...this.notices, sentence])].slice(-MOST_NOTICES);
    this.redraw([]);
  }

  /** Finds out about chosen invoices that are in no loaded row. */
  async verify(ids: readonly string[]): Promise<void> {
    const stay = ids.length ? await this.goOn() : undefined;
    await stay?.second.verify(stay, ids);
  }

  #listChanged(fresh: readonly Invoice[]): void {
    const { list, words } = this.stay ?? {};
    if (!list || !words) return;
    this.learn(fresh);
    if (list.problem) this.problem(list.problem);
    if (!list.isLoading && list.page) this.announcement = words.shown(list.rows.length, list.page.count);
    this.redraw(fresh.map(({ id }) => id));
  }

  /** Opens or closes what is on an invoice. */
  toggleDetails(id: string): void {
    const { details } = this.stay ?? {};
    if (!details?.delete(id)) {
      details?.set(id, undefined);
      void this.goOn().then((stay) => stay?.second.readDetails(stay, id));
    }
    this.redraw([id]);
  }
}
