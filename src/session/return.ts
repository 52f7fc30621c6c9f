/** The query parameter that a backend adds to the return URL. A hint: it says which payment to ask about. */
const PARAMETER = 'tender-payment';

/** That, and what a provider's page adds by itself: hints that the backend does not need, and a secret. */
const TRACES = /^(tender-payment|(payment|setup)_intent(_client_secret)?|redirect_status)$/;

let returned: string | undefined;

/**
 * The payment a provider's page has just brought the buyer back from. All traces are taken out of the address at once,
 * before anything can log or refer to it: when this script is evaluated, whether or not there is a tag on the page yet.
 * Every widget of the page is told, and finds out from the backend whether the payment is its own.
 */
export function returnedPayment(): string | undefined {
  const url = new URL(location.href);
  const { searchParams: query } = url;
  const traces = [...query.keys()].filter((name) => TRACES.test(name));
  if (traces.length) {
    const id = query.get(PARAMETER);
    for (const name of traces) query.delete(name);
    history.replaceState(history.state, '', url);
    if (id !== null) returned = /^[\w.-]{1,128}$/.test(id) ? id : undefined;
  }
  return returned;
}

returnedPayment();

/** For a page on which one payment follows another: the next is not the one that was returned from. */
export function forgetReturned(): void {
  returned = undefined;
}

/** Where a provider's page is to bring the buyer back to: this page, without what came after its `#`. */
export function pageAddress(): string {
  const url = new URL(location.href);
  url.hash = '';
  url.searchParams.delete(PARAMETER);
  return url.href;
}

/** Takes the buyer to the shop's return URL, unless they are there already. */
export function goTo(returnUrl: string, paymentId: string): void {
  const url = new URL(returnUrl, location.href);
  if (url.pathname === location.pathname) return;
  url.searchParams.set(PARAMETER, paymentId);
  location.assign(url);
}
