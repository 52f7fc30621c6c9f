/** The page uses Stripe.js wrongly; the text says how to use it. */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError';
}

/** The Element’s frame cannot be asked: it is gone, or out of the controller’s reach. */
export const notRetrieved = (): IntegrationError =>
  new IntegrationError(
    'We could not retrieve data from the specified Element.\nPlease make sure the Element you are attempting to use is still mounted.',
  );

/** The Element’s frame is there, and has not drawn itself yet. */
export const notReady = (): IntegrationError =>
  new IntegrationError(
    'We could not retrieve data from the specified Element.\nPlease make sure the Element you are attempting to use is mounted and the ready event has been emitted.',
  );
