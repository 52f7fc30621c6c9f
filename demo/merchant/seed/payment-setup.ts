import type { Integration } from '../model/integration.ts';
import type { PaymentRule } from '../rules/payment-rule.ts';

/** The payment methods the merchant set up. Stripe's keys are not here: the composition gives them to the gateway. */
export const seedIntegrations = (): Integration[] => [
  {
    id: 'money_order_1',
    provider: 'check-money-order',
    label: { en: 'Check/Money Order', de: 'Scheck', ja: '小切手・郵便為替', ar: 'شيك أو حوالة بريدية' },
    description: {
      en: 'Your order ships when your check has arrived.',
      de: 'Wir versenden, sobald Ihr Scheck eingegangen ist.',
      ja: '小切手が届き次第、発送いたします。',
      ar: 'يُشحن طلبك عند وصول الشيك.',
    },
    enabled: true,
    environment: 'test',
    paymentAction: 'order',
    fields: [
      {
        id: 'memo',
        label: { en: 'Memo', de: 'Verwendungszweck', ja: '摘要', ar: 'البيان' },
        maxLength: 60,
        hint: {
          en: 'What you will write on the check.',
          de: 'Was auf dem Scheck stehen wird.',
          ja: '小切手に記入する内容です。',
          ar: 'ما ستكتبه على الشيك.',
        },
      },
    ],
    settings: {
      payTo: 'Tender Tools Inc.',
      sendTo: 'Tender Tools Inc.\nAccounts Receivable\n120 Harbor Drive\nSan Diego, CA 92101',
    },
  },
  {
    id: 'payment_term_2',
    provider: 'payment-terms',
    label: { en: 'Payment Terms', de: 'Kauf auf Rechnung', ja: '掛け払い', ar: 'الدفع الآجل' },
    enabled: true,
    environment: 'test',
    paymentAction: 'order',
    settings: {},
  },
  {
    id: 'paypal_express_3',
    provider: 'paypal-express',
    label: { en: 'PayPal', de: 'PayPal' },
    description: {
      en: 'You continue on PayPal’s website and come back.',
      de: 'Sie werden zu PayPal und wieder zurück geleitet.',
      ja: 'PayPalのサイトに移動し、お支払い後に戻ります。',
      ar: 'تنتقل إلى موقع PayPal ثم تعود.',
    },
    enabled: true,
    environment: 'test',
    paymentAction: 'charge',
    settings: {},
  },
  {
    id: 'stripe_payment_element_4',
    provider: 'stripe',
    label: { en: 'Card', de: 'Karte', ja: 'カード', ar: 'بطاقة' },
    enabled: true,
    environment: 'test',
    paymentAction: 'charge',
    canSave: true,
    settings: { layout: 'tabs' },
  },
  {
    id: 'stripe_payment_element_5',
    provider: 'stripe',
    label: {
      en: 'Card, authorize only',
      de: 'Karte, nur reservieren',
      ja: 'カード（与信のみ）',
      ar: 'بطاقة، حجز المبلغ فقط',
    },
    description: {
      en: 'We reserve the amount now and take it when we ship.',
      de: 'Wir reservieren den Betrag jetzt und buchen ihn beim Versand ab.',
      ja: '今は金額を確保するだけで、発送時に請求いたします。',
      ar: 'نحجز المبلغ الآن ونخصمه عند الشحن.',
    },
    enabled: true,
    environment: 'test',
    paymentAction: 'authorize',
    settings: { layout: 'tabs', paymentMethodTypes: ['card'] },
  },
];

const rule = (
  id: number,
  name: string,
  currency: string,
  sortOrder: number,
  methods: readonly string[],
  more: Partial<PaymentRule> = {},
): PaymentRule => ({
  id,
  name,
  currency,
  sortOrder,
  methods,
  enabled: true,
  stopProcessing: false,
  expression: null,
  websites: [],
  destinations: [],
  ...more,
});

const inCountry = (country: string) => [{ country, postalCodes: [] }];

/** The payment rules, as a merchant might have grown them. */
export const seedRules = (): PaymentRule[] => [
  rule(
    1,
    'Hazardous goods: no checks, nothing else',
    'USD',
    0,
    ['payment_term_2', 'stripe_payment_element_4'],
    {
      expression: 'lineItems.any(lineItem.product.category.id = 7)',
      stopProcessing: true,
    },
  ),
  rule(2, 'Companies', 'USD', 10, ['payment_term_2', 'stripe_payment_element_4', 'money_order_1'], {
    expression: 'customer != null',
  }),
  rule(3, 'Wholesale from $1,000: reserve the card', 'USD', 20, ['stripe_payment_element_5'], {
    expression: "customer != null and customer.group.name = 'Wholesale' and subtotal.value >= 1000",
  }),
  rule(4, 'United States', 'USD', 30, ['stripe_payment_element_4', 'paypal_express_3', 'money_order_1'], {
    destinations: inCountry('US'),
  }),
  rule(
    5,
    'Germany',
    'EUR',
    10,
    ['payment_term_2', 'stripe_payment_element_4', 'stripe_payment_element_5', 'paypal_express_3'],
    { destinations: inCountry('DE') },
  ),
  rule(6, 'Japan', 'JPY', 10, ['stripe_payment_element_4', 'paypal_express_3'], {
    destinations: inCountry('JP'),
  }),
  rule(7, 'Kuwait', 'KWD', 10, ['stripe_payment_element_4', 'money_order_1'], {
    destinations: inCountry('KW'),
  }),
  rule(8, 'Heavy freight (draft)', 'USD', 40, ['money_order_1'], {
    // `weight` is no variable of payment rules, so this one is skipped and logged, as it would be in OroCommerce.
    expression: 'lineItems.sum(lineItem.weight.value * lineItem.quantity) >= 50.0',
  }),
];
