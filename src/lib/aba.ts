/** Federal Reserve districts, thrift institutions, electronic and traveler’s check numbers; 00 is the government’s. */
const DISTRICT = /^(0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/;

/**
 * Whether nine digits are a routing number of a bank in the United States: a number that exists by its first two
 * digits and whose checksum holds.
 * Source: https://www.aba.com/about-us/routing-number, weights 3, 7 and 1
 */
export function isRoutingNumber(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || !DISTRICT.test(digits) || /^0+$/.test(digits)) return false;
  const sum = Array.from(digits).reduce(
    (total, digit, place) => total + Number(digit) * ([3, 7, 1][place % 3] ?? 1),
    0,
  );
  return sum % 10 === 0;
}
