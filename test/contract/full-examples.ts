/**
 * One example of each noun with every property the contract knows, all at once: no real payment has a decline,
 * a refund and a next action, but each of them has to survive the border.
 */
const acme = {
  name: 'Amanda Cole',
  company: 'Acme Industrial',
  street: '801 Scenic Hwy',
  street2: 'Dock 4',
  city: 'San Diego',
  region: 'US-CA',
  postalCode: '92101',
  country: 'US',
  phone: '+1 619 555 0142',
};

const usd = (amount: string) => ({ amount, currency: 'USD' });

export const fullPayment = {
  id: 'pay_7Q2M',
  status: 'requires-action',
  statusLabel: 'Waiting for your bank',
  reason: 'approval',
  message: 'Your bank wants to verify this payment.',
  payables: ['checkout:1001'],
  method: { id: 'stripe_payment_element_4', label: 'Card' },
  amount: usd('135.49'),
  nextAction: { type: 'redirect', id: 'act_1', url: 'https://bank.example/approve', method: 'GET' },
  decline: {
    code: 'insufficient_funds',
    retryable: true,
    fields: [{ field: 'card', message: 'Use another card.' }],
  },
  parts: [{ id: '1', label: 'Seller A', amount: usd('135.49'), status: 'succeeded', statusLabel: 'Paid' }],
  order: { id: '51', number: 'SO-1001', url: '/orders/51' },
  reference: 'pi_3QK9',
  authorizationCode: '083412',
  creditDecision: 'approved',
  invoices: [{ id: 'INV-42', status: 'issued', statusLabel: 'Issued' }],
  refunds: [{ id: 're_1', amount: usd('35.49'), status: 'succeeded', reason: 'Two boxes were returned.' }],
};

export const fullQuote = {
  id: 'q_5f1c9b',
  payables: [{ id: 'checkout:1001', label: 'Order 1001', amount: usd('135.49') }],
  total: usd('135.49'),
  parts: [
    { type: 'subtotal', label: 'Subtotal', amount: usd('129.40') },
    { type: 'discount', label: 'SPRING10', amount: usd('-12.94') },
    { type: 'shipping', label: 'Standard shipping', amount: usd('10.00') },
    { type: 'tax', label: 'Sales tax 7.75%', amount: usd('9.03') },
  ],
  order: {
    id: '1001',
    number: 'SO-1001',
    items: [
      {
        sku: '1AB92',
        name: 'Hex bolt M8 × 40',
        quantity: '4',
        unit: 'box',
        price: usd('18.40'),
        total: usd('73.60'),
      },
      { name: 'Combination pliers', quantity: '2', price: usd('27.90'), total: usd('55.80') },
    ],
    customer: {
      id: '1',
      name: 'Amanda Cole',
      email: 'amanda.cole@acme.example',
      phone: '+1 619 555 0142',
      company: 'Acme Industrial',
      billingAddress: acme,
      shippingAddress: acme,
    },
    shippingMethod: { label: 'Standard shipping', cost: usd('10.00') },
    paymentTerms: 'net 30',
    comments: 'Please deliver to dock 4.',
  },
  methods: [
    {
      id: 'payment_term_2',
      provider: 'payment-terms',
      label: 'Payment Terms',
      description: 'You pay when the invoice is due.',
      icon: '/icons/terms.svg',
      environment: 'test',
      unavailable: { reason: 'Over your credit limit by $230.00' },
      action: 'order',
      fee: { label: 'Processing', amount: usd('1.50') },
      saved: [
        { id: 'sm_1', label: 'Visa •••• 4242', expires: '2028-04', owner: 'personal', removable: true },
      ],
      canSave: true,
      fields: [
        {
          id: 'po_number',
          label: 'PO number',
          type: 'text',
          required: true,
          pattern: 'PO-\\d{4,8}',
          patternMessage: 'Use the form PO-12345.',
          maxLength: 32,
          value: 'PO-12345',
          hint: 'From your purchasing system.',
        },
      ],
      origins: ['https://bank.example'],
      config: {
        term: 'net 30',
        dueDate: '2026-12-21',
        discount: { amount: usd('2.71'), until: '2026-12-01' },
      },
    },
  ],
  selected: 'payment_term_2',
  message: 'Choose how to pay.',
  payment: fullPayment,
};

export const fullPaymentRequest = {
  quote: 'q_5f1c9b',
  method: 'stripe_payment_element_4',
  data: { confirmationToken: 'ctoken_1QK9', paymentMethodType: 'card' },
  savedMethod: 'sm_1',
  save: true,
  fields: { po_number: 'PO-12345' },
  returnUrl: 'https://shop.example/checkout',
  locale: 'en-US',
};

export const fullMonitoring = { enabled: true, publishableKey: 'pk_test_51', respectPrivacySignals: true };
