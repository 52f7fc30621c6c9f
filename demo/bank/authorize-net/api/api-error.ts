/**
 * A request that is refused as a whole.
 * Source of codes and texts: https://developer.authorize.net/api/reference/responseCodes.html
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;

  constructor(code: string, text: string) {
    super(text);
    this.code = code;
  }
}

/** What every answer ends with. */
export const messagesOf = (error?: { readonly code: string; readonly message: string }) => ({
  messages: error
    ? { resultCode: 'Error', message: [{ code: error.code, text: error.message }] }
    : { resultCode: 'Ok', message: [{ code: 'I00001', text: 'Successful.' }] },
});
