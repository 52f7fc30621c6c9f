/** The query parameter that a backend adds to the return URL. A hint: it says which payment to ask about. */
const PARAMETER = 'tender-payment';

let returned: string | undefined;

/**
 * The payment a provider's page has just brought the buyer back from. The parameter is taken out of the address
 * at once; every widget of the page is told, and finds out from the backend whether the payment is its own.
 */
export function returnedPayment(): string | undefined {
  const url = new URL(location.href);
  const id = url.searchParams.get(PARAMETER);
  if (id !== null) {
    url.searchParams.delete(PARAMETER);
    history.replaceState(history.state, '', url);
    returned = /^[\w.-]{1,128}$/.test(id) ? id : undefined;
  }
  return returned;
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
