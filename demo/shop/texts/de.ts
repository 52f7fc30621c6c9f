import type { ShopTexts } from '../texts.ts';

/** German. */
export const de: ShopTexts = {
  direction: 'ltr',
  skip: 'Zum Inhalt springen',
  navigation: 'Demo',
  scenarios: 'Alle Szenarien',
  invoices: 'Rechnungen',
  backOffice: 'Backoffice',
  imprint: 'Tender Tools gibt es nicht wirklich. Hier wird nichts verkauft, und es fließt kein echtes Geld.',
  buyingAs: 'Einkauf als',
  guest: 'Gast',
  currency: 'Währung',
  checkout: 'Kasse',
  order: (number) => `Bestellung ${number}`,
  shippingAddress: 'Lieferadresse',
  billingAddress: 'Rechnungsadresse',
  edit: 'Ändern',
  address: {
    name: 'Name',
    company: 'Firma',
    street: 'Straße und Hausnummer',
    street2: 'Adresszusatz',
    postalCode: 'Postleitzahl',
    city: 'Ort',
    region: 'Bundesland (Kürzel)',
    country: 'Land',
    phone: 'Telefon',
  },
  poNumber: 'Bestellnummer',
  summary: 'Ihre Bestellung',
  quantity: (name) => `Menge von ${name}`,
  parts: {},
  total: 'Gesamtbetrag',
  payment: 'Zahlung',
  needsScript: 'Zum Bezahlen wird JavaScript gebraucht: Erlauben Sie es und laden Sie die Seite neu.',
  notSaved: 'Die Änderung konnte nicht gespeichert werden. Prüfen Sie Ihre Eingaben.',
  closed:
    'Diese Bestellung wird gerade bezahlt oder ist schon eingegangen und kann nicht mehr geändert werden.',
  standings: {
    paid: {
      title: 'Vielen Dank für Ihre Bestellung',
      text: 'Ihre Zahlung ist eingegangen. Wir packen Ihre Ware.',
    },
    partly: {
      title: 'Ihre Bestellung ist zum Teil bezahlt',
      text: 'Bei einem Verkäufer hat es geklappt, beim anderen nicht. Den Rest zahlen Sie unten.',
    },
    placed: {
      title: 'Ihre Bestellung ist eingegangen',
      text: 'Wir haben alles, was wir brauchen. Sie zahlen wie vereinbart.',
    },
    checking: {
      title: 'Wir prüfen Ihre Zahlung',
      text: 'Bitte zahlen Sie nicht noch einmal. Hier sehen Sie es zuerst.',
    },
    refunded: { title: 'Ihr Geld ist auf dem Weg zurück', text: 'Wir haben diese Bestellung erstattet.' },
    unpaid: {
      title: 'Diese Bestellung ist noch nicht bezahlt',
      text: 'Es wurde nichts abgebucht. Sie können gleich hier bezahlen.',
    },
  },
  backToCheckout: 'Zurück zur Kasse',
  paidWith: 'Zahlungsart',
  fee: 'Zahlungsgebühr',
  notFound: 'Diese Bestellung gibt es nicht',
};
