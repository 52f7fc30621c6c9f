import type { LocalText } from '../../model/local-text.ts';

/** Why a bank returned a debit, in words for the buyer. Source: Nacha Operating Rules, return reason codes */
export const ACH_RETURNS: Readonly<Record<string, LocalText>> = {
  R01: {
    en: 'There is not enough money on the account (R01). Use another one.',
    de: 'Das Konto ist nicht ausreichend gedeckt (R01). Verwenden Sie ein anderes.',
  },
  R02: {
    en: 'The account is closed (R02). Use another one.',
    de: 'Das Konto ist geschlossen (R02). Verwenden Sie ein anderes.',
  },
  R03: {
    en: 'There is no such account (R03). Check the numbers.',
    de: 'Dieses Konto gibt es nicht (R03). Prüfen Sie die Nummern.',
  },
  R10: {
    en: 'The account’s owner did not agree to the debit (R10). Pay in another way.',
    de: 'Der Kontoinhaber hat der Lastschrift widersprochen (R10). Zahlen Sie anders.',
  },
};
