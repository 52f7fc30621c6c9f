import { array, object, string, type Infer } from './schema.ts';
import { addMoney, Money } from './money.ts';
import { Address, Order } from './order.ts';
import { Payable, PayableRequest } from './payable.ts';
import { PaymentMethod } from './payment-method.ts';
import { Payment } from './payment.ts';

/** A line of the total. `type` is `subtotal`, `shipping`, `tax`, `discount`, `fee` or a word of the backend's. */
export const TotalPart = object({ type: string, label: string, amount: Money });
export type TotalPart = Infer<typeof TotalPart>;

/** The answer to "how may this buyer pay this?". */
export const Quote = object(
  {
    /** Opaque. Stands for exactly this amount, these payables and these methods. */
    id: string,
    payables: array(Payable),
    total: Money,
    /** What the rules allow, in the order to show it. */
    methods: array(PaymentMethod),
  },
  {
    /** What the total is made of, in the order to show it. */
    parts: array(TotalPart),
    order: Order,
    /** The method to open with. None is opened when it is left out and there are several. */
    selected: string,
    /** Says why there is nothing to choose from, and what to do instead. */
    message: string,
    /** The payment that already settles these payables, or is still under way. */
    payment: Payment,
  },
);
export type Quote = Infer<typeof Quote>;

/** What to evaluate the payment rules for, where a plain GET cannot say it. */
export const QuoteRequest = object(
  {
    payables: array(PayableRequest),
    locale: string,
  },
  {
    /** What has changed on the page and the backend does not know yet. */
    context: object(
      {},
      {
        billingAddress: Address,
        shippingAddress: Address,
        currency: string,
      },
    ),
  },
);
export type QuoteRequest = Infer<typeof QuoteRequest>;

/** What the buyer pays with this method: the total and the method's fee. */
export const amountToPay = (quote: Quote, method?: PaymentMethod): Money =>
  method?.fee ? addMoney(quote.total, method.fee.amount) : quote.total;
