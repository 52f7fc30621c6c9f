const { order, payer, decision, shop } = document.querySelector<HTMLElement>('#result')?.dataset ?? {};
const asker = window.opener as Window | null;
if (shop) asker?.postMessage({ source: 'paypal', order, payer, decision }, shop);

export {};
