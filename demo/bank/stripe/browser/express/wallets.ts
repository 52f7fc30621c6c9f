/** A wallet by its `expressPaymentType`: its name in `availablePaymentMethods` and options, and on its button. */
export const WALLETS = {
  apple_pay: { option: 'applePay', label: 'Apple Pay' },
  google_pay: { option: 'googlePay', label: 'Google Pay' },
  link: { option: 'link', label: 'Link' },
} as const;

/** A wallet that this sandbox has. */
export type Wallet = keyof typeof WALLETS;

/** Whether the text names one. */
export const isWallet = (text: string): text is Wallet => Object.hasOwn(WALLETS, text);

/** The wallets of a browser that the merchant wants to show. */
export const walletsOf = (
  there: readonly string[],
  wishes: Readonly<Record<string, string>> = {},
): readonly Wallet[] => there.filter(isWallet).filter((name) => wishes[WALLETS[name].option] !== 'never');
