/** A card or account to pay with again, as the provider keeps it. */
export interface StoredMethod {
  readonly id: string;
  readonly buyerId: number;
  /** The integration it belongs to. */
  readonly method: string;
  readonly label: string;
  /** "2028-04" */
  readonly expires?: string;
  /** A company's card is offered to all of its buyers, and only the merchant may remove it. */
  readonly owner: 'personal' | 'company';
  /** The provider's id of it. */
  readonly token: string;
  /** The provider's id of the person or company it belongs to. */
  readonly customer?: string;
}
