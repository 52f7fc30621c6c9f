import type { Panel, PanelContext } from '../provider.ts';
import { mountCard } from './card.ts';
import type { AuthorizeNetConfig } from './config.ts';

/** The panel of the product that the backend chose. Code for those beside the card is fetched when it is needed. */
export async function mountAuthorizeNet(
  box: HTMLElement,
  context: PanelContext<AuthorizeNetConfig>,
): Promise<Panel<AuthorizeNetConfig>> {
  const { product, means } = context.config;
  switch (product) {
    case 'accept-js':
      if (means !== 'echeck') return mountCard(box, context);
      return (await import('./echeck.ts')).mountECheck(box, context);
    case 'accept-ui':
      return (await import('./overlay.ts')).mountOverlay(box, context);
    case 'accept-hosted':
      return (await import('./hosted.ts')).mountHosted(box, context);
  }
}
