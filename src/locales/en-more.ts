/** The words of panels, actions and saved methods; fetched with the first of them. */
export const enMore = {
  outcomeHints: {
    succeeded: 'Thank you. Your payment is complete.',
    authorized: 'Thank you. The amount is reserved and charged when your order ships.',
    pending: 'Thank you. Your payment is not complete yet.',
    'partially-paid': 'Only a part of the amount was paid. The shop will contact you about the rest.',
    refunded: 'The amount was returned to you.',
    'partially-refunded': 'A part of the amount was returned to you.',
  },
  pendingReasons: {
    'bank-debit': 'The debit from your bank account is under way. This can take a few days.',
    approval: 'Your order waits for approval.',
    offline: 'Your order is placed. Please send your payment as described.',
    terms: 'Your order is placed. You pay on your agreed terms.',
  } as Readonly<Record<string, string>>,
  /** Instead of "Order placed", where there is no order. */
  invoicesPending: 'Payment in progress',
  paidWith: 'Payment method',
  reference: 'Reference',
  orderNumber: 'Order',

  required: (label: string) => `${label}: please fill this in.`,
  tooLong: (label: string, most: number) => `${label}: use at most ${most} characters.`,
  wrongPattern: (label: string) => `${label}: please check the format.`,
  close: 'Close',
  optional: 'optional',

  savedLegend: 'Saved',
  useAnother: 'Use another',
  expires: (date: string) => `expires ${date}`,
  companyOwned: 'company',
  deleteSaved: (label: string) => `Delete ${label}`,
  deleteSavedQuestion: (label: string) => `Delete ${label}? It can’t be brought back.`,
  deleteConfirm: 'Delete',
  keep: 'Keep',
  savedDeleted: (label: string) => `${label} was deleted.`,
  savedDeleteFailed: (label: string) => `${label} could not be deleted. Please try again.`,
  saveForLater: 'Save for later payments',

  verification: 'Verification by your bank',
  cancelQuestion: 'Cancel the verification? Your payment will not be made.',
  cancelVerification: 'Cancel verification',
  goOn: 'Go on',
  frame: {
    title: 'Payment page',
    question: 'Leave this page? Your payment will not be made.',
    loading: 'Loading…',
    slow: 'This takes unusually long.',
    offline: 'You are offline. This can go on when you are back online.',
    timeLeft: (seconds: number) =>
      seconds > 60
        ? `${seconds / 60} minutes left.`
        : seconds === 60
          ? '1 minute left.'
          : `${seconds} seconds left.`,
  },
  wait: {
    title: 'Please confirm the payment',
    message: 'Open your bank’s app and confirm the payment there. Then it goes on here by itself.',
    question: 'Stop waiting? Unless you have confirmed it already, your payment will not be made.',
  },
  redirectNotice: (label: string) =>
    `You continue at ${label} after pressing the button, and come back here.`,

  authorizeNet: {
    window: 'After pressing the button, you enter your payment details in a window of Authorize.Net.',
    submit: 'Pay',
    question: 'Close this window? Your payment will not be made.',
  },

  apruve: {
    notice: 'You will be asked to sign in with your company’s Apruve account to authorize the payment.',
  },
  infinitePay: {
    email: 'E-mail for the invoice',
    emailWrong: 'Enter an e-mail address such as name@company.com.',
    legalForm: 'Legal form of your company',
    choose: 'Please choose',
    product: 'How you pay',
    products: {
      invoice: 'Purchase on account',
      'direct-debit': 'Direct debit',
      installments: 'Installments',
    },
    plan: 'Installments',
    payments: (count: number, each: string) => `${count} payments of ${each}`,
    inTotal: (total: string) => `In total ${total}.`,
    expired: 'This took too long. Please press the button again.',
  },
  oropay: {
    pageNotice: 'You pay on a secure page that opens after pressing the button.',
    typeAgain: 'The card form was renewed for your security. Please enter your card again.',
    confirmCard: 'Confirm card',
    confirmFirst: 'Please press “Confirm card” below your card first.',
    cardConfirmed: 'Your card is confirmed.',
  },
  paypalPayflow: {
    notice: 'Your card details go straight to PayPal.',
    typeAgain: 'Please enter your card again, then press the button.',
  },
  paypalExpress: { windowNotice: 'PayPal opens in its own window when you press the button.' },

  card: {
    number: 'Card number',
    accepted: (brands: string) => `We accept ${brands}.`,
    numberIncomplete: 'The card number is not complete.',
    numberWrong: 'The card number is not correct: please check it for a slip.',
    brandRefused: (brand: string) => `${brand} cards are not accepted here.`,
    brandUnknown: 'This kind of card is not accepted here.',
    expiry: 'Expiry date',
    expiryExample: 'MM / YY',
    expiryWrong: 'Enter the month and the year as on the card, such as 04 / 30.',
    expired: 'This card has expired.',
    cvv: 'Security code',
    cvvHint: (digits: number): string =>
      digits === 4 ? '4 digits on the front of the card' : '3 digits on the back of the card',
    cvvWrong: (digits: number) => `The security code has ${digits} digits.`,
    holder: 'Name on card',
  },
  bank: {
    holder: 'Account holder',
    type: 'Account type',
    types: { checking: 'Checking', savings: 'Savings', businessChecking: 'Business checking' },
    routing: 'Routing number',
    routingHint: '9 digits, at the bottom left of a check',
    routingIncomplete: 'The routing number has 9 digits.',
    routingWrong: 'The routing number is not correct: please check it for a slip.',
    account: 'Account number',
    accountLength: (least: number, most: number) => `The account number has ${least} to ${most} digits.`,
    confirmAccount: 'Repeat the account number',
    accountsDiffer: 'The two account numbers are not the same.',
    iban: 'IBAN',
    ibanCountry: 'An IBAN begins with the two letters of a country, such as DE.',
    ibanLength: (country: string, length: number) => `An IBAN from ${country} has ${length} characters.`,
    ibanWrong: 'The IBAN is not correct: please check it for a slip.',
    bic: 'BIC',
    bicWrong: 'A BIC has 8 or 11 characters, such as COBADEFF.',
    creditor: 'Creditor',
    creditorId: 'Creditor identifier',
    mandateReference: 'Mandate reference',
    mandateDate: 'Date',
    agree: 'I have read this and agree.',
    agreeRequired: 'Please agree, so that your account can be debited.',
  },
  cybersource: {
    renewed: 'The card fields were renewed for your security. Please enter your card again.',
    inFrame: 'You enter your card in a secure window after pressing the button.',
  },
  ingenico: {
    surname: 'Debtor’s surname',
    expired: 'The connection to the payment provider was renewed. Please press the button again.',
  },
  stripe: {
    funds: 'There is not enough money behind this card or account. Please pay in another way.',
    expired: 'This card has expired, or its expiry date is not correct.',
    cvc: 'The security code is not correct.',
    number: 'The card number is not correct.',
    address: 'The postal code or the address is not the one your bank knows.',
    later: 'Your bank could not be asked. Nothing was charged: please try again in a moment.',
    authenticate: 'Your bank did not confirm that it is you. Please try again or pay in another way.',
    unsupported: 'This card or account cannot be used here. Please use another.',
    limit: 'This way to pay is not possible for this amount. Please choose another.',
    typeAgain: 'The form was loaded anew. Please enter your payment details again.',
  },
  express: 'Express checkout',
  otherWays: 'or pay another way',
};

export type MoreMessages = typeof enMore;
