import { apart, counted, grouped, type Counted } from './arabic.ts';
import type { InvoiceMessages } from './en-invoices.ts';

/** As the subject, or alone. */
const INVOICES: Counted = {
  zero: 'لا فواتير',
  one: 'فاتورة واحدة',
  two: 'فاتورتان',
  few: 'فواتير',
  many: 'فاتورة',
  other: 'فاتورة',
};

/** After a verb or a preposition, where the dual has another ending. */
const OF_INVOICES: Counted = { ...INVOICES, two: 'فاتورتين' };

const OLDER_INVOICES: Counted = {
  zero: 'لا فواتير أقدم',
  one: 'فاتورة أقدم',
  two: 'فاتورتين أقدم',
  few: 'فواتير أقدم',
  many: 'فاتورة أقدم',
  other: 'فاتورة أقدم',
};

const DAYS: Counted = {
  zero: 'اليوم',
  one: 'يوم واحد',
  two: 'يومين',
  few: 'أيام',
  many: 'يومًا',
  other: 'يوم',
};

/** Arabic. */
export const arInvoices: InvoiceMessages = {
  title: 'الفواتير',
  totals: 'المستحق عليكم',
  open: 'مفتوحة',
  overdue: 'متأخرة',
  selected: 'محددة',
  currency: 'العملة',

  search: 'بحث',
  searchHint: 'رقم الفاتورة أو أمر الشراء أو الطلب',
  status: 'الحالة',
  anyStatus: 'الكل',
  anyCurrency: 'الكل',
  dueFrom: 'مستحقة من',
  dueTo: 'مستحقة حتى',
  clearFilters: 'مسح عوامل التصفية',

  loading: 'جارٍ تحميل الفواتير',
  shown: (shown, count) =>
    shown === count
      ? counted(count, INVOICES)
      : `${apart(grouped(shown))} من أصل ${counted(count, OF_INVOICES)}`,
  more: 'عرض المزيد من الفواتير',
  none: 'ليست لديكم فواتير.',
  nothingFound: 'لا توجد فاتورة تطابق بحثكم وعوامل التصفية.',
  stillShown: 'قد تكون الفواتير أدناه غير محدّثة.',

  select: (number) => `تحديد الفاتورة ${apart(number)}`,
  selectAll: (count) => `تحديد كل ما يمكن دفعه (${apart(grouped(count))})`,
  selectedFirst: (count) => `لم يُحدَّد سوى أول ${counted(count, OF_INVOICES)}.`,
  number: 'الفاتورة',
  issued: 'تاريخ الإصدار',
  due: 'تاريخ الاستحقاق',
  balance: 'الرصيد المستحق',
  amount: 'المبلغ المراد دفعه',
  po: 'أمر الشراء',
  order: 'الطلب',
  of: (total) => `من ${apart(total)}`,
  showDetails: (number) => `تفاصيل الفاتورة ${apart(number)}`,

  statuses: {
    issued: 'صادرة',
    due: 'مستحقة',
    overdue: 'متأخرة',
    'partially-paid': 'مدفوعة جزئيًا',
    paid: 'مدفوعة',
    disputed: 'متنازع عليها',
    canceled: 'ملغاة',
  },
  dueIn: (days) => {
    if (days === 0) return 'تستحق اليوم';
    const text = counted(Math.abs(days), DAYS);
    return days < 0 ? `متأخرة منذ ${text}` : `تستحق خلال ${text}`;
  },
  discountUntil: (amount, day) => `خصم ${apart(amount)} عند دفع المبلغ كاملًا حتى ${apart(day)}`,
  credit: (amount) => `سيُخصم رصيد دائن قدره ${apart(amount)}`,

  amountOf: (number) => `المبلغ المراد دفعه من الفاتورة ${apart(number)}`,
  faults: {
    empty: () => 'أدخلوا مبلغًا.',
    unreadable: () => 'هذا ليس مبلغًا. استخدموا أرقامًا كما في الرصيد المستحق.',
    negative: () => 'لا يمكن أن يكون المبلغ سالبًا.',
    zero: () => 'أدخلوا مبلغًا أكبر من صفر، أو أزيلوا الفاتورة من التحديد.',
    decimals: () => 'عدد الخانات العشرية أكبر مما في هذه العملة.',
    'too-long': () => 'هذا المبلغ أطول من اللازم.',
    'other-currency': () => 'هذه عملة غير عملة الفاتورة.',
    'over-balance': (limit) => `هذا أكثر من الرصيد المستحق البالغ ${apart(limit)}.`,
    minimum: (limit) => `ادفعوا ${apart(limit)} على الأقل، أو الرصيد المستحق كاملًا.`,
    maximum: (limit) => `يمكن دفع ${apart(limit)} كحد أقصى في المرة الواحدة.`,
    step: (limit) => `استخدموا مضاعفات ${apart(limit)}، أو الرصيد المستحق كاملًا.`,
    'whole-only': (limit) => `لا يمكن إلا دفع الرصيد المستحق كاملًا وهو ${apart(limit)}.`,
  },

  selection: 'ما حددتموه',
  chosen: (count) => `تم تحديد ${counted(count, OF_INVOICES)}`,
  clearSelection: 'إلغاء التحديد',
  pay: (amount) => `دفع ${apart(amount)}`,
  currencies: (list) => `لا يمكن دفع فواتير بالعملات ${list} معًا. أبقوا عملة واحدة وادفعوا الباقي بعدها.`,
  keepOnly: (currency) => `إبقاء ${apart(currency)} فقط`,
  tooMany: (most, count) =>
    `يمكن دفع ${counted(most, OF_INVOICES)} كحد أقصى في المرة الواحدة، وقد حددتم ${counted(count, OF_INVOICES)}. أزيلوا بعضها.`,
  addOlder: (count) => `إضافة ${counted(count, OLDER_INVOICES)}`,
  checkAmounts: 'يرجى تصحيح المبالغ المشار إليها.',
  removed: (number, reason) => `أُزيلت الفاتورة ${apart(number)} من التحديد. ${apart(reason)}`,
  removedReason: 'لا يمكن دفعها الآن.',
  gone: (count) => `لم يعد ممكنًا دفع ${counted(count, OF_INVOICES)} مما حددتموه، وقد أُزيل ذلك.`,
  adapted: (number, amount) => `تغيّرت الفاتورة ${apart(number)}: يمكن الآن دفع ${apart(amount)}.`,

  payTitle: (count) => `دفع ${counted(count, OF_INVOICES)}`,
  back: 'العودة إلى الفواتير',
  allocation: 'ما يُدفع',
  discount: 'الخصم',
  creditNote: 'رصيد دائن',
  toPay: 'المبلغ المراد دفعه',
  changed: (label, before, after) =>
    `تغيّر ${apart(label)}: كان ${apart(before)} وأصبح ${apart(after)}. يرجى مراجعته قبل الدفع.`,
  receipt: 'الإيصال',
  inProgress: 'الدفع قيد التنفيذ',
  print: 'طباعة',

  items: 'البنود',
  item: 'البند',
  quantity: 'الكمية',
  price: 'السعر',
  total: 'الإجمالي',
  payments: 'الدفعات',
  noPayments: 'لم يُدفع شيء بعد.',
  creditNotes: 'الإشعارات الدائنة',
  billTo: 'الفاتورة باسم',
  paymentStatuses: {
    processing: 'قيد التنفيذ',
    pending: 'قيد التنفيذ',
    'requires-action': 'قيد التنفيذ',
    succeeded: 'مدفوعة',
    authorized: 'محجوزة',
    declined: 'فشلت',
    canceled: 'ملغاة',
    refunded: 'مستردة',
    'partially-refunded': 'مستردة جزئيًا',
    'partially-paid': 'مدفوعة جزئيًا',
  },
  pdf: 'PDF',
  pdfOf: (number) => `ملف PDF للفاتورة ${apart(number)}`,
  notFound: 'تعذر العثور على هذه الفاتورة. ربما تخص حسابًا آخر.',
  detailsFailed: 'تعذر تحميل التفاصيل.',
};
