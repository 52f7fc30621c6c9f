import { Fault } from '../../contract/problem.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { readCaptureContext, type CaptureContext } from './capture-context.ts';
import { openCardForm } from './card-form.ts';
import type { CyberSourceConfig } from './config.ts';
import { createMicroform, type FlexError } from './flex.ts';
import { openHostedFields, stylesOf, type HostedFields } from './hosted-fields.ts';
import { readTrouble } from './token-trouble.ts';

/** Milliseconds before the end of a capture context from when on empty fields are renewed. */
const EARLY = 60_000;
/** Milliseconds between two looks at the clock. */
const CHECK = 15_000;

/**
 * Card fields in frames of CyberSource's, and an expiry date of our own. Fields belong to one capture context: a new
 * one means new fields, so it is taken only when nothing is typed yet or the old one is used up.
 * Source: https://developer.cybersource.com/docs/cybs/en-us/digital-accept-flex/developer/all/rest/digital-accept-flex/microform-integ-v2.html
 */
export async function mountMicroform(
  box: HTMLElement,
  context: PanelContext<CyberSourceConfig>,
): Promise<Panel<CyberSourceConfig>> {
  const { words, environment, locale, theme } = context;
  let capture = captureIn(context);
  let fields: HostedFields | undefined;
  /** Milliseconds of the epoch, by this browser's clock. */
  let usableUntil = Math.min(capture.expires, Date.now() + capture.lifetime);
  let isAsked = false;

  const form = openCardForm(box, {
    words,
    locale,
    networks: capture.networks,
    changed: () => {
      context.changed(form.isComplete);
    },
    focus: (name) => fields?.focus(name),
    describe: (name, text) => fields?.describe(name, text),
  });
  const isOver = () => Date.now() >= usableUntil;
  const isDue = () => isOver() || (form.isEmpty && Date.now() >= usableUntil - EARLY);
  /** Not at once: while the button is being pressed, nobody listens. */
  const renew = () => {
    isAsked = true;
    setTimeout(context.refresh);
  };
  const open = async (next: CaptureContext, config: CyberSourceConfig) => {
    fields?.close();
    fields = undefined;
    const microform = await createMicroform(next, { config, environment }, stylesOf(await theme()));
    fields = await openHostedFields(microform, form.openContainers(), form.options, form);
  };

  try {
    if (isOver()) renew();
    else await open(capture, context.config);
  } catch (error) {
    const fault = asFault(error);
    if (fault) {
      form.remove();
      throw fault;
    }
    renew();
  }
  const clock = setInterval(() => {
    // A panel that is not looked at is renewed when it is looked at again.
    if (isDue() && box.getClientRects().length) renew();
  }, CHECK);

  return {
    async collect() {
      if (!fields || isOver()) throw startAgain();
      const expiry = form.check();
      if (!expiry) throw invalid(words.checkFields);
      try {
        return { token: await fields.tokenize(expiry) };
      } catch (error) {
        if (error instanceof Fault) throw error;
        const trouble = readTrouble(error as FlexError);
        if (trouble.type === 'fault') throw trouble.fault;
        if (trouble.type === 'stale') throw startAgain();
        form.mark(trouble.names);
        throw invalid(words.checkFields);
      }
    },

    async update(news) {
      if (fields && !isDue()) return;
      const next = captureIn({ ...context, ...news });
      // The clock of this browser may be wrong; what was asked for is fresh.
      const end = Date.now() + next.lifetime;
      const nextEnd = isAsked ? end : Math.min(next.expires, end);
      if (next.jwt === capture.jwt || nextEnd <= Date.now()) {
        if (!isAsked) renew();
        return;
      }
      const hadInput = !form.isEmpty;
      await open(next, news.config).catch((error: unknown) => {
        throw asFault(error) ?? refused(error);
      });
      capture = next;
      usableUntil = nextEnd;
      isAsked = false;
      context.changed(false);
      if (hadInput) form.say(words.cybersource.renewed);
    },

    unmount() {
      clearInterval(clock);
      fields?.close();
      form.remove();
    },
  };

  /** What was typed cannot be used any more: it goes at once, lest somebody corrects it and loses that too. */
  function startAgain(): Fault {
    fields?.close();
    fields = undefined;
    usableUntil = 0;
    renew();
    return invalid(words.cybersource.renewed);
  }
}

function captureIn({ config, environment, method }: PanelContext<CyberSourceConfig>): CaptureContext {
  const jwt = config.session?.captureContext;
  if (jwt) return readCaptureContext(jwt, environment, location.origin);
  const detail = `Payment method “${method.id}” came without session.captureContext: CyberSource gave the backend none.`;
  throw new Fault({ code: 'provider', next: 'choose-another', detail });
}

const invalid = (message: string) => new Fault({ code: 'invalid', next: 'retry', message });

/** What went wrong while the fields were opened; undefined when only the capture context is used up. */
function asFault(error: unknown): Fault | undefined {
  if (error instanceof Fault) return error;
  const trouble = readTrouble(error as FlexError);
  if (trouble.type === 'stale') return undefined;
  return trouble.type === 'fault' ? trouble.fault : refused(error);
}

const refused = (error: unknown) => {
  const detail = `CyberSource refused the capture context: ${(error as FlexError).reason ?? String(error)}.`;
  return new Fault({ code: 'provider', next: 'retry', detail }, error);
};
