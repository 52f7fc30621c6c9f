import type { MoreMessages } from './en-more.ts';

export const esMore: MoreMessages = {
  outcomeHints: {
    succeeded: 'Gracias. Su pago se ha completado.',
    authorized: 'Gracias. El importe queda reservado y se cobrará cuando se envíe su pedido.',
    pending: 'Gracias. Su pago aún no se ha completado.',
    'partially-paid':
      'Solo se ha pagado una parte del importe. La tienda se pondrá en contacto con usted por el resto.',
    refunded: 'Se le ha devuelto el importe.',
    'partially-refunded': 'Se le ha devuelto una parte del importe.',
  },
  pendingReasons: {
    'bank-debit': 'El cargo en su cuenta bancaria está en curso. Puede tardar unos días.',
    approval: 'Su pedido está pendiente de aprobación.',
    offline: 'Su pedido se ha realizado. Envíe el pago como se indica, por favor.',
    terms: 'Su pedido se ha realizado. Pagará según las condiciones acordadas.',
  },
  invoicesPending: 'Pago en curso',
  paidWith: 'Método de pago',
  reference: 'Referencia',
  orderNumber: 'Pedido',

  required: (label) => `${label}: rellene este campo, por favor.`,
  tooLong: (label, most) => `${label}: como máximo ${most} ${most === 1 ? 'carácter' : 'caracteres'}.`,
  wrongPattern: (label) => `${label}: compruebe el formato, por favor.`,
  close: 'Cerrar',
  optional: 'opcional',

  savedLegend: 'Guardados',
  useAnother: 'Usar otro',
  expires: (date) => `caduca en ${date}`,
  companyOwned: 'empresa',
  deleteSaved: (label) => `Eliminar ${label}`,
  deleteSavedQuestion: (label) => `¿Eliminar ${label}? Esta acción no se puede deshacer.`,
  deleteConfirm: 'Eliminar',
  keep: 'Conservar',
  savedDeleted: (label) => `Se ha eliminado ${label}.`,
  savedDeleteFailed: (label) => `No se ha podido eliminar ${label}. Vuelva a intentarlo, por favor.`,
  saveForLater: 'Guardar para próximos pagos',

  verification: 'Verificación de su banco',
  cancelQuestion: '¿Cancelar la verificación? El pago no se realizará.',
  cancelVerification: 'Cancelar la verificación',
  goOn: 'Continuar',
  frame: {
    title: 'Página de pago',
    question: '¿Salir de esta página? El pago no se realizará.',
    loading: 'Cargando…',
    slow: 'Está tardando más de lo habitual.',
    offline: 'No tiene conexión. Podrá continuar cuando la recupere.',
    timeLeft: (seconds) => {
      const [count, unit] = seconds >= 60 ? [seconds / 60, 'minuto'] : [seconds, 'segundo'];
      return count === 1 ? `Queda 1 ${unit}.` : `Quedan ${count} ${unit}s.`;
    },
  },
  wait: {
    title: 'Confirme el pago, por favor',
    message: 'Abra la aplicación de su banco y confirme allí el pago. Después se continuará aquí solo.',
    question: '¿Dejar de esperar? Si aún no lo ha confirmado, el pago no se realizará.',
  },
  redirectNotice: (label) => `Al pulsar el botón continuará en ${label} y después volverá aquí.`,

  authorizeNet: {
    window: 'Al pulsar el botón introducirá sus datos de pago en una ventana de Authorize.Net.',
    submit: 'Pagar',
    question: '¿Cerrar esta ventana? El pago no se realizará.',
  },

  apruve: {
    notice: 'Se le pedirá que inicie sesión con la cuenta Apruve de su empresa para autorizar el pago.',
  },
  infinitePay: {
    email: 'Correo electrónico para la factura',
    emailWrong: 'Introduzca una dirección de correo electrónico, por ejemplo nombre@empresa.es.',
    legalForm: 'Forma jurídica de su empresa',
    choose: 'Elija una opción',
    product: 'Forma de pago',
    products: {
      invoice: 'Compra a cuenta',
      'direct-debit': 'Domiciliación bancaria',
      installments: 'Pago a plazos',
    },
    plan: 'Plazos',
    payments: (count, each) => `${count} ${count === 1 ? 'pago' : 'pagos'} de ${each}`,
    inTotal: (total) => `En total ${total}.`,
    expired: 'Ha tardado demasiado. Pulse de nuevo el botón, por favor.',
  },
  oropay: {
    pageNotice: 'Pagará en una página segura que se abre al pulsar el botón.',
    typeAgain:
      'El formulario de la tarjeta se ha renovado por su seguridad. Introduzca de nuevo su tarjeta, por favor.',
    confirmCard: 'Confirmar tarjeta',
    confirmFirst: 'Pulse primero «Confirmar tarjeta» debajo de su tarjeta, por favor.',
    cardConfirmed: 'Su tarjeta está confirmada.',
  },
  paypalPayflow: {
    notice: 'Los datos de su tarjeta van directamente a PayPal.',
    typeAgain: 'Introduzca de nuevo su tarjeta y pulse después el botón, por favor.',
  },
  paypalExpress: { windowNotice: 'PayPal se abre en su propia ventana al pulsar el botón.' },

  card: {
    number: 'Número de tarjeta',
    accepted: (brands) => `Aceptamos ${brands}.`,
    numberIncomplete: 'El número de tarjeta está incompleto.',
    numberWrong: 'El número de tarjeta no es correcto: compruebe si hay algún error, por favor.',
    brandRefused: (brand) => `Aquí no se aceptan tarjetas ${brand}.`,
    brandUnknown: 'Aquí no se acepta este tipo de tarjeta.',
    expiry: 'Fecha de caducidad',
    expiryExample: 'MM / AA',
    expiryWrong: 'Introduzca el mes y el año como figuran en la tarjeta, por ejemplo 04 / 30.',
    expired: 'Esta tarjeta ha caducado.',
    cvv: 'Código de seguridad',
    cvvHint: (digits) =>
      digits === 4 ? '4 dígitos en el anverso de la tarjeta' : '3 dígitos en el reverso de la tarjeta',
    cvvWrong: (digits) => `El código de seguridad tiene ${digits} dígitos.`,
    holder: 'Nombre en la tarjeta',
  },
  bank: {
    holder: 'Titular de la cuenta',
    type: 'Tipo de cuenta',
    types: {
      checking: 'Cuenta corriente',
      savings: 'Cuenta de ahorro',
      businessChecking: 'Cuenta corriente de empresa',
    },
    routing: 'Número de ruta bancaria',
    routingHint: '9 dígitos, abajo a la izquierda de un cheque',
    routingIncomplete: 'El número de ruta bancaria tiene 9 dígitos.',
    routingWrong: 'El número de ruta bancaria no es correcto: compruebe si hay algún error, por favor.',
    account: 'Número de cuenta',
    accountLength: (least, most) => `El número de cuenta tiene entre ${least} y ${most} dígitos.`,
    confirmAccount: 'Repita el número de cuenta',
    accountsDiffer: 'Los dos números de cuenta no coinciden.',
    iban: 'IBAN',
    ibanCountry: 'Un IBAN empieza por las dos letras de un país, por ejemplo ES.',
    ibanLength: (country, length) => `Un IBAN de ${country} tiene ${length} caracteres.`,
    ibanWrong: 'El IBAN no es correcto: compruebe si hay algún error, por favor.',
    bic: 'BIC',
    bicWrong: 'Un BIC tiene 8 u 11 caracteres, por ejemplo COBADEFF.',
    creditor: 'Acreedor',
    creditorId: 'Identificador del acreedor',
    mandateReference: 'Referencia del mandato',
    mandateDate: 'Fecha',
    agree: 'He leído lo anterior y lo acepto.',
    agreeRequired: 'Dé su conformidad, por favor, para que se pueda hacer el cargo en su cuenta.',
  },
  cybersource: {
    renewed:
      'Los campos de la tarjeta se han renovado por su seguridad. Introduzca de nuevo su tarjeta, por favor.',
    inFrame: 'Al pulsar el botón introducirá su tarjeta en una ventana segura.',
  },
  ingenico: {
    surname: 'Apellido del deudor',
    expired: 'La conexión con el proveedor de pago se ha renovado. Pulse de nuevo el botón, por favor.',
  },
  stripe: {
    funds: 'No hay fondos suficientes en esta tarjeta o cuenta. Pague de otra forma, por favor.',
    expired: 'Esta tarjeta ha caducado, o su fecha de caducidad no es correcta.',
    cvc: 'El código de seguridad no es correcto.',
    number: 'El número de tarjeta no es correcto.',
    address: 'El código postal o la dirección no coinciden con los que conoce su banco.',
    later:
      'No se ha podido contactar con su banco. No se ha cobrado nada: vuelva a intentarlo dentro de un momento.',
    authenticate:
      'Su banco no ha confirmado su identidad. Vuelva a intentarlo o pague de otra forma, por favor.',
    unsupported: 'Esta tarjeta o cuenta no se puede usar aquí. Use otra, por favor.',
    limit: 'Este método de pago no es posible para este importe. Elija otro, por favor.',
    typeAgain: 'El formulario se ha vuelto a cargar. Introduzca de nuevo sus datos de pago, por favor.',
  },
  express: 'Pago exprés',
  otherWays: 'o pagar de otra forma',
};
