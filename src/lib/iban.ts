/** Countries with the length of their IBANs. Source: the IBAN registry of SWIFT, the registrar of ISO 13616. */
const LENGTHS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18' +
  'FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27' +
  'MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27' +
  'SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30';

/** The longest IBAN that ISO 13616 allows. */
export const LONGEST_IBAN = 34;

/** How many characters an IBAN has that begins with this country; undefined where there are none. */
export function ibanLength(country: string): number | undefined {
  const entry = LENGTHS.match(/.{4}/g)?.find((found) => found.slice(0, 2) === country);
  return entry ? Number(entry.slice(2)) : undefined;
}

/** Whether the check digits fit (ISO 7064, MOD 97-10). Takes capitals and digits without spaces. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(text) || text.length !== ibanLength(text.slice(0, 2))) return false;
  const digits = (text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(parseInt(letter, 36)),
  );
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
