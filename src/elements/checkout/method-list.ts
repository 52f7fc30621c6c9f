import { html, nothing, type TemplateResult } from 'lit';
import { isUsable, type State } from '../../checkout/state.ts';
import { formatMoney } from '../../contract/money.ts';
import type { PaymentMethod } from '../../contract/payment-method.ts';
import type { Quote } from '../../contract/quote.ts';
import type { View } from './view.ts';
import { problemText } from './words.ts';

type Blocks = Extract<State, { step: 'choosing' }>['blocked'];

/** What of the state the list is about; in every step that has a quote it is shown. */
export interface Listed {
  readonly quote: Quote;
  readonly blocked: Blocks;
  readonly method: string | undefined;
  readonly saved: string | undefined;
}

/** The methods as native radios, so that keyboards and screen readers know them; one method needs no choice. */
export function renderMethods(listed: Listed, view: View): TemplateResult {
  const { methods } = listed.quote;
  const isChoice = methods.length > 1;
  return html`<div
    class="methods"
    part="methods"
    role=${isChoice ? 'radiogroup' : nothing}
    aria-label=${isChoice ? view.words.legend : nothing}
  >
    ${methods.map((method) => renderMethod(method, listed, isChoice, view))}
  </div>`;
}

function renderMethod(method: PaymentMethod, listed: Listed, isChoice: boolean, view: View): TemplateResult {
  const isChosen = method.id === listed.method;
  const block = listed.blocked[method.id];
  const reason = method.unavailable?.reason ?? (block && problemText(block.problem, view.words));
  const isOff = !isUsable(method, listed.blocked);
  const select = () => {
    view.session.dispatch({ type: 'select', method: method.id, ...firstSaved(method) });
  };
  return html`<div class="method" part="method" ?data-chosen=${isChosen} ?data-off=${isOff}>
    ${
      isChoice
        ? html`<label class="choice">
            <input
              type="radio"
              name="method"
              value=${method.id}
              .checked=${isChosen}
              ?disabled=${isOff}
              aria-describedby=${reason ? `reason-${method.id}` : nothing}
              @change=${select}
            />
            ${renderLabel(method, view)}
          </label>`
        : html`<div class="choice">${renderLabel(method, view)}</div>`
    }
    ${reason ? renderReason(method, reason, isOff, select, view) : nothing}
    <div class="panel" part="panel" ?hidden=${!isChosen}>
      ${isChosen ? view.extras?.renderSaved(method, listed.saved, view) : nothing}
      ${renderPanel(method, isChosen, Boolean(listed.saved), view)}
    </div>
  </div>`;
}

const firstSaved = ({ saved }: PaymentMethod) => (saved?.[0] ? { saved: saved[0].id } : {});

const renderLabel = ({ label, description, icon, fee }: PaymentMethod, { locale }: View) =>
  html`<span class="label">
      <span class="name">${label}</span>
      ${description ? html`<span class="muted small"><bdi>${description}</bdi></span>` : nothing}
    </span>
    ${fee ? html`<span class="small">${fee.label} ${formatMoney(fee.amount, locale)}</span>` : nothing}
    ${icon ? html`<img src=${icon} alt="" width="40" height="26" />` : nothing}`;

const renderReason = (
  { id }: PaymentMethod,
  reason: string,
  isOff: boolean,
  retry: () => void,
  { words }: View,
) =>
  html`<p class="reason small ${isOff ? 'muted' : 'error'}" id="reason-${id}">
    ${reason}
    ${
      isOff
        ? nothing
        : html`<button type="button" class="quiet small" @click=${retry}>${words.retry}</button>`
    }
  </p>`;

/** The box of the panel stays where it is when another method, or a saved one, is looked at: it is only hidden. */
function renderPanel(
  method: PaymentMethod,
  isChosen: boolean,
  usesSaved: boolean,
  view: View,
): TemplateResult {
  const { words, session } = view;
  const slot = view.slotOf(method.id);
  const isComing = isChosen && !session.hasPanel(method.id);
  const isHidden = usesSaved && !session.takesSaved(method.id);
  return html`<div class="vendor" ?hidden=${isHidden} aria-busy=${isComing}>
      ${slot ? html`<slot name=${slot}></slot>` : nothing}
      ${
        isComing
          ? html`<div class="bones" role="img" aria-label=${words.loadingPanel(method.label)}>
              <i></i><i></i><i></i>
            </div>`
          : nothing
      }
    </div>
    ${isChosen && !usesSaved ? view.extras?.renderSave(method, view) : nothing}
    ${isChosen ? view.extras?.renderFields(method, view) : nothing}`;
}
