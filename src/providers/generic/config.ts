import { object, string, type Infer } from '../../contract/schema.ts';

/**
 * What to tell the buyer, as plain text whose line breaks are kept, and a picture above it: an address that is `https:`
 * or relative to the page, or `data:image/…`. Nothing is needed: a sentence of ours stands in for the text.
 */
export const GenericConfig = object({}, { text: string, image: string });
export type GenericConfig = Infer<typeof GenericConfig>;
