/* This page said that the order is not paid yet. When Tender knows better, it asks the server for a new one. */
function reload() {
  const url = new URL(location.href);
  url.searchParams.delete('tender-payment');
  location.replace(url);
}

document.addEventListener('tender-finished', reload, { once: true });
