/** Tells whoever is around the page, as Cardinal's does, that the device data are there. */
function finish(): void {
  const SessionId = document.querySelector('iframe')?.dataset['session'];
  parent.postMessage(JSON.stringify({ MessageType: 'profile.completed', SessionId, Status: true }), '*');
}

// The issuer's page first, where it has one.
if (document.forms[0]) {
  addEventListener('message', (event) => {
    if (event.origin === origin && event.data === 'collected') finish();
  });
  document.forms[0].submit();
} else {
  finish();
}
