const EN = {
  statuses: { 'in-collection': 'In collection' } as Readonly<Record<string, string>>,
  notFound: 'We could not find this invoice. It may have been withdrawn: ask us.',
  linkGone: 'This pay link does not work any more. Ask whoever sent it for a new one.',
  signIn: 'Sign in to see your company’s invoices.',
  none: 'There are no invoices yet. They appear here as soon as we have sent one.',
  disputed: 'Disputed: our team will call you.',
  canceled: 'Canceled: nothing is to be paid.',
  inCollection: 'Handed to our collection partner. Please call +1 619 555 0100.',
  paid: 'Nothing is left to pay.',
  overLimit: (limit: string, who: string) => `Over your limit of ${limit}. ${who} may pay it.`,
  somebody: 'Somebody else',
  payingHere: (number: string) => `You are paying ${number} in another window. Finish or cancel it there.`,
  payingThere: (who: string, number: string) => `${who} is paying ${number} right now.`,
  debit: (day: string, number: string) =>
    `A bank debit of ${day} for ${number} is under way. We wait for the bank.`,
  announced: (who: string, day: string, number: string) =>
    `${who} announced a transfer for ${number} on ${day}. We wait for the money.`,
  examined: (number: string) => `The bank is looking into a payment of ${number}.`,
  you: 'You',
  paidBy: (who: string, number: string) => `${who === 'You' ? 'You have' : `${who} has`} paid ${number}.`,
  paidMeanwhile: (numbers: string) => `Paid meanwhile: ${numbers}. Check what is left, and pay again.`,
  balanceChanged: 'What is to be paid has changed. Check it, and pay again.',
  returned: (why: string) => `Returned by the bank. ${why}`,
  oneCurrency: (currencies: string) =>
    `These invoices are in ${currencies}. Pay one currency, then the other.`,
  onlyInvoices: 'Invoices and orders cannot be paid together. Pay them one after another.',
  tooMany: (most: number) => `Pay at most ${most} invoices at once.`,
  aboveZero: 'Enter an amount above zero.',
  inCurrency: (currency: string) => `This invoice is in ${currency}.`,
  overBalance: (most: string) => `At most ${most} is left to pay.`,
  wholeOnly: (whole: string) => `This invoice can only be paid as a whole: ${whole}.`,
  atLeast: (least: string) => `Pay at least ${least}, or all of it.`,
  atMost: (most: string) => `Pay at most ${most} at a time.`,
  inSteps: (step: string) => `Pay a multiple of ${step}, or all of it.`,
  tooExact: (decimals: number) =>
    decimals === 0 ? 'Enter an amount without decimals.' : `Use at most ${decimals} decimals.`,
  noAmount: 'Enter an amount.',
  oldestFirst: 'The oldest invoices are paid first.',
  olderFirst: (older: string) => `Pay ${older} first, and all of it: it is due before.`,
  noMethods: 'No payment methods are available, please contact us to proceed.',
  invoices: 'Invoices',
  discount: 'Discount for paying early',
  discountLabel: (percent: string, day: string) => `${percent}% off when paid by ${day}`,
  credit: 'Credit notes',
  partStatuses: {
    paid: 'Paid',
    'partially-refunded': 'Refunded in part',
    pending: 'In progress',
    refunded: 'Refunded',
  } as Readonly<Record<string, string>>,
  payment: (method: string, who: string) => `${method}, ${who}`,
  inProgress: 'Payment in progress',
  transferAwaited: 'Thank you. Send the money, and name the invoices: they stay open until it has arrived.',
  pdf: {
    invoice: 'Invoice',
    issued: 'Issued',
    due: 'Due',
    po: 'Your PO',
    order: 'Order',
    total: 'Total',
    balance: 'Still to be paid',
  },
};

/** What the backend says about invoices, in one language. */
export type InvoiceWords = typeof EN;

const DE: InvoiceWords = {
  statuses: { 'in-collection': 'Im Inkasso' },
  notFound: 'Wir konnten diese Rechnung nicht finden. Vielleicht wurde sie zurückgezogen: fragen Sie uns.',
  linkGone: 'Dieser Zahlungslink gilt nicht mehr. Bitten Sie den Absender um einen neuen.',
  signIn: 'Melden Sie sich an, um die Rechnungen Ihrer Firma zu sehen.',
  none: 'Es gibt noch keine Rechnungen. Sie erscheinen hier, sobald wir eine gesendet haben.',
  disputed: 'Beanstandet: wir rufen Sie an.',
  canceled: 'Storniert: es ist nichts zu zahlen.',
  inCollection: 'An unseren Inkassopartner übergeben. Bitte rufen Sie +1 619 555 0100 an.',
  paid: 'Es ist nichts mehr zu zahlen.',
  overLimit: (limit, who) => `Über Ihrem Limit von ${limit}. ${who} darf sie bezahlen.`,
  somebody: 'Jemand anderes',
  payingHere: (number) =>
    `Sie zahlen ${number} gerade in einem anderen Fenster. Beenden Sie es dort, oder brechen Sie es ab.`,
  payingThere: (who, number) => `${who} bezahlt ${number} gerade.`,
  debit: (day, number) => `Eine Lastschrift vom ${day} über ${number} läuft. Wir warten auf die Bank.`,
  announced: (who, day, number) =>
    `${who} hat am ${day} eine Überweisung für ${number} angekündigt. Wir warten auf das Geld.`,
  examined: (number) => `Die Bank prüft eine Zahlung für ${number}.`,
  you: 'Sie',
  paidBy: (who, number) => (who === 'Sie' ? `Sie haben ${number} bezahlt.` : `${who} hat ${number} bezahlt.`),
  paidMeanwhile: (numbers) =>
    `Inzwischen bezahlt: ${numbers}. Prüfen Sie, was bleibt, und zahlen Sie noch einmal.`,
  balanceChanged: 'Der offene Betrag hat sich geändert. Prüfen Sie ihn, und zahlen Sie dann.',
  returned: (why) => `Von der Bank zurückgegeben. ${why}`,
  oneCurrency: (currencies) =>
    `Diese Rechnungen sind in ${currencies}. Zahlen Sie erst die eine Währung, dann die andere.`,
  onlyInvoices: 'Rechnungen und Bestellungen können nur nacheinander bezahlt werden.',
  tooMany: (most) => `Zahlen Sie höchstens ${most} Rechnungen auf einmal.`,
  aboveZero: 'Geben Sie einen Betrag über null ein.',
  inCurrency: (currency) => `Diese Rechnung ist in ${currency}.`,
  overBalance: (most) => `Offen sind höchstens ${most}.`,
  wholeOnly: (whole) => `Diese Rechnung kann nur ganz bezahlt werden: ${whole}.`,
  atLeast: (least) => `Zahlen Sie mindestens ${least}, oder alles.`,
  atMost: (most) => `Zahlen Sie höchstens ${most} auf einmal.`,
  inSteps: (step) => `Zahlen Sie ein Vielfaches von ${step}, oder alles.`,
  tooExact: (decimals) =>
    decimals === 0
      ? 'Geben Sie einen Betrag ohne Nachkommastellen ein.'
      : `Höchstens ${decimals} Nachkommastellen.`,
  noAmount: 'Geben Sie einen Betrag ein.',
  oldestFirst: 'Die ältesten Rechnungen werden zuerst bezahlt.',
  olderFirst: (older) => `Zahlen Sie zuerst ${older}, und zwar ganz: sie ist früher fällig.`,
  noMethods: 'Es sind keine Zahlungsarten verfügbar. Bitte kontaktieren Sie uns.',
  invoices: 'Rechnungen',
  discount: 'Skonto',
  discountLabel: (percent, day) => `${percent} % Skonto bei Zahlung bis ${day}`,
  credit: 'Gutschriften',
  partStatuses: {
    paid: 'Bezahlt',
    'partially-refunded': 'Teilweise erstattet',
    pending: 'In Bearbeitung',
    refunded: 'Erstattet',
  },
  payment: (method, who) => `${method}, ${who}`,
  inProgress: 'Zahlung in Bearbeitung',
  transferAwaited:
    'Danke. Überweisen Sie den Betrag und nennen Sie die Rechnungen: sie bleiben offen, bis er da ist.',
  pdf: {
    invoice: 'Rechnung',
    issued: 'Datum',
    due: 'Fällig',
    po: 'Ihre Bestellnummer',
    order: 'Auftrag',
    total: 'Summe',
    balance: 'Noch offen',
  },
};

/** The backend's sentences about invoices in the buyer's language. */
export const invoiceWordsIn = (locale: string): InvoiceWords => (/^de\b/i.test(locale) ? DE : EN);
