import { css, html, nothing, render } from 'lit';
import { Fault } from '../../contract/problem.ts';
import { sheetsOf } from '../../ui/panel-root.ts';
import type { PanelContext } from '../provider.ts';
import type { InfinitePayConfig, Product } from './config.ts';
import { openDirectDebit } from './direct-debit.ts';
import { openInstallments } from './installments.ts';
import type { Part } from './part.ts';

const styles = css`
  fieldset {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    margin-block-start: calc(var(--_space) * 2);
  }
  legend {
    padding: 0;
    font-weight: 600;
    font-size: 0.9375em;
  }
  fieldset label {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  .product {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    margin-block-start: calc(var(--_space) * 1.5);
  }
`;

/** What the panel wants to hear from its products. */
export interface ProductEvents {
  readonly changed: () => void;
  /** The key of the session does not count any more. */
  readonly expired: () => Fault;
}

/** Nothing more is asked for purchase on account. */
const NOTHING: Part = { isComplete: true, check: () => () => ({}), remove: () => undefined };

function openPart(
  box: HTMLElement,
  product: Product,
  context: PanelContext<InfinitePayConfig>,
  events: ProductEvents,
): Part {
  switch (product.type) {
    case 'invoice':
      return NOTHING;
    case 'direct-debit':
      return openDirectDebit(box, product, context, events);
    case 'installments':
      return openInstallments(box, context);
  }
}

/** The products that this version knows; a newer backend may offer more. @throws Fault when there is none */
function knownProducts({ config, words, method }: PanelContext<InfinitePayConfig>): readonly Product[] {
  const known = config.products?.filter(({ type }) => Object.hasOwn(words.infinitePay.products, type)) ?? [];
  if (known.length || !config.products) return known;
  const types = Object.keys(words.infinitePay.products).join(', ');
  const detail = `Payment method “${method.id}” has no product that this version knows: offer one of ${types}.`;
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}

/** What the buyer can choose from, and what belongs to the choice. What was typed stays when another is looked at. */
export function openProducts(
  root: ShadowRoot,
  context: PanelContext<InfinitePayConfig>,
  events: ProductEvents,
): Part {
  const say = context.words.infinitePay;
  const products = knownProducts(context);
  if (!products.length) return NOTHING;
  root.adoptedStyleSheets.push(...sheetsOf(styles));
  const opened = products.map((product) => {
    const box = document.createElement('div');
    box.className = 'product';
    root.append(box);
    render(product.text ? html`<p class="muted small lines">${product.text}</p>` : nothing, box);
    return { product, box, part: openPart(box, product, context, events) };
  });
  let [chosen] = opened;
  const labelOf = ({ type, label }: Product) => label ?? say.products[type];

  const choices = document.createElement('fieldset');
  const draw = () => {
    for (const { product, box } of opened) box.hidden = product !== chosen?.product;
    render(
      html`<legend>${say.product}</legend>
        ${opened.map(
          (one) =>
            html`<label>
              <input
                type="radio"
                name="product"
                value=${one.product.type}
                .checked=${one === chosen}
                @change=${() => {
                  chosen = one;
                  draw();
                  events.changed();
                }}
              />
              ${labelOf(one.product)}
            </label>`,
        )}`,
      choices,
    );
  };
  opened[0]?.box.before(choices);
  choices.hidden = opened.length < 2;
  draw();

  return {
    get isComplete() {
      return chosen?.part.isComplete ?? false;
    },
    check: () => {
      const complete = chosen?.part.check();
      const product = chosen?.product.type;
      return complete && (async () => ({ product, ...(await complete()) }));
    },
    update: (config) => {
      for (const { part } of opened) part.update?.(config);
    },
    remove: () => {
      for (const { part } of opened) part.remove();
    },
  };
}
