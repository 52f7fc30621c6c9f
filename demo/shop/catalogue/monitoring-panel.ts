import { html } from 'hono/html';
import type { Html } from '../html.ts';
import type { CataloguePage } from './catalogue-page.ts';
import type { CatalogueTexts } from './texts.ts';

/** The panel, and the page to come back to after a change. */
interface MonitoringPanel extends CataloguePage {
  readonly back: string;
}

/** The switch: what the shop has set up, the visitor's consent, and what has come of both on this page. */
export const renderMonitoring = (
  { settings, consent, token, back }: MonitoringPanel,
  say: CatalogueTexts['monitoring'],
): Html => html`
  <aside class="monitoring card" aria-labelledby="monitoring-title">
    <h2 id="monitoring-title">${say.title}</h2>
    <p class="quiet small">${say.lead}</p>
    <form method="post" action="/catalogue/monitoring" data-begins-visit>
      <input type="hidden" name="_csrf" value="${token}" />
      <input type="hidden" name="back" value="${back}" />
      <fieldset>
        <legend>${say.setup}</legend>
        ${checkbox('enabled', say.enabled, settings.enabled)}
        ${checkbox('respect', say.respect, settings.respectPrivacySignals === true)}
        ${checkbox('ask', say.askConsent, consent !== undefined)}
      </fieldset>
      <button>${say.apply}</button>
      <p class="quiet small">${say.newVisit}</p>
    </form>
    ${
      consent &&
      html`
        <section class="consent note" data-consent="${consent}" aria-label="${say.title}">
          <p data-when="required">${say.question}</p>
          <p data-when="given">${say.given}</p>
          <p data-when="withdrawn">${say.withdrawn}</p>
          <div class="row">
            <button type="button" value="given">${say.allow}</button>
            <button type="button" value="withdrawn">${say.withdraw}</button>
          </div>
        </section>
      `
    }
    <h3>${say.thisPage}</h3>
    <dl aria-live="polite" class="now">
      ${now('script', say.script, say.isNotThere, { there: say.isThere, absent: say.isNotThere })}
      ${now('decision', say.decision, say.open, { on: say.on, off: say.off, open: say.open })}
      ${now('signals', say.signals, say.none, { none: say.none })}
    </dl>
  </aside>
`;

const checkbox = (name: string, label: string, isChecked: boolean) => html`
  <label class="check"><input type="checkbox" name="${name}" ${isChecked && 'checked'} /> ${label}</label>
`;

/** A line that the page's script keeps true; `words` are what it may say. */
const now = (id: string, label: string, text: string, words: Readonly<Record<string, string>>) => html`
  <div>
    <dt>${label}</dt>
    <dd id="now-${id}" data-words="${JSON.stringify(words)}">${text}</dd>
  </div>
`;
