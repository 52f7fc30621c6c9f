import { askBackend, recallAnswer, type Answer } from './ask-backend.ts';
import { CONSENT_EVENT, hasConsent, rememberConsent } from './consent.ts';
import { pageIsIdle } from './page-is-idle.ts';
import { hasPrivacySignal } from './privacy-signals.ts';

const isOn = ({ enabled, respectPrivacySignals }: Answer) =>
  enabled && !(respectPrivacySignals && hasPrivacySignal());

/**
 * Loads the signals when the backend and the visitor allow it, and looks again whenever consent changes. What it has
 * come to stands in the tag's `data-monitoring`, `on` or `off`, for a checkout on the same page.
 * Trouble is one sentence in the console: a visitor without monitoring lacks nothing.
 */
export function runMonitor(tag: HTMLScriptElement, loadSignals: () => Promise<unknown>): void {
  const endpoint = tag.dataset['endpoint'] ?? '';
  let isUnderWay = false;

  const isRefused = () => {
    const known = recallAnswer(endpoint);
    return !hasConsent(tag) || (known !== undefined && !isOn(known));
  };
  const decide = async () => {
    if (isRefused()) tag.dataset['monitoring'] = 'off';
    if (isUnderWay || isRefused()) return;
    isUnderWay = true;
    try {
      await pageIsIdle();
      // Consent may be withdrawn while we wait.
      const isWanted = !isRefused() && isOn(await askBackend(endpoint)) && !isRefused();
      tag.dataset['monitoring'] = isWanted ? 'on' : 'off';
      if (isWanted) await loadSignals();
    } catch (error) {
      console.warn(`Tender: ${(error as Error).message}`);
    } finally {
      isUnderWay = false;
    }
  };

  document.addEventListener(CONSENT_EVENT, (event) => {
    tag.dataset['consent'] = rememberConsent(event as CustomEvent<unknown>);
  });
  new MutationObserver(() => void decide()).observe(tag, { attributeFilter: ['data-consent'] });
  void decide();
}
