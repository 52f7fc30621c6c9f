import { BASE } from '../bank-base.ts';

/** A reason for which there is no reference. */
interface Reason {
  readonly code: string;
  readonly message: string;
}

/** The frame with the card number gathers what the others hold, and makes the reference. */
export class Collector {
  readonly #options: () => Readonly<Record<string, unknown>>;
  readonly #tell: (event: string, data?: unknown) => void;
  readonly #validity = new Map<string, boolean>();
  readonly #values = new Map<string, string>();

  constructor(
    options: () => Readonly<Record<string, unknown>>,
    tell: (event: string, data?: unknown) => void,
  ) {
    this.#options = options;
    this.#tell = tell;
  }

  /** Once every field has been judged, the page is told of the form. */
  takeValidity({ type, fields, isValid }: { type: string; fields: number; isValid: boolean }): void {
    this.#validity.set(type, isValid);
    if (this.#validity.size < fields) return;
    const isFormValid = [...this.#validity.values()].every(Boolean);
    this.#validity.clear();
    this.#tell('card-form-validity', isFormValid);
    this.#tell(`hosted-field-validate-form-${isFormValid ? 'valid' : 'invalid'}`);
  }

  /** Once every field has handed over what it holds, the card goes to GP-API. */
  takeValue({ type, fields, value }: { type: string; fields: number; value: string }): void {
    this.#values.set(type, value);
    if (this.#values.size < fields) return;
    const values = Object.fromEntries(this.#values);
    this.#values.clear();
    void this.#tokenize(values);
  }

  async #tokenize(values: Readonly<Record<string, string>>): Promise<void> {
    const { accessToken, apiVersion, env } = this.#options();
    if (typeof accessToken !== 'string') {
      this.#fail({ code: 'INVALID_CONFIGURATION', message: 'no gateway available' });
      return;
    }
    const number = values['card-number']?.replace(/\D/g, '') ?? '';
    const [month = '', year = ''] = (values['card-expiration'] ?? '').split(' / ');
    try {
      const answer = await fetch(`${BASE}/ucp/payment-methods`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-GP-Version': String(apiVersion),
          // The live API does not know the sandbox’s tokens.
          Authorization: `Bearer ${env === 'sandbox' ? accessToken : ''}`,
        },
        body: JSON.stringify({
          usage_mode: 'SINGLE',
          card: { number, expiry_month: month, expiry_year: year.slice(-2), cvv: values['card-cvv'] },
          ...(values['card-holder-name'] && { name: values['card-holder-name'] }),
        }),
      });
      const body = (await answer.json()) as Readonly<Record<string, string>>;
      if (!answer.ok) {
        this.#fail({
          code: body['error_code'] ?? 'ERROR',
          message: body['detailed_error_description'] ?? '',
        });
        return;
      }
      this.#tell('token-success', {
        paymentReference: body['id'],
        details: { cardNumber: number.slice(-4), cardSecurityCode: true },
      });
    } catch {
      this.#fail({ code: 'ERROR', message: 'The request could not be sent.' });
    }
  }

  #fail(reason: Reason): void {
    this.#tell('token-error', { error: true, reasons: [reason] });
  }
}
