/** A place a rule is for: the whole country, one region of it, or only some postal codes there. */
export interface RuleDestination {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The region's code as addresses carry it in `regionCode`. */
  readonly region?: string;
  /** Exact codes, no ranges and no wildcards; empty for all of them. */
  readonly postalCodes: readonly string[];
}

/** Says which payment methods are offered for which payments (OroCommerce's PaymentMethodsConfigsRule and its Rule). */
export interface PaymentRule {
  readonly id: number;
  readonly name: string;
  readonly enabled: boolean;
  /** Smaller comes first; equal ones go by id. */
  readonly sortOrder: number;
  /** If this rule applies, those after it do not. */
  readonly stopProcessing: boolean;
  /** A condition in the rule language; null or empty for none. */
  readonly expression: string | null;
  /** ISO 4217; the rule is for payments in this currency only. */
  readonly currency: string;
  /** Ids of websites; empty for all of them. */
  readonly websites: readonly number[];
  /** Compared with the billing address; empty for anywhere. */
  readonly destinations: readonly RuleDestination[];
  /** Identifiers of payment methods, in the order they are offered. */
  readonly methods: readonly string[];
}
