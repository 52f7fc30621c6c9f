import type { InvoiceMessages } from './en-invoices.ts';

const grouped = (count: number) => count.toLocaleString('es');
const invoices = (count: number) => `${grouped(count)} ${count === 1 ? 'factura' : 'facturas'}`;

/** Spanish. */
export const esInvoices: InvoiceMessages = {
  title: 'Facturas',
  totals: 'Lo que debe',
  open: 'Pendiente',
  overdue: 'Vencido',
  selected: 'Seleccionado',
  currency: 'Moneda',

  search: 'Buscar',
  searchHint: 'Factura, orden de compra o pedido',
  status: 'Estado',
  anyStatus: 'Todos',
  anyCurrency: 'Todas',
  dueFrom: 'Vence desde',
  dueTo: 'Vence hasta',
  clearFilters: 'Borrar filtros',

  loading: 'Cargando las facturas',
  shown: (shown, count) => (shown === count ? invoices(count) : `${grouped(shown)} de ${invoices(count)}`),
  more: 'Mostrar más facturas',
  none: 'No tiene facturas.',
  nothingFound: 'Ninguna factura coincide con su búsqueda y sus filtros.',
  stillShown: 'Es posible que las facturas siguientes no estén actualizadas.',

  select: (number) => `Seleccionar la factura ${number}`,
  selectAll: (count) => `Seleccionar todo lo que se puede pagar (${grouped(count)})`,
  selectedFirst: (count) =>
    count === 1
      ? 'Solo se ha seleccionado la primera factura.'
      : `Solo se han seleccionado las primeras ${grouped(count)} facturas.`,
  number: 'Factura',
  issued: 'Emitida el',
  due: 'Vencimiento',
  balance: 'Saldo pendiente',
  amount: 'A pagar',
  po: 'Orden de compra',
  order: 'Pedido',
  of: (total) => `de ${total}`,
  showDetails: (number) => `Detalles de la factura ${number}`,

  statuses: {
    issued: 'Emitida',
    due: 'Por pagar',
    overdue: 'Vencida',
    'partially-paid': 'Pagada en parte',
    paid: 'Pagada',
    disputed: 'En disputa',
    canceled: 'Anulada',
  },
  dueIn: (days) => {
    if (days === 0) return 'vence hoy';
    const count = Math.abs(days);
    const text = `${count} ${count === 1 ? 'día' : 'días'}`;
    return days < 0 ? `vencida hace ${text}` : `vence en ${text}`;
  },
  discountUntil: (amount, day) => `${amount} de descuento si se paga entera hasta el ${day}`,
  credit: (amount) => `Se descontará un saldo a favor de ${amount}`,

  amountOf: (number) => `Importe a pagar de la factura ${number}`,
  faults: {
    empty: () => 'Introduzca un importe.',
    unreadable: () => 'Esto no es un importe. Use cifras, como en el saldo pendiente.',
    negative: () => 'El importe no puede ser negativo.',
    zero: () => 'Introduzca un importe mayor que cero, o quite la factura de la selección.',
    decimals: () => 'Hay más decimales de los que tiene la moneda.',
    'too-long': () => 'Este importe es demasiado largo.',
    'other-currency': () => 'Esta moneda no es la de la factura.',
    'over-balance': (limit) => `Es más que el saldo pendiente de ${limit}.`,
    minimum: (limit) => `Pague al menos ${limit}, o todo el saldo pendiente.`,
    maximum: (limit) => `Se pueden pagar como máximo ${limit} de una vez.`,
    step: (limit) => `Use un múltiplo de ${limit}, o todo el saldo pendiente.`,
    'whole-only': (limit) => `Solo se puede pagar todo el saldo pendiente de ${limit}.`,
  },

  selection: 'Su selección',
  chosen: (count) => `${invoices(count)} ${count === 1 ? 'seleccionada' : 'seleccionadas'}`,
  clearSelection: 'Borrar selección',
  pay: (amount) => `Pagar ${amount}`,
  currencies: (list) =>
    `Las facturas en ${list} no se pueden pagar juntas. Deje una sola moneda y pague las demás después.`,
  keepOnly: (currency) => `Dejar solo ${currency}`,
  tooMany: (most, count) =>
    `Se pueden pagar como máximo ${invoices(most)} de una vez; ha seleccionado ${grouped(count)}. Quite algunas.`,
  addOlder: (count) => `Añadir ${invoices(count)} más ${count === 1 ? 'antigua' : 'antiguas'}`,
  checkAmounts: 'Corrija los importes marcados, por favor.',
  removed: (number, reason) => `La factura ${number} se ha quitado de su selección. ${reason}`,
  removedReason: 'No se puede pagar ahora.',
  gone: (count) =>
    count === 1
      ? '1 factura seleccionada ya no se puede pagar y se ha quitado.'
      : `${grouped(count)} facturas seleccionadas ya no se pueden pagar y se han quitado.`,
  adapted: (number, amount) => `La factura ${number} ha cambiado: ahora se pueden pagar ${amount}.`,

  payTitle: (count) => `Pagar ${invoices(count)}`,
  back: 'Volver a las facturas',
  allocation: 'Lo que se paga',
  discount: 'Descuento',
  creditNote: 'Saldo a favor',
  toPay: 'A pagar',
  changed: (label, before, after) =>
    `${label} ha cambiado: antes ${before}, ahora ${after}. Compruébelo antes de pagar, por favor.`,
  receipt: 'Recibo',
  inProgress: 'Pago en curso',
  print: 'Imprimir',

  items: 'Artículos',
  item: 'Artículo',
  quantity: 'Cantidad',
  price: 'Precio',
  total: 'Total',
  payments: 'Pagos',
  noPayments: 'Todavía no se ha pagado nada.',
  creditNotes: 'Notas de crédito',
  billTo: 'Facturado a',
  paymentStatuses: {
    processing: 'En curso',
    pending: 'En curso',
    'requires-action': 'En curso',
    succeeded: 'Pagado',
    authorized: 'Autorizado',
    declined: 'Fallido',
    canceled: 'Cancelado',
    refunded: 'Reembolsado',
    'partially-refunded': 'Reembolsado en parte',
    'partially-paid': 'Pagado en parte',
  },
  pdf: 'PDF',
  pdfOf: (number) => `PDF de la factura ${number}`,
  notFound: 'No se encuentra esta factura. Puede que pertenezca a otra cuenta.',
  detailsFailed: 'No se han podido cargar los detalles.',
};
