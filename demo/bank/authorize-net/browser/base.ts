declare const AUTHORIZE_NET: string;

/** Where the sandbox’s Authorize.Net is: `http://127.0.0.1:5174/authorize-net`. */
export const BASE: string = AUTHORIZE_NET;

/** Its origin, which stands for `https://jstest.authorize.net`. */
export const ORIGIN: string = new URL(BASE).origin;
