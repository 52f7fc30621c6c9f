import { brandOf } from '../../rules/card-number.ts';
import { cvcRule, digitsOf, EXPIRY, expiryOf, NUMBER, postalRule } from '../fields/card-rules.ts';
import { h } from '../fields/dom.ts';
import { Field } from '../fields/field.ts';
import { openFrame, type FrameContent, type Host } from '../host.ts';
import type { ElementOptions, StripeError } from '../protocol.ts';

/** The Card Element’s own styles, older than the appearance API. */
function applyStyle({ style = {} }: ElementOptions): void {
  // It has no background of its own: what is behind it is the shop's.
  document.documentElement.style.setProperty('--colorBackground', 'transparent');
  const names = { base: '', invalid: 'Invalid' };
  for (const [variant, suffix] of Object.entries(names)) {
    const { color, fontSize, fontFamily } = style[variant] ?? {};
    const root = document.documentElement.style;
    if (color) root.setProperty(suffix === '' ? '--colorText' : '--colorDanger', color);
    if (fontSize && suffix === '') root.setProperty('--fontSizeBase', fontSize);
    if (fontFamily && suffix === '') root.setProperty('--fontFamily', fontFamily);
  }
}

function cardContent(root: HTMLElement, host: Host): FrameContent {
  let postal: Field | undefined;
  const onInput = () => {
    changed();
  };
  const number = new Field(NUMBER, onInput);
  const expiry = new Field(EXPIRY, onInput);
  const cvc = new Field(
    cvcRule(() => number.value),
    onInput,
  );
  const fields = () => [number, expiry, cvc, ...(postal ? [postal] : [])];
  const firstProblem = () => fields().find(({ problem }) => problem)?.problem;

  function changed(): void {
    const digits = digitsOf(number.value);
    const wrong = fields().find(({ value, problem }) => value !== '' && problem?.code.startsWith('invalid'));
    host.emit('change', {
      empty: fields().every(({ value }) => value === ''),
      complete: firstProblem() === undefined,
      error: wrong?.problem && { type: 'validation_error', ...wrong.problem },
      brand: digits === '' ? 'unknown' : brandOf(digits),
      value: { postalCode: postal?.value ?? '' },
    });
  }

  function check(): { error: StripeError } | { selectedPaymentMethod: string } {
    const wrong = fields().filter((field) => field.validate() !== undefined);
    const problem = wrong[0]?.problem;
    return problem ? { error: { type: 'validation_error', ...problem } } : { selectedPaymentMethod: 'card' };
  }

  return {
    draw({ options }) {
      applyStyle(options);
      if (options.hidePostalCode) postal = undefined;
      else postal ??= new Field(postalRule('ZIP code'), onInput, options.value?.postalCode ?? '');
      const row = fields().map(({ element }) => element);
      root.replaceChildren(
        h('fieldset', { class: 'Panel Panel--row', disabled: options.disabled === true }, ...row),
      );
      return Promise.resolve({});
    },
    submit: check,
    collect() {
      const result = check();
      if ('error' in result) return result;
      return {
        params: {
          payment_method_data: {
            type: 'card',
            card: {
              number: digitsOf(number.value),
              exp_month: expiryOf(expiry.value)?.month,
              exp_year: expiryOf(expiry.value)?.year,
              cvc: cvc.value,
            },
            ...(postal ? { billing_details: { address: { postal_code: postal.value } } } : {}),
          },
        },
      };
    },
    act(action) {
      if (action === 'focus') number.focus();
      else if (action === 'blur' && document.activeElement instanceof HTMLElement)
        document.activeElement.blur();
      else if (action === 'clear') {
        for (const field of fields()) field.clear();
        changed();
      }
    },
  };
}

openFrame(cardContent);
