import type { SavedMethod } from '../../../src/contract/payment-method.ts';
import type { MerchantState } from '../model.ts';
import type { Buyer } from '../model/customer.ts';
import type { StoredMethod } from '../model/saved-method.ts';

/** The cards and accounts that this buyer may pay with by this method: personal ones, and those of the company. */
export function savedMethodsOf(
  { savedMethods, buyers }: MerchantState,
  buyer: Buyer,
  method: string,
  now: Date,
): readonly StoredMethod[] {
  const month = now.toISOString().slice(0, 7);
  const companyOf = (id: number) => buyers.find((candidate) => candidate.id === id)?.companyId;
  return savedMethods.filter(
    (saved) =>
      saved.method === method &&
      (saved.expires === undefined || saved.expires >= month) &&
      (saved.buyerId === buyer.id ||
        (saved.owner === 'company' &&
          buyer.companyId !== undefined &&
          companyOf(saved.buyerId) === buyer.companyId)),
  );
}

/** What the widget may know of it: never the provider's token. */
export const toSavedMethod = ({ id, label, expires, owner }: StoredMethod): SavedMethod => ({
  id,
  label,
  owner,
  removable: owner === 'personal',
  ...(expires !== undefined && { expires }),
});
