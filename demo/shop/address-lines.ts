import type { Address } from '../../src/contract/order.ts';

/** Where the demo's forms let people live; the backend itself takes any country. */
export const COUNTRIES = ['DE', 'FR', 'GB', 'JP', 'KW', 'US'] as const;

/** A country's name in a language. */
export const countryName = (code: string, language: string): string =>
  /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code) : code;

/** The region as people write it, `CA`; the backend has it as `US-CA`. */
export const shortRegion = ({ region = '', country = '' }: Address): string =>
  region.startsWith(`${country}-`) ? region.slice(country.length + 1) : region;

/** The opposite of `shortRegion`. */
export const longRegion = (short: string, country: string): string =>
  short.includes('-') ? short : `${country}-${short}`;

/** An address as one writes it on a parcel, line by line. */
export function addressLines(address: Address, language: string): readonly string[] {
  const { name, company, street, street2, city, postalCode, country } = address;
  const join = (parts: readonly (string | undefined)[], by: string) => parts.filter(Boolean).join(by);
  const town = () => {
    switch (country) {
      case 'US':
        return join([city, join([shortRegion(address), postalCode], ' ')], ', ');
      case 'JP':
        return join([postalCode && `〒${postalCode}`, city], ' ');
      default:
        return join([postalCode, city], ' ');
    }
  };
  const lines = [company, name, street, street2, town(), country && countryName(country, language)];
  return lines.flatMap((line) => (line ? [line] : []));
}
