import { brandOf } from '../../brand.ts';
import { sheetOf } from './styles.ts';

/** The one input or button of a frame. */
export interface Field {
  value(): string;
  /** Shows what is wrong, or no longer. */
  say(message: string | undefined): void;
  describe(given: { placeholder?: string; label?: string; text?: string }): void;
}

interface Listeners {
  readonly pressed: () => void;
  /** The buyer has gone on to something else. */
  readonly left: () => void;
  readonly brand: (brand: string) => void;
}

const BASE_RULES = {
  '.offscreen': {
    position: 'absolute',
    'clip-path': 'inset(50%)',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
  },
  '[role=alert]': { margin: '4px 0 0', color: 'light-dark(#b3261e, #ff9c92)', 'font-size': '0.875em' },
};

const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  'card-number': 'cc-number',
  'card-expiration': 'cc-exp',
  'card-cvv': 'cc-csc',
  'card-holder-name': 'cc-name',
};

/** How a value is written: `4263 9700 0000 5262`, `12 / 2034`. */
function format(type: string, value: string): string {
  const digits = value.replace(/\D/g, '');
  switch (type) {
    case 'card-number':
      return digits.slice(0, 19).replace(/(\d{4})(?=\d)/g, '$1 ');
    case 'card-expiration': {
      // Two digits of the year mean this century; they are completed when the field is left.
      const year = digits.slice(2, 6);
      return digits.length > 2 ? `${digits.slice(0, 2)} / ${year}` : digits;
    }
    case 'card-cvv':
      return digits.slice(0, 4);
    default:
      return value;
  }
}

/** Draws what the frame is for. */
export function drawField(type: string, { pressed, left, brand }: Listeners): Field {
  const isButton = type === 'submit';
  const input = document.createElement(isButton ? 'button' : 'input');
  const label = document.createElement('label');
  const alert = document.createElement('p');
  document.adoptedStyleSheets.push(sheetOf(BASE_RULES));
  input.id = 'secure-payment-field';
  input.className = type;
  label.htmlFor = input.id;
  label.className = 'offscreen';
  alert.setAttribute('role', 'alert');
  alert.hidden = true;
  document.body.append(label, input, alert);

  if (input instanceof HTMLInputElement) {
    input.type = type === 'card-holder-name' ? 'text' : 'tel';
    input.autocomplete = AUTOCOMPLETE[type] as AutoFill;
    input.addEventListener('input', () => {
      input.value = format(type, input.value);
      if (type === 'card-number') brand(brandOf(input.value.replace(/\D/g, '')) ?? '');
    });
    input.addEventListener('blur', () => {
      const [, month, year] = /^(\d\d) \/ (\d\d)$/.exec(input.value) ?? [];
      if (type === 'card-expiration' && month && year) input.value = `${month} / 20${year}`;
      if (input.value !== '') left();
    });
  } else {
    input.type = 'button';
    input.textContent = 'Submit';
    input.addEventListener('click', pressed);
  }

  return {
    value: () => (input instanceof HTMLInputElement ? input.value : ''),
    say(message) {
      alert.hidden = message === undefined;
      alert.textContent = message ?? '';
      input.setAttribute('aria-invalid', String(message !== undefined));
    },
    describe({ placeholder, label: text, text: caption }) {
      if (text) label.textContent = text;
      if (input instanceof HTMLInputElement) input.placeholder = placeholder ?? '';
      else if (caption) input.textContent = caption;
    },
  };
}
