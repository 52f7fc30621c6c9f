/** What a buyer has to agree to before an account is debited over the web, in the merchant’s words. */
export function consentTo(locale: string, now: Date): { readonly text: string; readonly date: string } {
  const isGerman = /^de\b/i.test(locale);
  return {
    text: isGerman
      ? 'Ich ermächtige Tender Tools Inc., mein oben angegebenes Konto einmalig per ACH mit dem Betrag dieser ' +
        'Bestellung zu belasten. Ich kann das bis zur Ausführung widerrufen.'
      : 'I authorize Tender Tools Inc. to debit the account given above once by ACH for the amount of this order. ' +
        'I can withdraw this until the debit is made.',
    date: now.toISOString().slice(0, 10),
  };
}
