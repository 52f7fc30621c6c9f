import type { CoreMessages } from './en.ts';
import type { Language } from './load.ts';

/** Spanish, formal address. */
export const es: CoreMessages = {
  loading: 'Cargando los métodos de pago',
  legend: 'Método de pago',
  pay: (amount) => `Pagar ${amount}`,
  authorize: (amount) => `Autorizar ${amount}`,
  placeOrder: 'Realizar pedido con obligación de pago',
  confirmFree: 'Confirmar',
  total: 'Total',
  toPay: 'A pagar',
  retry: 'Volver a intentarlo',
  checkAgain: 'Comprobar de nuevo',

  noMethods: 'No hay métodos de pago disponibles.',
  loadingPanel: (label) => `Cargando ${label}`,

  collecting: 'Comprobando sus datos…',
  sending: 'Realizando el pago…',
  confirming: 'Confirmando con la tienda…',
  confirmingSlowly: 'Está tardando más de lo habitual. No vuelva a pagar, por favor: seguimos consultando.',
  confirmingOffline:
    'No tiene conexión. No vuelva a pagar, por favor: consultaremos en cuanto recupere la conexión.',
  acting: 'Continúe con su proveedor de pago…',

  askResume: (label) => `Usted empezó un pago con ${label}.`,
  askResumeHint: 'Continúelo allí, o cancélelo y pague de otra forma.',
  resume: 'Continuar',
  cancelPayment: 'Cancelar este pago',

  declined: 'El pago ha sido rechazado. Compruebe sus datos o elija otra forma de pago.',
  canceled: 'El pago se ha cancelado. No se ha cobrado nada.',
  expired: 'El pago caducó antes de completarse. No se ha cobrado nada.',
  notSent:
    'La conexión se interrumpió antes de que recibiéramos su pago. No se ha cobrado nada; puede volver a pagar.',
  amountChanged: (from, to) =>
    `El importe ha cambiado de ${from} a ${to}. Compruébelo, por favor, y pulse de nuevo el botón.`,
  quoteChanged: 'Algo ha cambiado en su pedido. Compruébelo, por favor, y pulse de nuevo el botón.',
  methodGone: (label) => `${label} ya no está disponible. Elija otro método de pago, por favor.`,
  checkFields: 'Compruebe los campos marcados, por favor.',
  totalNow: (amount) => `El importe a pagar es ahora de ${amount}.`,

  problems: {
    offline: 'No tiene conexión. Compruébela y vuelva a intentarlo.',
    unreachable:
      'No se puede contactar con el servicio de pago de la tienda en este momento. Vuelva a intentarlo, por favor.',
    'bad-answer':
      'El servicio de pago de la tienda ha dado una respuesta que no entendemos. Vuelva a intentarlo, por favor.',
    'signed-out': 'Se ha cerrado su sesión. Inicie sesión de nuevo y continúe aquí.',
    forbidden: 'No está autorizado a realizar este pago. Póngase en contacto con la tienda, por favor.',
    'not-found': 'Aquí no hay nada que pagar. Póngase en contacto con la tienda, por favor.',
    rejected: 'No se ha podido realizar el pago. Compruebe su pedido y vuelva a intentarlo, por favor.',
    invalid: 'Compruebe sus datos, por favor.',
    configuration:
      'Hay un error de configuración. Elija otra forma de pago o póngase en contacto con la tienda, por favor.',
    script:
      'No se ha podido cargar este método de pago. Permita su proveedor en el bloqueador de anuncios o elija otro método.',
    provider: 'Este método de pago no funciona en este momento. Vuelva a intentarlo o elija otro.',
  },

  outcomes: {
    succeeded: 'Pago recibido',
    authorized: 'Pago autorizado',
    pending: 'Pedido realizado',
    'partially-paid': 'Pagado en parte',
    refunded: 'Reembolsado',
    'partially-refunded': 'Reembolsado en parte',
  },

  payTo: 'Cheque a nombre de',
  sendTo: 'Enviar el cheque a',
  term: 'Condiciones de pago',
  dueDate: 'Vencimiento',
  discountUntil: (amount, date) => `${amount} de descuento si paga hasta el ${date}`,
};

export const language: Language = {
  core: es,
  more: () => import('./es-more.ts').then(({ esMore }) => esMore),
};
