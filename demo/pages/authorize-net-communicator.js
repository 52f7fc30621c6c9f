/*
 * Authorize.Net’s page (Accept Hosted) shows this page of the shop’s in a frame of its own, and hands it a query string:
 * behind the # of the address, or as a message. Two windows up is the shop’s page with Tender on it, which is of this
 * page’s origin and has published a function to be told.
 */
(() => {
  const tell = (text) => {
    if (typeof text !== 'string' || text === '') return;
    try {
      parent.parent.AuthorizeNetIFrame?.onReceiveCommunication(text);
    } catch {
      // The page two windows up is somebody else’s.
    }
  };
  addEventListener('message', ({ source, data }) => {
    if (source === parent) tell(data);
  });
  tell(location.hash.slice(1));
})();
