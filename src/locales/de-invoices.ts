import type { InvoiceMessages } from './en-invoices.ts';

const grouped = (count: number) => count.toLocaleString('de');

/** German. */
export const deInvoices: InvoiceMessages = {
  title: 'Rechnungen',
  totals: 'Was offen ist',
  open: 'Offen',
  overdue: 'Überfällig',
  selected: 'Ausgewählt',
  currency: 'Währung',

  search: 'Suche',
  searchHint: 'Rechnungs-, Bestell- oder Auftragsnummer',
  status: 'Status',
  anyStatus: 'Alle',
  anyCurrency: 'Alle',
  dueFrom: 'Fällig ab',
  dueTo: 'Fällig bis',
  clearFilters: 'Filter zurücksetzen',

  loading: 'Rechnungen werden geladen',
  shown: (shown, count) =>
    shown === count
      ? `${grouped(count)} ${count === 1 ? 'Rechnung' : 'Rechnungen'}`
      : `${grouped(shown)} von ${grouped(count)} Rechnungen`,
  more: 'Weitere Rechnungen zeigen',
  none: 'Sie haben keine Rechnungen.',
  nothingFound: 'Zu Suche und Filtern passt keine Rechnung.',
  stillShown: 'Die Rechnungen unten sind vielleicht nicht mehr aktuell.',

  select: (number) => `Rechnung ${number} auswählen`,
  selectAll: (count) => `Alle zahlbaren auswählen (${grouped(count)})`,
  selectedFirst: (count) => `Nur die ersten ${grouped(count)} Rechnungen wurden ausgewählt.`,
  number: 'Rechnung',
  issued: 'Ausgestellt',
  due: 'Fällig',
  balance: 'Offener Betrag',
  amount: 'Zu zahlen',
  po: 'Bestellung',
  order: 'Auftrag',
  of: (total) => `von ${total}`,
  showDetails: (number) => `Einzelheiten zu Rechnung ${number}`,

  statuses: {
    issued: 'Ausgestellt',
    due: 'Fällig',
    overdue: 'Überfällig',
    'partially-paid': 'Teilweise bezahlt',
    paid: 'Bezahlt',
    disputed: 'Strittig',
    canceled: 'Storniert',
  },
  dueIn: (days) => {
    if (days === 0) return 'heute fällig';
    const count = Math.abs(days);
    if (days < 0) return `${count} ${count === 1 ? 'Tag' : 'Tage'} überfällig`;
    return `fällig in ${count} ${count === 1 ? 'Tag' : 'Tagen'}`;
  },
  discountUntil: (amount, day) => `${amount} Skonto bei vollständiger Zahlung bis ${day}`,
  credit: (amount) => `${amount} Guthaben wird abgezogen`,

  pdf: 'PDF',
  pdfOf: (number) => `PDF der Rechnung ${number}`,

  amountOf: (number) => `Zu zahlender Betrag von Rechnung ${number}`,
  faults: {
    empty: () => 'Geben Sie einen Betrag ein.',
    unreadable: () => 'Das ist kein Betrag. Verwenden Sie Ziffern wie beim offenen Betrag.',
    negative: () => 'Der Betrag darf nicht negativ sein.',
    zero: () => 'Geben Sie einen Betrag über null ein, oder wählen Sie die Rechnung ab.',
    decimals: () => 'Das sind mehr Nachkommastellen, als die Währung hat.',
    'too-long': () => 'Dieser Betrag ist zu lang.',
    'other-currency': () => 'Das ist eine andere Währung als die der Rechnung.',
    'over-balance': (limit) => `Das ist mehr als der offene Betrag von ${limit}.`,
    minimum: (limit) => `Zahlen Sie mindestens ${limit} oder den ganzen offenen Betrag.`,
    maximum: (limit) => `Auf einmal können höchstens ${limit} bezahlt werden.`,
    step: (limit) => `Wählen Sie ein Vielfaches von ${limit} oder den ganzen offenen Betrag.`,
    'whole-only': (limit) => `Nur der ganze offene Betrag von ${limit} kann bezahlt werden.`,
  },

  selection: 'Ihre Auswahl',
  chosen: (count) => `${grouped(count)} ${count === 1 ? 'Rechnung' : 'Rechnungen'} ausgewählt`,
  clearSelection: 'Auswahl aufheben',
  pay: (amount) => `${amount} bezahlen`,
  currencies: (list) =>
    `Rechnungen in ${list} können nicht zusammen bezahlt werden. Behalten Sie eine Währung und zahlen Sie die anderen danach.`,
  keepOnly: (currency) => `Nur ${currency} behalten`,
  tooMany: (most, count) =>
    `Auf einmal ${most === 1 ? 'kann höchstens 1 Rechnung' : `können höchstens ${grouped(most)} Rechnungen`} bezahlt werden; ausgewählt sind ${grouped(count)}. Wählen Sie einige ab.`,
  addOlder: (count) => `${grouped(count)} ältere ${count === 1 ? 'Rechnung' : 'Rechnungen'} hinzufügen`,
  checkAmounts: 'Bitte berichtigen Sie die markierten Beträge.',
  removed: (number, reason) => `Rechnung ${number} wurde aus Ihrer Auswahl genommen. ${reason}`,
  removedReason: 'Sie kann zurzeit nicht bezahlt werden.',
  gone: (count) =>
    count === 1
      ? 'Eine der ausgewählten Rechnungen kann nicht mehr bezahlt werden und wurde herausgenommen.'
      : `${grouped(count)} der ausgewählten Rechnungen können nicht mehr bezahlt werden und wurden herausgenommen.`,
  adapted: (number, amount) => `Rechnung ${number} hat sich geändert: Jetzt können ${amount} bezahlt werden.`,

  payTitle: (count) => (count === 1 ? '1 Rechnung bezahlen' : `${grouped(count)} Rechnungen bezahlen`),
  back: 'Zurück zu den Rechnungen',
  allocation: 'Was bezahlt wird',
  discount: 'Skonto',
  creditNote: 'Guthaben',
  toPay: 'Zu zahlen',
  changed: (label, before, after) =>
    `${label} hat sich geändert: vorher ${before}, jetzt ${after}. Bitte prüfen Sie das, bevor Sie zahlen.`,
  receipt: 'Beleg',
  inProgress: 'Zahlung in Bearbeitung',
  print: 'Drucken',

  items: 'Positionen',
  item: 'Position',
  quantity: 'Menge',
  price: 'Preis',
  total: 'Summe',
  payments: 'Zahlungen',
  noPayments: 'Noch wurde nichts bezahlt.',
  creditNotes: 'Gutschriften',
  billTo: 'Rechnung an',
  paymentStatuses: {
    processing: 'In Bearbeitung',
    pending: 'In Bearbeitung',
    'requires-action': 'In Bearbeitung',
    succeeded: 'Bezahlt',
    authorized: 'Reserviert',
    declined: 'Fehlgeschlagen',
    canceled: 'Abgebrochen',
    refunded: 'Erstattet',
    'partially-refunded': 'Teilweise erstattet',
    'partially-paid': 'Teilweise bezahlt',
  },
  notFound: 'Diese Rechnung ist nicht zu finden. Vielleicht gehört sie zu einem anderen Konto.',
  detailsFailed: 'Die Einzelheiten konnten nicht geladen werden.',
};
