declare const BANK_BASE: string;

/** Where the sandbox is: `http://127.0.0.1:5174/oropay`. */
export const BASE = BANK_BASE;
