import { html, nothing, type TemplateResult } from 'lit';
import { methodIn, type Acting, type Confirming, type Notice, type State } from '../../checkout/state.ts';
import { outcomeOf } from '../../contract/payment.ts';
import type { Problem } from '../../contract/problem.ts';
import { assertNever } from '../../lib/assert-never.ts';
import { EXPRESS } from '../../session/session.ts';
import { renderMethods } from './method-list.ts';
import { renderTotals } from './totals.ts';
import type { View } from './view.ts';
import { noticeText, payLabel, problemText } from './words.ts';

/** The whole widget, for every state it can be in. */
export function renderCheckout(view: View): TemplateResult {
  const { state } = view;
  switch (state.step) {
    case 'loading':
      return renderSkeleton(view);
    case 'choosing':
    case 'preparing':
    case 'ready':
    case 'paying':
      return renderForm(view);
    case 'acting':
      return state.isAsking ? renderQuestion(state, view) : renderForm(view);
    case 'confirming':
      return state.quote ? renderForm(view) : renderWait(state, view);
    case 'done':
      return (
        (view.allWords && view.closing?.renderOutcome(state.payment, view.allWords, view)) ??
        renderEmpty(view.words.outcomes[outcomeOf(state.payment)], view)
      );
    case 'failed':
      return renderFailure(state.problem, view);
    default:
      return assertNever(state);
  }
}

const renderSkeleton = ({ words }: View) =>
  html`<div class="skeleton" role="img" aria-label=${words.loading}>
    <div class="methods"><i></i><i></i><i></i><i></i></div>
    <i class="bar"></i>
  </div>`;

/** The list, the open panel, the totals and the button: the same place from the first choice to the last answer. */
function renderForm(view: View): TemplateResult {
  const { state, words, locale } = view;
  const {
    quote,
    blocked = {},
    method: id,
    saved,
    notice,
  } = state as Partial<Extract<State, { step: 'ready' }>>;
  if (!quote) return renderSkeleton(view);
  const method = methodIn(quote, id);
  const busy = busyText(view);
  if (!quote.methods.length) return renderEmpty(quote.message, view);
  const express = view.slotOf(EXPRESS);
  return html`<div ?inert=${isBusy(state)}>
      ${express ? html`<slot name=${express}></slot>` : nothing}
      ${renderMethods({ quote, blocked, method: id, saved }, view)}
    </div>
    ${renderTotals(quote, method, view)} ${notice ? renderNotice(notice, view) : nothing}
    <button
      type="button"
      class="primary pay"
      part="pay-button"
      aria-disabled=${state.step !== 'ready' || Boolean(state.refreshing)}
      @click=${view.pay}
    >
      ${busy ? html`<span class="spinner" aria-hidden="true"></span>${busy}` : payLabel(quote, method, words, locale)}
    </button>
    ${state.step === 'confirming' ? renderPatience(state, view) : nothing}`;
}

/** Nothing may be changed any more: the payment is on its way. */
const isBusy = (state: State): boolean =>
  state.step === 'acting' || state.step === 'confirming' || (state.step === 'paying' && state.isSending);

function busyText({ state, words }: View): string | undefined {
  switch (state.step) {
    case 'paying':
      return state.isSending ? words.sending : words.collecting;
    case 'acting':
      return words.acting;
    case 'confirming':
      return words.confirming;
    default:
      return undefined;
  }
}

function renderNotice(notice: Notice, { words, locale }: View): TemplateResult {
  const isHint = notice.kind === 'amount-changed' || notice.kind === 'canceled';
  return html`<p class="notice ${isHint ? '' : 'bad'}" part="notice" role="alert">
    ${noticeText(notice, words, locale)}
  </p>`;
}

const renderEmpty = (message: string | undefined, { words }: View) =>
  html`<p class="notice" part="notice" data-end>${message ?? words.noMethods}</p>`;

const renderWait = (state: Confirming, view: View) =>
  html`<div class="wait">
    <p><span class="spinner" aria-hidden="true"></span>${view.words.confirming}</p>
    ${renderPatience(state, view)}
  </div>`;

/** From the fourth question on, the buyer is told why it takes so long, and may ask too. */
function renderPatience({ checks, problem }: Confirming, { words, session }: View) {
  if (checks < 4 && problem?.code !== 'offline') return nothing;
  const text = problem?.code === 'offline' ? words.confirmingOffline : words.confirmingSlowly;
  return html`<div class="notice" part="notice">
    <p>${text}</p>
    <button
      type="button"
      @click=${() => {
        session.dispatch({ type: 'check-again' });
      }}
    >
      ${words.checkAgain}
    </button>
  </div>`;
}

/** A payment is waiting for the buyer, and does not go on by itself. */
const renderQuestion = ({ payment }: Acting, { words, session }: View) =>
  html`<div class="notice" part="notice">
    <h2 tabindex="-1" data-focus>${words.askResume(payment.method.label)}</h2>
    ${payment.message ? html`<p>${payment.message}</p>` : nothing}
    <p>${words.askResumeHint}</p>
    <div class="row">
      <button
        type="button"
        class="primary"
        @click=${() => {
          session.dispatch({ type: 'resume' });
        }}
      >
        ${words.resume}
      </button>
      <button
        type="button"
        @click=${() => {
          session.dispatch({ type: 'cancel' });
        }}
      >
        ${words.cancelPayment}
      </button>
    </div>
  </div>`;

/** The tag is not written as it should be: words for the buyer, the sentence for the developer is in the console. */
export const renderMistake = (problem: Problem, words: View['words']) =>
  html`<p class="notice bad" part="notice" role="alert" data-end>${problemText(problem, words)}</p>`;

const renderFailure = (problem: Problem, { words, session }: View) =>
  html`<div class="notice bad" part="notice" role="alert" data-end>
    <p>${problemText(problem, words)}</p>
    ${
      problem.next === 'contact-merchant'
        ? nothing
        : html`<button
            type="button"
            @click=${() => {
              session.dispatch({ type: 'refresh' });
            }}
          >
            ${words.retry}
          </button>`
    }
  </div>`;
