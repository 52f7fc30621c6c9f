/** Whether a text is written as a business identifier code: 8 or 11 capitals and digits (ISO 9362). */
export const isBic = (text: string): boolean => /^[A-Z\d]{4}[A-Z]{2}[A-Z\d]{2}([A-Z\d]{3})?$/.test(text);
