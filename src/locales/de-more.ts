import type { MoreMessages } from './en-more.ts';

export const deMore: MoreMessages = {
  outcomeHints: {
    succeeded: 'Vielen Dank. Ihre Zahlung ist abgeschlossen.',
    authorized: 'Vielen Dank. Der Betrag ist reserviert und wird beim Versand abgebucht.',
    pending: 'Vielen Dank. Ihre Zahlung ist noch nicht abgeschlossen.',
    'partially-paid':
      'Nur ein Teil des Betrags wurde bezahlt. Der Shop meldet sich bei Ihnen wegen des Restes.',
    refunded: 'Der Betrag wurde Ihnen erstattet.',
    'partially-refunded': 'Ein Teil des Betrags wurde Ihnen erstattet.',
  },
  pendingReasons: {
    'bank-debit': 'Der Einzug von Ihrem Bankkonto läuft. Das kann einige Tage dauern.',
    approval: 'Ihre Bestellung wartet auf Freigabe.',
    offline: 'Ihre Bestellung ist aufgegeben. Bitte senden Sie Ihre Zahlung wie beschrieben.',
    terms: 'Ihre Bestellung ist aufgegeben. Sie zahlen zu Ihren vereinbarten Bedingungen.',
  },
  invoicesPending: 'Zahlung in Bearbeitung',
  paidWith: 'Zahlungsart',
  reference: 'Referenz',
  orderNumber: 'Bestellung',

  required: (label) => `${label}: Bitte füllen Sie dieses Feld aus.`,
  tooLong: (label, most) => `${label}: Bitte höchstens ${most} Zeichen.`,
  wrongPattern: (label) => `${label}: Bitte prüfen Sie das Format.`,
  close: 'Schließen',
  optional: 'freiwillig',

  savedLegend: 'Gespeichert',
  useAnother: 'Andere verwenden',
  expires: (date) => `gültig bis ${date}`,
  companyOwned: 'Firma',
  deleteSaved: (label) => `${label} löschen`,
  deleteSavedQuestion: (label) => `${label} löschen? Das lässt sich nicht rückgängig machen.`,
  deleteConfirm: 'Löschen',
  keep: 'Behalten',
  savedDeleted: (label) => `${label} wurde gelöscht.`,
  savedDeleteFailed: (label) => `${label} konnte nicht gelöscht werden. Bitte versuchen Sie es erneut.`,
  saveForLater: 'Für spätere Zahlungen speichern',

  verification: 'Bestätigung durch Ihre Bank',
  cancelQuestion: 'Bestätigung abbrechen? Ihre Zahlung wird dann nicht ausgeführt.',
  cancelVerification: 'Bestätigung abbrechen',
  goOn: 'Weitermachen',
  frame: {
    title: 'Zahlungsseite',
    question: 'Diese Seite verlassen? Ihre Zahlung wird dann nicht ausgeführt.',
    loading: 'Wird geladen…',
    slow: 'Das dauert ungewöhnlich lange.',
    offline: 'Sie sind offline. Sobald Sie wieder online sind, kann es weitergehen.',
    timeLeft: (seconds) =>
      seconds > 60
        ? `Noch ${seconds / 60} Minuten.`
        : seconds === 60
          ? 'Noch 1 Minute.'
          : `Noch ${seconds} Sekunden.`,
  },
  wait: {
    title: 'Bitte bestätigen Sie die Zahlung',
    message:
      'Öffnen Sie die App Ihrer Bank und bestätigen Sie die Zahlung dort. Hier geht es dann von selbst weiter.',
    question:
      'Nicht länger warten? Falls Sie noch nicht bestätigt haben, wird Ihre Zahlung nicht ausgeführt.',
  },
  redirectNotice: (label) =>
    `Nach dem Drücken der Schaltfläche geht es bei ${label} weiter, danach kommen Sie hierher zurück.`,

  authorizeNet: {
    window:
      'Nach dem Drücken der Schaltfläche geben Sie Ihre Zahlungsdaten in einem Fenster von Authorize.Net ein.',
    submit: 'Bezahlen',
    question: 'Fenster schließen? Ihre Zahlung wird dann nicht ausgeführt.',
  },

  apruve: {
    notice:
      'Sie werden gebeten, sich mit dem Apruve-Konto Ihrer Firma anzumelden und die Zahlung freizugeben.',
  },
  infinitePay: {
    email: 'E-Mail für die Rechnung',
    emailWrong: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@firma.de.',
    legalForm: 'Rechtsform Ihrer Firma',
    choose: 'Bitte wählen',
    product: 'So zahlen Sie',
    products: { invoice: 'Kauf auf Rechnung', 'direct-debit': 'Lastschrift', installments: 'Ratenzahlung' },
    plan: 'Raten',
    payments: (count, each) => `${count} Zahlungen zu ${each}`,
    inTotal: (total) => `Insgesamt ${total}.`,
    expired: 'Das hat zu lange gedauert. Bitte drücken Sie die Schaltfläche noch einmal.',
  },
  oropay: {
    pageNotice: 'Sie zahlen auf einer sicheren Seite, die sich nach dem Drücken der Schaltfläche öffnet.',
    typeAgain:
      'Das Kartenformular wurde zu Ihrer Sicherheit erneuert. Bitte geben Sie Ihre Karte noch einmal ein.',
    confirmCard: 'Karte bestätigen',
    confirmFirst: 'Bitte drücken Sie zuerst „Karte bestätigen“ unter Ihrer Karte.',
    cardConfirmed: 'Ihre Karte ist bestätigt.',
  },
  paypalPayflow: {
    notice: 'Ihre Kartendaten gehen direkt an PayPal.',
    typeAgain: 'Bitte geben Sie Ihre Karte noch einmal ein und drücken Sie dann die Schaltfläche.',
  },
  paypalExpress: {
    windowNotice: 'PayPal öffnet sich in einem eigenen Fenster, wenn Sie die Schaltfläche drücken.',
  },

  card: {
    number: 'Kartennummer',
    accepted: (brands) => `Wir nehmen ${brands}.`,
    numberIncomplete: 'Die Kartennummer ist nicht vollständig.',
    numberWrong: 'Die Kartennummer stimmt nicht: Bitte prüfen Sie sie auf Tippfehler.',
    brandRefused: (brand) => `Karten von ${brand} werden hier nicht angenommen.`,
    brandUnknown: 'Karten dieser Art werden hier nicht angenommen.',
    expiry: 'Gültig bis',
    expiryExample: 'MM / JJ',
    expiryWrong: 'Geben Sie Monat und Jahr wie auf der Karte ein, zum Beispiel 04 / 30.',
    expired: 'Diese Karte ist abgelaufen.',
    cvv: 'Prüfnummer',
    cvvHint: (digits) =>
      digits === 4 ? '4 Ziffern auf der Vorderseite der Karte' : '3 Ziffern auf der Rückseite der Karte',
    cvvWrong: (digits) => `Die Prüfnummer hat ${digits} Ziffern.`,
    holder: 'Name auf der Karte',
  },
  bank: {
    holder: 'Kontoinhaber',
    type: 'Art des Kontos',
    types: { checking: 'Girokonto', savings: 'Sparkonto', businessChecking: 'Geschäftskonto' },
    routing: 'Routing Number',
    routingHint: '9 Ziffern, unten links auf einem Scheck',
    routingIncomplete: 'Die Routing Number hat 9 Ziffern.',
    routingWrong: 'Die Routing Number stimmt nicht: Bitte prüfen Sie sie auf Tippfehler.',
    account: 'Kontonummer',
    accountLength: (least, most) => `Die Kontonummer hat ${least} bis ${most} Ziffern.`,
    confirmAccount: 'Kontonummer wiederholen',
    accountsDiffer: 'Die beiden Kontonummern sind nicht gleich.',
    iban: 'IBAN',
    ibanCountry: 'Eine IBAN beginnt mit den zwei Buchstaben eines Landes, zum Beispiel DE.',
    ibanLength: (country, length) => `Eine IBAN aus ${country} hat ${length} Zeichen.`,
    ibanWrong: 'Die IBAN stimmt nicht: Bitte prüfen Sie sie auf Tippfehler.',
    bic: 'BIC',
    bicWrong: 'Eine BIC hat 8 oder 11 Zeichen, zum Beispiel COBADEFF.',
    creditor: 'Gläubiger',
    creditorId: 'Gläubiger-Identifikationsnummer',
    mandateReference: 'Mandatsreferenz',
    mandateDate: 'Datum',
    agree: 'Ich habe das gelesen und stimme zu.',
    agreeRequired: 'Bitte stimmen Sie zu, damit Ihr Konto belastet werden kann.',
  },
  cybersource: {
    renewed:
      'Die Kartenfelder wurden zu Ihrer Sicherheit erneuert. Bitte geben Sie Ihre Karte noch einmal ein.',
    inFrame: 'Nach dem Drücken der Schaltfläche geben Sie Ihre Karte in einem sicheren Fenster ein.',
  },
  ingenico: {
    surname: 'Nachname des Schuldners',
    expired:
      'Die Verbindung zum Zahlungsanbieter wurde erneuert. Bitte drücken Sie die Schaltfläche noch einmal.',
  },
  stripe: {
    funds: 'Karte oder Konto sind nicht ausreichend gedeckt. Bitte zahlen Sie anders.',
    expired: 'Diese Karte ist abgelaufen, oder das Ablaufdatum stimmt nicht.',
    cvc: 'Die Prüfnummer stimmt nicht.',
    number: 'Die Kartennummer stimmt nicht.',
    address: 'Postleitzahl oder Adresse sind nicht die, die Ihre Bank kennt.',
    later:
      'Ihre Bank war nicht zu erreichen. Es wurde nichts abgebucht: Bitte versuchen Sie es gleich noch einmal.',
    authenticate:
      'Ihre Bank hat nicht bestätigt, dass Sie es sind. Versuchen Sie es erneut, oder zahlen Sie anders.',
    unsupported: 'Diese Karte oder dieses Konto geht hier nicht. Bitte verwenden Sie ein anderes.',
    limit: 'Diese Zahlungsart ist für diesen Betrag nicht möglich. Bitte wählen Sie eine andere.',
    typeAgain: 'Das Formular wurde neu geladen. Bitte geben Sie Ihre Zahlungsdaten noch einmal ein.',
  },
  express: 'Express-Kasse',
  otherWays: 'oder anders bezahlen',
};
