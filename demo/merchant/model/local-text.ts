/** Words of the merchant's, by language; English is what every other language falls back to. */
export interface LocalText {
  readonly en: string;
  readonly de?: string;
  readonly ar?: string;
  readonly ja?: string;
}
