/**
 * For the page on which frames and 3-D Secure steps end, as `dist/notification.js`:
 * `<script src="…/notification.js" data-nonce="…" data-shop="https://shop.example" data-back="/checkout"></script>`
 */
import type { FrameMessage } from './contract/frame-message.ts';

/** Tells the shop's page around this frame that the step is over. Nothing that was posted here is looked at. */
function tellShop({ nonce, shop, back }: DOMStringMap): void {
  if (!nonce || !shop) {
    console.error(
      'Tender: the tag of notification.js needs data-nonce and data-shop, the origin of the shop.',
    );
    return;
  }
  const message: FrameMessage = { source: 'tender', nonce };
  if (parent !== self) parent.postMessage(message, shop);
  // An issuer's page has broken out of its frame, and taken the whole tab along.
  else location.replace(new URL(back ?? '/', shop));
}

tellShop(document.currentScript?.dataset ?? {});
