/** What Authorize.Net shows of a number: four letters X and its last digits, or the letters alone. */
export const masked = (last4 = ''): string => 'X'.repeat(4) + last4;
