import type { ReactiveController, TemplateResult } from 'lit';
import type { Invoice } from '../../contract/invoice.ts';
import type { Problem } from '../../contract/problem.ts';
import { compact } from '../../lib/compact.ts';
import { loadMessages } from '../../locales/load.ts';
import { controls } from '../../ui/controls.ts';
import { sheetsOf } from '../../ui/panel-root.ts';
import { tokens } from '../../ui/tokens.ts';
import { emit } from '../events.ts';
import type { TenderInvoices } from '../tender-invoices.ts';
import { addressAsks } from './address.ts';
import { loadWords } from './load-words.ts';
import { renderRoom } from './render-room.ts';
import { RowBlocks } from './row-blocks.ts';
import { renderRow } from './row.ts';
import { openStay, readDetails, type Furnished, type Stay } from './stay.ts';
import { styles } from './styles.ts';
import { tableStyles } from './table-styles.ts';

/** A change of one of these is another list: everything starts anew. */
const IDENTITY = ['endpoint', 'locale', 'environment', 'backend', 'returnUrl'] as const;

/** Older sentences go. */
const MOST_NOTICES = 6;

/** Joins the list, the selection and the checkout in place, and tells page and buyer what becomes of them. */
export class InvoiceRoom implements ReactiveController {
  stay: Stay | undefined;
  /** The tag is not written as it should be. */
  mistake: Problem | undefined;
  /** Sentences about the selection: what was taken out of it, and why. */
  notices: readonly string[] = [];
  /** What screen readers are told, politely. */
  announcement = '';
  isSelectingAll = false;
  /** The invoice that the page's address names; it is the first row. */
  pinned: Invoice | undefined;

  readonly #host: TenderInvoices;
  #identity = '';
  #blocks: RowBlocks | undefined;
  #told: TenderInvoices['selection'];
  #toldSelection: unknown;

  constructor(host: TenderInvoices) {
    this.#host = host;
    this.#told = host.selection.length ? [] : host.selection;
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(
      ...sheetsOf(tokens, controls, styles, tableStyles),
    );
    host.addController(this);
  }

  get host(): TenderInvoices {
    return this.#host;
  }

  render(): TemplateResult {
    return renderRoom(this);
  }

  hostUpdate(): void {
    const identity = JSON.stringify(IDENTITY.map((name) => this.#host[name]));
    if (identity !== this.#identity) {
      this.#identity = identity;
      this.#start();
    }
    const { stay } = this;
    if (!stay) return;
    if (this.#host.selection !== this.#told) this.#preset(stay, this.#host.selection);
    this.#tell(stay);
  }

  hostUpdated(): void {
    const { stay } = this;
    const table = this.#host.renderRoot.querySelector<HTMLElement>('[part=table]');
    if (!stay || !table) return;
    this.#blocks ??= new RowBlocks(table, (invoice) => renderRow(invoice, this.stay ?? stay));
    const { pinned } = this;
    const { rows } = stay.list;
    if (pinned && !stay.list.isFiltered && stay.list.page && rows[0]?.id !== pinned.id) {
      stay.list.rows = [pinned, ...rows.filter(({ id }) => id !== pinned.id)];
    }
    this.#blocks.show(stay.list.rows);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  /** A host that is only moved is back before the microtask. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stop();
    });
  }

  #start(): void {
    this.#stop();
    this.#identity = JSON.stringify(IDENTITY.map((name) => this.#host[name]));
    const stay = openStay(this.#host, {
      listed: (fresh) => {
        this.#listChanged(fresh);
      },
      chosen: (ids) => {
        this.redraw(ids);
        if (this.stay && !this.stay.second && this.stay.chooser.selection.size) void this.goOn();
      },
    });
    if (typeof stay === 'string') {
      this.mistake = { code: 'configuration', detail: stay, next: 'contact-merchant' };
      this.problem(this.mistake);
      return;
    }
    this.mistake = undefined;
    this.stay = stay;
    this.#toldSelection = undefined;
    if (stay.chooser.selection.size) void this.goOn();
    const { locale } = stay.formats;
    const worded = Promise.all([loadWords(locale), loadMessages(locale)]).then(([words, coreWords]) => {
      if (this.stay !== stay) return;
      Object.assign(stay, { coreWords }, words && { words });
      this.redraw();
    });
    void Promise.all([stay.list.find({}), worded]).then(() => {
      if (this.stay !== stay) return;
      if (!stay.list.problem) void this.verify(stay.chooser.strangers);
      if (addressAsks()) void this.goOn().then((second) => second?.second.arrive(this, second));
    });
  }

  /** Fetches what the list does without. Undefined when it cannot be fetched. */
  async goOn(): Promise<Furnished | undefined> {
    const { stay } = this;
    if (!stay) return undefined;
    try {
      const second = await import('./second.ts');
      const more = await second.loadMore(stay.formats.locale);
      if (this.stay !== stay) return undefined;
      if (!stay.place) {
        Object.assign(stay, { second, more, place: second.furnish(this, stay) });
        this.redraw();
      }
      return stay as Furnished;
    } catch {
      this.tell(stay.coreWords.problems.unreachable);
      return undefined;
    }
  }

  #stop(): void {
    this.#identity = '';
    const { stay } = this;
    this.stay = undefined;
    this.#blocks?.end();
    this.#blocks = undefined;
    this.pinned = undefined;
    this.notices = [];
    stay?.ended.abort();
    stay?.list.end();
    stay?.place?.end();
  }

  /** Shows what is news about these rows, or about all of them. */
  redraw(ids?: readonly string[]): void {
    this.#blocks?.touch(ids);
    this.#host.requestUpdate();
  }

  say(text: string): void {
    this.announcement = text;
    this.#host.requestUpdate();
  }

  problem({ code, message, detail }: Problem): void {
    if (detail && code !== 'offline') console.error(`Tender: ${detail}`);
    emit(this.#host, 'tender-problem', compact({ code, message, detail }));
  }

  /** The row of an invoice, once it is drawn. */
  rowOf(id: string): HTMLElement | undefined {
    return this.#blocks?.rowOf(id);
  }

  /** Takes note of invoices as they are now. */
  learn(invoices: readonly Invoice[]): void {
    const corrections = this.stay?.chooser.learn(invoices) ?? [];
    if (corrections.length) void this.goOn().then((stay) => stay?.second.note(this, stay, corrections));
  }

  /** Sentences for the buyer, above the list. */
  tell(...sentences: readonly string[]): void {
    this.notices = [...new Set([...this.notices, ...sentences])].slice(-MOST_NOTICES);
    this.#host.requestUpdate();
  }

  /** Finds out about chosen invoices that are in no loaded row. */
  async verify(ids: readonly string[]): Promise<void> {
    const stay = ids.length ? await this.goOn() : undefined;
    await stay?.second.verify(this, stay, ids);
  }

  #preset(stay: Stay, selection: TenderInvoices['selection']): void {
    this.#told = selection;
    const unknown = stay.chooser.preset(selection);
    if (!unknown.length) return;
    void this.verify(unknown).then(() => {
      if (this.#host.selection === selection || this.#told === this.#host.selection) {
        const found = selection.filter(({ id }) => stay.chooser.known.has(id) && !stay.chooser.amountOf(id));
        stay.chooser.add(found.flatMap(({ id }) => stay.chooser.known.get(id) ?? []));
      }
    });
  }

  #tell({ chooser }: Stay): void {
    const { selection, requests, sums } = chooser;
    if (selection === this.#toldSelection) return;
    const isFirst = this.#toldSelection === undefined && !selection.size;
    this.#toldSelection = selection;
    this.#told = requests;
    this.#host.selection = requests;
    if (isFirst) return;
    emit(this.#host, 'tender-selection', { payables: requests, totals: sums.map(({ amount }) => amount) });
  }

  #listChanged(fresh: readonly Invoice[]): void {
    const { stay } = this;
    if (!stay) return;
    const { list, words } = stay;
    this.learn(fresh);
    if (list.problem) this.problem(list.problem);
    if (!list.loading && list.page) this.announcement = words.shown(list.rows.length, list.page.count);
    this.redraw(fresh.map(({ id }) => id));
  }

  /** Opens or closes what is on an invoice. */
  async toggleDetails(id: string, isAgain = false): Promise<void> {
    const { stay } = this;
    if (!stay) return;
    const { details } = stay;
    if (details.has(id) && !isAgain) {
      details.delete(id);
      this.redraw([id]);
      return;
    }
    details.set(id, undefined);
    this.redraw([id]);
    await Promise.all([readDetails(stay, id), this.goOn()]);
    this.redraw([id]);
  }

  /** The first of these that there is. */
  focus(...selectors: readonly string[]): void {
    const root = this.#host.renderRoot;
    const [first] = selectors.flatMap((one) => root.querySelector<HTMLElement>(one) ?? []);
    first?.focus({ preventScroll: true });
  }
}
