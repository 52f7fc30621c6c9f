import { html, render } from 'lit';
import { Fault } from '../../contract/problem.ts';
import { safeParse } from '../../contract/schema.ts';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { joinAcceptUi } from './accept-ui.ts';
import type { AuthorizeNetConfig } from './config.ts';
import { slipsOf, troubleOf } from './errors.ts';
import { invalid } from './forms.ts';
import { AcceptResponse } from './response.ts';

/** AcceptUI: Pay opens Authorize.Net’s window over the page, and goes on when the buyer has filled it in. */
export async function mountOverlay(
  box: HTMLElement,
  context: PanelContext<AuthorizeNetConfig>,
): Promise<Panel<AuthorizeNetConfig>> {
  const { words } = context;
  if (box.closest('dialog:modal')) {
    const detail =
      'AcceptUI opens in the page’s body, which cannot be used while a modal dialog is open: take Tender out of the dialog, or use accept-js or accept-hosted.';
    throw new Fault({ code: 'configuration', next: 'choose-another', detail });
  }
  const ui = await joinAcceptUi(context);
  const { root, remove } = openPanelRoot(box);
  render(html`<p>${words.authorizeNet.window}</p>`, root);

  return {
    async collect() {
      const answer = await ui.ask();
      if (answer === undefined) throw new Fault({ code: 'invalid', next: 'retry', message: words.canceled });
      const parsed = safeParse(AcceptResponse, answer);
      if (!parsed.success) {
        const detail = `AcceptUI answered in an unknown way: in its answer, ${parsed.error}.`;
        throw new Fault({ code: 'provider', next: 'retry', detail });
      }
      const { messages, opaqueData } = parsed.data;
      if (messages.resultCode === 'Ok' && opaqueData) return opaqueData;
      throw slipsOf(parsed.data).length ? invalid() : troubleOf(parsed.data);
    },
    unmount() {
      ui.leave();
      remove();
    },
  };
}
