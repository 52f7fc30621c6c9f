import type { CoreMessages } from './en.ts';
import type { Language } from './load.ts';

/** German, formal address. */
export const de: CoreMessages = {
  loading: 'Zahlungsarten werden geladen',
  legend: 'Zahlungsart',
  pay: (amount) => `${amount} bezahlen`,
  authorize: (amount) => `${amount} autorisieren`,
  placeOrder: 'Zahlungspflichtig bestellen',
  confirmFree: 'Bestätigen',
  total: 'Gesamtsumme',
  toPay: 'Zu zahlen',
  retry: 'Erneut versuchen',
  checkAgain: 'Erneut prüfen',

  noMethods: 'Es steht keine Zahlungsart zur Verfügung.',
  loadingPanel: (label) => `${label} wird geladen`,

  collecting: 'Ihre Angaben werden geprüft …',
  sending: 'Zahlung läuft …',
  confirming: 'Der Shop bestätigt die Zahlung …',
  confirmingSlowly:
    'Das dauert länger als sonst. Bitte zahlen Sie nicht noch einmal: Wir fragen weiter nach.',
  confirmingOffline:
    'Sie sind offline. Bitte zahlen Sie nicht noch einmal: Wir fragen nach, sobald Sie wieder online sind.',
  acting: 'Weiter beim Zahlungsanbieter …',

  askResume: (label) => `Sie haben eine Zahlung mit ${label} begonnen.`,
  askResumeHint: 'Setzen Sie sie dort fort, oder brechen Sie sie ab und zahlen Sie anders.',
  resume: 'Fortsetzen',
  cancelPayment: 'Diese Zahlung abbrechen',

  declined: 'Die Zahlung wurde abgelehnt. Prüfen Sie Ihre Angaben, oder wählen Sie eine andere Zahlungsart.',
  canceled: 'Die Zahlung wurde abgebrochen. Es wurde nichts abgebucht.',
  expired: 'Die Zahlung ist abgelaufen, bevor sie fertig war. Es wurde nichts abgebucht.',
  notSent:
    'Die Verbindung brach ab, bevor Ihre Zahlung bei uns ankam. Es wurde nichts abgebucht; Sie können es noch einmal versuchen.',
  amountChanged: (from, to) =>
    `Der Betrag hat sich von ${from} auf ${to} geändert. Bitte prüfen Sie ihn und drücken Sie die Schaltfläche noch einmal.`,
  quoteChanged:
    'An Ihrer Bestellung hat sich etwas geändert. Bitte prüfen Sie sie und drücken Sie die Schaltfläche noch einmal.',
  methodGone: (label) => `${label} ist nicht mehr verfügbar. Bitte wählen Sie eine andere Zahlungsart.`,
  checkFields: 'Bitte prüfen Sie die markierten Felder.',
  totalNow: (amount) => `Der zu zahlende Betrag ist jetzt ${amount}.`,

  problems: {
    offline: 'Sie sind offline. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    unreachable: 'Der Zahlungsdienst des Shops ist gerade nicht erreichbar. Bitte versuchen Sie es erneut.',
    'bad-answer':
      'Der Zahlungsdienst des Shops hat unverständlich geantwortet. Bitte versuchen Sie es erneut.',
    'signed-out': 'Sie wurden abgemeldet. Melden Sie sich wieder an, dann geht es hier weiter.',
    forbidden: 'Sie dürfen dies nicht bezahlen. Bitte wenden Sie sich an den Shop.',
    'not-found': 'Hier gibt es nichts zu bezahlen. Bitte wenden Sie sich an den Shop.',
    rejected: 'Die Zahlung war nicht möglich. Bitte prüfen Sie Ihre Bestellung und versuchen Sie es erneut.',
    invalid: 'Bitte prüfen Sie Ihre Angaben.',
    configuration:
      'Hier ist etwas nicht richtig eingerichtet. Bitte wählen Sie eine andere Zahlungsart oder wenden Sie sich an den Shop.',
    script:
      'Diese Zahlungsart konnte nicht geladen werden. Erlauben Sie den Anbieter in Ihrem Werbeblocker, oder wählen Sie eine andere.',
    provider:
      'Diese Zahlungsart funktioniert gerade nicht. Versuchen Sie es erneut, oder wählen Sie eine andere.',
  },

  outcomes: {
    succeeded: 'Zahlung erhalten',
    authorized: 'Zahlung autorisiert',
    pending: 'Bestellung aufgegeben',
    'partially-paid': 'Teilweise bezahlt',
    refunded: 'Erstattet',
    'partially-refunded': 'Teilweise erstattet',
  },

  payTo: 'Scheck ausstellen auf',
  sendTo: 'Scheck senden an',
  term: 'Zahlungsbedingungen',
  dueDate: 'Fällig am',
  discountUntil: (amount, date) => `${amount} Skonto bei Zahlung bis ${date}`,
};

export const language: Language = {
  core: de,
  more: () => import('./de-more.ts').then(({ deMore }) => deMore),
};
