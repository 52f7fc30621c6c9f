const EN = {
  verifyAccount: (date: string, url: string) =>
    `Your bank account has to be verified first. A small deposit arrives by ${date}. Tell us then what arrived: ${url}`,
  cardSaved: 'Your order is placed and your card is saved. We charge it when your order ships.',
  partFailed: (paid: string, missing: string) =>
    `${paid} is paid. ${missing} could not be charged and is not paid yet. You can pay it on the order’s page.`,
  disputed: 'Your bank is looking into this payment, at your request or its own.',
  takenBack: 'Your bank has returned the amount to you.',
  enterAgain: 'The payment was not finished. Enter your payment details again.',
  accountClosed: 'This bank account has been closed. Use another one.',
  debitRefused: 'Your bank does not allow this debit. Use another account or choose another payment method.',
  verifyFailed: 'The bank account could not be verified. Use another one.',
  busy: 'A lot is going on just now and the payment was not tried. You have not been charged. Try again.',
  tooMuch: 'This amount cannot be paid with this method. Choose another one.',
};

type Words = typeof EN;

const DE: Words = {
  verifyAccount: (date, url) =>
    `Ihr Bankkonto muss erst bestätigt werden. Bis ${date} kommt ein kleiner Betrag an. Sagen Sie uns dann, was ankam: ${url}`,
  cardSaved: 'Ihre Bestellung ist eingegangen und Ihre Karte gespeichert. Wir belasten sie beim Versand.',
  partFailed: (paid, missing) =>
    `${paid} ist bezahlt. ${missing} konnte nicht abgebucht werden und ist noch offen. Sie können es auf der Seite der Bestellung bezahlen.`,
  disputed: 'Ihre Bank prüft diese Zahlung, weil Sie oder sie selbst das wollten.',
  takenBack: 'Ihre Bank hat Ihnen den Betrag zurückgebucht.',
  enterAgain: 'Die Zahlung wurde nicht beendet. Geben Sie Ihre Zahlungsdaten noch einmal ein.',
  accountClosed: 'Dieses Bankkonto gibt es nicht mehr. Verwenden Sie ein anderes.',
  debitRefused:
    'Ihre Bank lässt diese Lastschrift nicht zu. Verwenden Sie ein anderes Konto oder eine andere Zahlungsart.',
  verifyFailed: 'Das Bankkonto konnte nicht bestätigt werden. Verwenden Sie ein anderes.',
  busy: 'Gerade ist zu viel los, und die Zahlung wurde nicht versucht. Es wurde nichts abgebucht. Versuchen Sie es noch einmal.',
  tooMuch: 'Dieser Betrag kann so nicht bezahlt werden. Wählen Sie eine andere Zahlungsart.',
};

/** Sentences that only Stripe's ways of paying need, in the buyer's language. */
export const stripeWordsIn = (locale: string): Words => (/^de\b/i.test(locale) ? DE : EN);
