import type { LocalText } from './model/local-text.ts';
import { AR } from './words/ar.ts';
import { JA } from './words/ja.ts';

const EN = {
  order: (number: string) => `Order ${number}`,
  subtotal: 'Subtotal',
  discount: (code: string) => `Discount (${code})`,
  shipping: 'Shipping',
  noMethods: 'No payment methods are available, please contact us to complete the order submission.',
  notFound: 'We could not find this order.',
  alreadyPaid: (label: string) => `${label} has already been paid.`,
  partRefused: 'This can only be paid as a whole.',
  notTogether: 'These cannot be paid together. Pay them one after another.',
  notSoldIn: (currency: string) => `This order cannot be paid in ${currency}.`,
  quoteUnknown: 'This offer is not known. Reload the page.',
  quoteChanged: 'The order has changed. Check it and pay again.',
  methodGone: 'This payment method is no longer available. Choose another one.',
  savedGone: 'This saved payment method is no longer there. Choose another one.',
  returnRefused: 'The way back to the shop is not one of its pages.',
  fillIn: (label: string) => `Fill in “${label}”.`,
  tooLong: (length: number) => `Use at most ${length} characters.`,
  doesNotMatch: (label: string) => `Check “${label}”.`,
  overLimit: (amount: string) => `Over your credit limit by ${amount}.`,
  tokenMissing: 'Enter your payment details.',
  checkAwaited: 'Your order is placed. We ship it when your check has arrived.',
  onTerms: (term: string) => `Your order is placed. It is payable ${term}.`,
  canceled: 'The payment was canceled. You have not been charged.',
  expired: 'The payment took too long and has expired. You have not been charged.',
  bankDebit: 'Your bank is processing the payment. We will tell you when it has arrived.',
  declined: 'The payment was declined. Use another card or choose another payment method.',
  insufficientFunds: 'There is not enough money on the card or account. Use another one.',
  expiredCard: 'The card has expired. Use another one.',
  wrongCvc: 'The security code is wrong. Check it and try again.',
  wrongNumber: 'The card number is wrong. Check it and try again.',
  providerTrouble: 'The payment could not be processed just now. You have not been charged. Try again.',
  addressMismatch: 'The billing address does not match the card. Check it or use another card.',
  formExpired: 'The payment form was open for too long and has expired. Enter your card and pay again.',
  fundingFailed: 'PayPal could not get the money this way. Go back there and choose another source.',
  underReview: 'Your payment is being reviewed. We will tell you when it is done.',
  approveInApp: 'Open your bank’s app and approve the payment there.',
  notAuthenticated: 'Your bank could not confirm that it is you. Try again or use another card.',
  cardUnsupported: 'This card cannot be used for this purchase. Use another one.',
  creditRefused: 'This payment method is not available for this order. Choose another one.',
  onAccount: 'Your order is placed. You will get the invoice by e-mail.',
  misconfigured: 'This payment method does not work at the moment. Choose another one.',
  payPalDeclined:
    'PayPal declined the payment. Choose another source of money there, or another method here.',
};

/** What every language has to say. */
export type Words = typeof EN;

const DE: Words = {
  order: (number) => `Bestellung ${number}`,
  subtotal: 'Zwischensumme',
  discount: (code) => `Rabatt (${code})`,
  shipping: 'Versand',
  noMethods:
    'Es sind keine Zahlungsarten verfügbar. Bitte kontaktieren Sie uns, um die Bestellung abzuschließen.',
  notFound: 'Wir konnten diese Bestellung nicht finden.',
  alreadyPaid: (label) => `${label} ist bereits bezahlt.`,
  partRefused: 'Hier kann nur der ganze Betrag bezahlt werden.',
  notTogether: 'Diese Bestellungen können nur einzeln bezahlt werden.',
  notSoldIn: (currency) => `Diese Bestellung kann nicht in ${currency} bezahlt werden.`,
  quoteUnknown: 'Dieses Angebot ist nicht bekannt. Laden Sie die Seite neu.',
  quoteChanged: 'Die Bestellung hat sich geändert. Prüfen Sie sie und zahlen Sie dann.',
  methodGone: 'Diese Zahlungsart gibt es nicht mehr. Wählen Sie eine andere.',
  savedGone: 'Diese gespeicherte Zahlungsart gibt es nicht mehr. Wählen Sie eine andere.',
  returnRefused: 'Der Rückweg zum Shop führt auf keine seiner Seiten.',
  fillIn: (label) => `Füllen Sie „${label}“ aus.`,
  tooLong: (length) => `Verwenden Sie höchstens ${length} Zeichen.`,
  doesNotMatch: (label) => `Prüfen Sie „${label}“.`,
  overLimit: (amount) => `Ihr Kreditlimit wird um ${amount} überschritten.`,
  tokenMissing: 'Geben Sie Ihre Zahlungsdaten ein.',
  checkAwaited: 'Ihre Bestellung ist eingegangen. Wir versenden sie, sobald Ihr Scheck da ist.',
  onTerms: (term) => `Ihre Bestellung ist eingegangen. Zahlungsziel: ${term}.`,
  canceled: 'Die Zahlung wurde abgebrochen. Es wurde nichts abgebucht.',
  expired: 'Die Zahlung hat zu lange gedauert und ist abgelaufen. Es wurde nichts abgebucht.',
  bankDebit: 'Ihre Bank bearbeitet die Zahlung. Wir melden uns, sobald sie eingegangen ist.',
  declined: 'Die Zahlung wurde abgelehnt. Verwenden Sie eine andere Karte oder Zahlungsart.',
  insufficientFunds: 'Karte oder Konto sind nicht ausreichend gedeckt. Verwenden Sie eine andere Karte.',
  expiredCard: 'Die Karte ist abgelaufen. Verwenden Sie eine andere.',
  wrongCvc: 'Die Prüfnummer stimmt nicht. Prüfen Sie sie und versuchen Sie es noch einmal.',
  wrongNumber: 'Die Kartennummer stimmt nicht. Prüfen Sie sie und versuchen Sie es noch einmal.',
  providerTrouble: 'Die Zahlung ging gerade nicht. Es wurde nichts abgebucht. Versuchen Sie es noch einmal.',
  addressMismatch: 'Die Rechnungsadresse passt nicht zur Karte. Prüfen Sie sie, oder nehmen Sie eine andere.',
  formExpired:
    'Das Formular war zu lange offen und ist abgelaufen. Geben Sie die Karte ein und zahlen Sie noch einmal.',
  fundingFailed: 'So bekam PayPal das Geld nicht. Wählen Sie dort eine andere Quelle.',
  underReview: 'Ihre Zahlung wird geprüft. Wir sagen Ihnen, wenn das fertig ist.',
  approveInApp: 'Öffnen Sie die App Ihrer Bank, und bestätigen Sie die Zahlung dort.',
  notAuthenticated:
    'Ihre Bank konnte Sie nicht bestätigen. Versuchen Sie es noch einmal oder mit einer anderen Karte.',
  cardUnsupported: 'Mit dieser Karte geht dieser Kauf nicht. Verwenden Sie eine andere.',
  creditRefused: 'Diese Zahlungsart gibt es für diese Bestellung nicht. Wählen Sie eine andere.',
  onAccount: 'Ihre Bestellung ist eingegangen. Die Rechnung kommt per E-Mail.',
  misconfigured: 'Diese Zahlungsart funktioniert gerade nicht. Wählen Sie eine andere.',
  payPalDeclined:
    'PayPal hat die Zahlung abgelehnt. Wählen Sie dort eine andere Quelle oder hier eine andere Zahlungsart.',
};

const LANGUAGES: Readonly<Record<string, Words>> = { ar: AR, de: DE, en: EN, ja: JA };

/** `ja` of `ja-JP`. */
const languageOf = (locale: string): string => locale.split('-')[0]?.toLowerCase() ?? '';

/** The backend's own sentences in the buyer's language. */
export const wordsIn = (locale: string): Words => LANGUAGES[languageOf(locale)] ?? EN;

/** A merchant's text in the buyer's language. */
export const textIn = (text: LocalText, locale: string): string =>
  new Map(Object.entries(text) as [string, string][]).get(languageOf(locale)) ?? text.en;

/** A locale that `Intl` accepts: what the request said, or English. */
export function readLocale(text: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
