import { Fault } from '../../contract/problem.ts';
import { assertNever } from '../../lib/assert-never.ts';
import type { Panel, PanelContext } from '../provider.ts';
import type { OroPayConfig } from './config.ts';

/** Draws what the method’s mode asks for; the code of the others is not fetched. */
export async function mountOroPay(
  box: HTMLElement,
  context: PanelContext<OroPayConfig>,
): Promise<Panel<OroPayConfig>> {
  const { mode } = context.config;
  const { mount } = await codeOf(mode).catch((cause: unknown) => {
    const detail = `The widget’s code for OroPay’s mode “${mode}” could not be fetched.`;
    throw new Fault({ code: 'script', next: 'retry', detail }, cause);
  });
  return mount(box, context);
}

type Mount = (
  box: HTMLElement,
  context: PanelContext<OroPayConfig>,
) => Panel<OroPayConfig> | Promise<Panel<OroPayConfig>>;

async function codeOf(mode: OroPayConfig['mode']): Promise<{ readonly mount: Mount }> {
  switch (mode) {
    case 'card':
      return { mount: (await import('./card-panel.ts')).mountCard };
    case 'bank-debit':
      return { mount: (await import('./bank-panel.ts')).mountBankDebit };
    case 'hosted-page':
      return { mount: (await import('./page-panel.ts')).mountHostedPage };
    default:
      return assertNever(mode);
  }
}
