import { Fault } from '../../contract/problem.ts';
import { renewAhead } from '../../lib/renew-ahead.ts';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext, PanelUpdate } from '../provider.ts';
import type { ClientSession, IngenicoConfig, IngenicoData } from './config.ts';
import { encrypt } from './encrypt.ts';
import { SessionOver } from './fault.ts';
import type { Sheet, SheetWorld } from './sheet.ts';
import { Vendor } from './vendor.ts';

/** A part of our code that not every method needs. */
const fetched = <T>(chunk: Promise<T>): Promise<T> =>
  chunk.catch((cause: unknown) => {
    const detail = 'The widget’s code for this product of Ingenico’s could not be fetched.';
    throw new Fault({ code: 'script', next: 'retry', detail }, cause);
  });

const OPENERS = {
  cards: async (world: SheetWorld) => (await fetched(import('./card-sheet.ts'))).openCardSheet(world),
  saved: async (world: SheetWorld, saved: string) =>
    (await fetched(import('./saved-sheet.ts'))).openSavedSheet(world, saved),
  770: async (world: SheetWorld) => (await fetched(import('./sepa-sheet.ts'))).openSepaSheet(world),
  730: async (world: SheetWorld) => (await fetched(import('./ach-sheet.ts'))).openAchSheet(world),
} as const;

/**
 * Inputs of our own for what the vendor describes, encrypted here for the vendor alone. The client session may change
 * at any time; one that the vendor does not know any more is exchanged, and what was typed stays.
 * Source: https://docs.connect.worldline-solutions.com/documentation/sdk/mobile/javascript/
 */
export async function mountIngenico(
  box: HTMLElement,
  context: PanelContext<IngenicoConfig>,
): Promise<Panel<IngenicoConfig>> {
  const { config, words, refresh } = context;
  const vendor = new Vendor(context);
  const { root, remove } = openPanelRoot(box);
  const sheets = new Map<string, OpenSheet>();
  let shown = '';
  let refusals = 0;
  let stopWatching = () => {};

  const open = async (saved: string | undefined): Promise<void> => {
    const place = document.createElement('div');
    const key = saved ?? '';
    const opened: OpenSheet = { place, isComplete: false };
    const changed = (isComplete: boolean) => {
      opened.isComplete = isComplete;
      if (shown === key) context.changed(isComplete);
    };
    const world = { place, vendor, context, changed };
    root.append(place);
    try {
      opened.sheet = await (saved ? OPENERS.saved(world, saved) : OPENERS[config.product](world));
      sheets.set(key, opened);
    } catch (error) {
      place.remove();
      throw error;
    }
  };

  /** Shows the inputs for a new means of payment, or for what a saved one does not hold. */
  const show = async (saved: string | undefined): Promise<void> => {
    shown = saved ?? '';
    try {
      if (!sheets.has(shown)) await open(saved);
      refusals = 0;
    } catch (error) {
      if (!(error instanceof SessionOver)) throw error;
      if (refusals++) throw sessionRefused();
      refresh();
    }
    for (const [key, { place }] of sheets) place.hidden = key !== shown;
    context.changed(sheets.get(shown)?.isComplete ?? false);
  };

  const watch = ({ expires }: ClientSession) => {
    stopWatching();
    stopWatching = renewAhead(expires, refresh);
  };

  const collect = async (save: boolean, saved: string | undefined): Promise<IngenicoData> => {
    const sheet = sheets.get(saved ?? '')?.sheet;
    if (!sheet) throw new SessionOver();
    const entry = await sheet.read();
    if (!entry) throw toBeCorrected();
    const { product } = config;
    return {
      ingenicoPaymentProduct: product === 'cards' ? product : product === '770' ? 770 : 730,
      ingenicoCustomerEncDetails: await encrypt(vendor, entry, save),
      ingenicoSaveForLaterUse: save,
      ...(saved && { ingenicoToken: saved }),
    };
  };

  let showing = Promise.resolve();
  const update = (news: PanelUpdate<IngenicoConfig>): Promise<void> => {
    vendor.take(news);
    watch(news.config.session);
    // One after the other, so that what was chosen last is what is shown.
    return (showing = showing.catch(() => undefined).then(() => show(news.saved)));
  };

  const unmount = () => {
    stopWatching();
    for (const { sheet } of sheets.values()) sheet?.remove();
    remove();
  };

  try {
    await update(context);
  } catch (error) {
    unmount();
    throw error;
  }

  return {
    takesSaved: true,
    collect: async ({ save, saved }) => {
      try {
        return await collect(save, saved);
      } catch (error) {
        if (!(error instanceof SessionOver)) throw error;
        // When the press of the button has ended: before, nothing can be exchanged.
        setTimeout(refresh);
        throw sessionEnded(words.ingenico.expired);
      }
    },
    update,
    unmount,
  };
}

interface OpenSheet {
  readonly place: HTMLElement;
  sheet?: Sheet;
  isComplete: boolean;
}

const toBeCorrected = () => new Fault({ code: 'invalid', next: 'retry' });

const sessionEnded = (message: string) =>
  new Fault({ code: 'provider', next: 'retry', message, detail: 'The Ingenico client session has ended.' });

function sessionRefused(): Fault {
  const detail = 'Ingenico refuses a client session that is new: does its clientApiUrl belong to it?';
  return new Fault({ code: 'configuration', next: 'choose-another', detail });
}
