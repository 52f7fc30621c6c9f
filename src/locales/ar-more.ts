import { apart, counted, type Counted } from './arabic.ts';
import type { MoreMessages } from './en-more.ts';

const SECONDS: Counted = {
  zero: 'أقل من ثانية',
  one: 'ثانية واحدة',
  two: 'ثانيتان',
  few: 'ثوانٍ',
  many: 'ثانية',
  other: 'ثانية',
};

const MINUTES: Counted = {
  zero: 'أقل من دقيقة',
  one: 'دقيقة واحدة',
  two: 'دقيقتان',
  few: 'دقائق',
  many: 'دقيقة',
  other: 'دقيقة',
};

const PAYMENTS: Counted = {
  zero: 'بلا دفعات',
  one: 'دفعة واحدة',
  two: 'دفعتان',
  few: 'دفعات',
  many: 'دفعة',
  other: 'دفعة',
};

/** After a verb or a preposition the dual has another ending than alone. */
const DIGITS: Counted = {
  zero: 'صفر من الأرقام',
  one: 'رقم واحد',
  two: 'رقمين',
  few: 'أرقام',
  many: 'رقمًا',
  other: 'رقم',
};

const CHARACTERS: Counted = {
  zero: 'صفر من الأحرف',
  one: 'حرف واحد',
  two: 'حرفين',
  few: 'أحرف',
  many: 'حرفًا',
  other: 'حرف',
};

export const arMore: MoreMessages = {
  outcomeHints: {
    succeeded: 'شكرًا لكم. اكتملت عملية الدفع.',
    authorized: 'شكرًا لكم. تم حجز المبلغ، وسيُخصم عند شحن طلبكم.',
    pending: 'شكرًا لكم. لم تكتمل عملية الدفع بعد.',
    'partially-paid': 'لم يُدفع إلا جزء من المبلغ. سيتواصل معكم المتجر بشأن الباقي.',
    refunded: 'أُعيد المبلغ إليكم.',
    'partially-refunded': 'أُعيد إليكم جزء من المبلغ.',
  },
  pendingReasons: {
    'bank-debit': 'يجري الخصم من حسابكم المصرفي، وقد يستغرق ذلك بضعة أيام.',
    approval: 'طلبكم بانتظار الموافقة.',
    offline: 'تم تقديم طلبكم. يرجى إرسال الدفعة كما هو موضح.',
    terms: 'تم تقديم طلبكم، والدفع حسب الشروط المتفق عليها.',
  },
  invoicesPending: 'الدفع قيد التنفيذ',
  paidWith: 'طريقة الدفع',
  reference: 'المرجع',
  orderNumber: 'الطلب',

  required: (label) => `${apart(label)}: يرجى ملء هذا الحقل.`,
  tooLong: (label, most) => `${apart(label)}: الحد الأقصى ${counted(most, CHARACTERS)}.`,
  wrongPattern: (label) => `${apart(label)}: يرجى مراجعة الصيغة.`,
  close: 'إغلاق',
  optional: 'اختياري',

  savedLegend: 'المحفوظة',
  useAnother: 'استخدام وسيلة أخرى',
  expires: (date) => `تنتهي في ${apart(date)}`,
  companyOwned: 'الشركة',
  deleteSaved: (label) => `حذف ${apart(label)}`,
  deleteSavedQuestion: (label) => `هل تريدون حذف ${apart(label)}؟ لا يمكن التراجع عن ذلك.`,
  deleteConfirm: 'حذف',
  keep: 'إبقاء',
  savedDeleted: (label) => `تم حذف ${apart(label)}.`,
  savedDeleteFailed: (label) => `تعذر حذف ${apart(label)}. يرجى إعادة المحاولة.`,
  saveForLater: 'حفظ لعمليات الدفع القادمة',

  verification: 'التحقق من جانب مصرفكم',
  cancelQuestion: 'هل تريدون إلغاء التحقق؟ لن تُنفَّذ عملية الدفع عندئذٍ.',
  cancelVerification: 'إلغاء التحقق',
  goOn: 'متابعة',
  frame: {
    title: 'صفحة الدفع',
    question: 'هل تريدون مغادرة هذه الصفحة؟ لن تُنفَّذ عملية الدفع عندئذٍ.',
    loading: 'جارٍ التحميل…',
    slow: 'يستغرق الأمر وقتًا أطول من المعتاد.',
    offline: 'أنتم غير متصلين بالإنترنت. يمكن المتابعة عند عودة الاتصال.',
    timeLeft: (seconds) =>
      `الوقت المتبقي: ${seconds >= 60 ? counted(seconds / 60, MINUTES) : counted(seconds, SECONDS)}.`,
  },
  wait: {
    title: 'يرجى تأكيد عملية الدفع',
    message: 'افتحوا تطبيق مصرفكم وأكّدوا عملية الدفع فيه، ثم تستمر العملية هنا تلقائيًا.',
    question: 'هل تريدون إيقاف الانتظار؟ ما لم تكونوا قد أكّدتم العملية، فلن تُنفَّذ.',
  },
  redirectNotice: (label) => `بعد الضغط على الزر تتابعون لدى ${apart(label)}، ثم تعودون إلى هنا.`,

  authorizeNet: {
    window: 'بعد الضغط على الزر تُدخلون بيانات الدفع في نافذة تابعة لـ Authorize.Net.',
    submit: 'دفع',
    question: 'هل تريدون إغلاق هذه النافذة؟ لن تُنفَّذ عملية الدفع عندئذٍ.',
  },

  apruve: {
    notice: 'سيُطلب منكم تسجيل الدخول بحساب شركتكم لدى Apruve للموافقة على الدفع.',
  },
  infinitePay: {
    email: 'البريد الإلكتروني لإرسال الفاتورة',
    emailWrong: 'أدخلوا عنوان بريد إلكتروني، مثل name@company.com.',
    legalForm: 'الشكل القانوني لشركتكم',
    choose: 'يرجى الاختيار',
    product: 'كيفية الدفع',
    products: { invoice: 'الشراء على الحساب', 'direct-debit': 'الخصم المباشر', installments: 'التقسيط' },
    plan: 'الأقساط',
    payments: (count, each) => `${counted(count, PAYMENTS)} بقيمة ${apart(each)} لكل دفعة`,
    inTotal: (total) => `المجموع ${apart(total)}.`,
    expired: 'استغرق الأمر وقتًا طويلًا. يرجى الضغط على الزر مرة أخرى.',
  },
  oropay: {
    pageNotice: 'يتم الدفع في صفحة آمنة تُفتح بعد الضغط على الزر.',
    typeAgain: 'جُدّد نموذج البطاقة حفاظًا على أمانكم. يرجى إدخال بيانات البطاقة مرة أخرى.',
    confirmCard: 'تأكيد البطاقة',
    confirmFirst: 'يرجى أولًا الضغط على «تأكيد البطاقة» أسفل بيانات بطاقتكم.',
    cardConfirmed: 'تم تأكيد بطاقتكم.',
  },
  paypalPayflow: {
    notice: 'تذهب بيانات بطاقتكم إلى PayPal مباشرة.',
    typeAgain: 'يرجى إدخال بيانات البطاقة مرة أخرى ثم الضغط على الزر.',
  },
  paypalExpress: { windowNotice: 'تُفتح PayPal في نافذة مستقلة عند الضغط على الزر.' },

  card: {
    number: 'رقم البطاقة',
    // A list has Arabic between its names: it reads with the sentence.
    accepted: (brands) => `نقبل ${brands}.`,
    numberIncomplete: 'رقم البطاقة غير مكتمل.',
    numberWrong: 'رقم البطاقة غير صحيح. يرجى التأكد من عدم وجود خطأ في كتابته.',
    brandRefused: (brand) => `بطاقات ${apart(brand)} غير مقبولة هنا.`,
    brandUnknown: 'هذا النوع من البطاقات غير مقبول هنا.',
    expiry: 'تاريخ الانتهاء',
    expiryExample: 'MM / YY',
    expiryWrong: `أدخلوا الشهر والسنة كما على البطاقة، مثل ${apart('04 / 30')}.`,
    expired: 'انتهت صلاحية هذه البطاقة.',
    cvv: 'رمز الأمان',
    cvvHint: (digits) => (digits === 4 ? '4 أرقام على وجه البطاقة' : '3 أرقام على ظهر البطاقة'),
    cvvWrong: (digits) => `يتكون رمز الأمان من ${counted(digits, DIGITS)}.`,
    holder: 'الاسم على البطاقة',
  },
  bank: {
    holder: 'صاحب الحساب',
    type: 'نوع الحساب',
    types: { checking: 'حساب جارٍ', savings: 'حساب توفير', businessChecking: 'حساب جارٍ للشركات' },
    routing: 'رقم التوجيه المصرفي',
    routingHint: '9 أرقام، في أسفل يسار الشيك',
    routingIncomplete: 'يتكون رقم التوجيه المصرفي من 9 أرقام.',
    routingWrong: 'رقم التوجيه المصرفي غير صحيح. يرجى التأكد من عدم وجود خطأ في كتابته.',
    account: 'رقم الحساب',
    accountLength: (least, most) => `يتكون رقم الحساب من ${apart(least)} إلى ${counted(most, DIGITS)}.`,
    confirmAccount: 'إعادة رقم الحساب',
    accountsDiffer: 'رقما الحساب غير متطابقين.',
    iban: 'رقم الحساب الدولي (IBAN)',
    ibanCountry: 'يبدأ رقم IBAN بحرفي رمز البلد، مثل DE.',
    ibanLength: (country, length) => `يتكون رقم IBAN من ${apart(country)} من ${counted(length, CHARACTERS)}.`,
    ibanWrong: 'رقم IBAN غير صحيح. يرجى التأكد من عدم وجود خطأ في كتابته.',
    bic: 'رمز المصرف (BIC)',
    bicWrong: 'يتكون رمز BIC من 8 أحرف أو 11 حرفًا، مثل COBADEFF.',
    creditor: 'الدائن',
    creditorId: 'معرّف الدائن',
    mandateReference: 'مرجع التفويض',
    mandateDate: 'التاريخ',
    agree: 'لقد قرأت هذا وأوافق عليه.',
    agreeRequired: 'يرجى الموافقة حتى يمكن الخصم من حسابكم.',
  },
  cybersource: {
    renewed: 'جُدّدت حقول البطاقة حفاظًا على أمانكم. يرجى إدخال بيانات البطاقة مرة أخرى.',
    inFrame: 'بعد الضغط على الزر تُدخلون بيانات البطاقة في نافذة آمنة.',
  },
  ingenico: {
    surname: 'اسم عائلة المدين',
    expired: 'جُدّد الاتصال بمزوّد خدمة الدفع. يرجى الضغط على الزر مرة أخرى.',
  },
  stripe: {
    funds: 'رصيد هذه البطاقة أو هذا الحساب غير كافٍ. يرجى الدفع بطريقة أخرى.',
    expired: 'انتهت صلاحية هذه البطاقة، أو تاريخ انتهائها غير صحيح.',
    cvc: 'رمز الأمان غير صحيح.',
    number: 'رقم البطاقة غير صحيح.',
    address: 'الرمز البريدي أو العنوان لا يطابق ما لدى مصرفكم.',
    later: 'تعذر الاتصال بمصرفكم. لم يُخصم أي مبلغ، يرجى إعادة المحاولة بعد قليل.',
    authenticate: 'لم يؤكد مصرفكم هويتكم. يرجى إعادة المحاولة أو الدفع بطريقة أخرى.',
    unsupported: 'لا يمكن استخدام هذه البطاقة أو هذا الحساب هنا. يرجى استخدام غيرهما.',
    limit: 'طريقة الدفع هذه غير متاحة لهذا المبلغ. يرجى اختيار طريقة أخرى.',
    typeAgain: 'أُعيد تحميل النموذج. يرجى إدخال بيانات الدفع مرة أخرى.',
  },
  express: 'الدفع السريع',
  otherWays: 'أو الدفع بطريقة أخرى',
};
