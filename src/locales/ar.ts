import { apart } from './arabic.ts';
import type { CoreMessages } from './en.ts';
import type { Language } from './load.ts';

/** Arabic, formal plural address. */
export const ar: CoreMessages = {
  loading: 'جارٍ تحميل طرق الدفع',
  legend: 'طريقة الدفع',
  pay: (amount) => `دفع ${apart(amount)}`,
  authorize: (amount) => `تفويض ${apart(amount)}`,
  placeOrder: 'تقديم الطلب',
  confirmFree: 'تأكيد',
  total: 'الإجمالي',
  toPay: 'المبلغ المستحق',
  retry: 'إعادة المحاولة',
  checkAgain: 'التحقق مرة أخرى',

  noMethods: 'لا تتوفر أي طريقة دفع.',
  loadingPanel: (label) => `جارٍ تحميل ${apart(label)}`,

  collecting: 'جارٍ التحقق من بياناتكم…',
  sending: 'جارٍ الدفع…',
  confirming: 'جارٍ التأكيد مع المتجر…',
  confirmingSlowly: 'يستغرق الأمر وقتًا أطول من المعتاد. يرجى عدم الدفع مرة أخرى، فنحن نواصل الاستعلام.',
  confirmingOffline: 'أنتم غير متصلين بالإنترنت. يرجى عدم الدفع مرة أخرى، وسنستعلم فور عودة الاتصال.',
  acting: 'المتابعة لدى مزوّد خدمة الدفع…',

  askResume: (label) => `لقد بدأتم عملية دفع عبر ${apart(label)}.`,
  askResumeHint: 'يمكنكم متابعتها هناك، أو إلغاؤها والدفع بطريقة أخرى.',
  resume: 'متابعة',
  cancelPayment: 'إلغاء عملية الدفع هذه',

  declined: 'رُفضت عملية الدفع. يرجى مراجعة بياناتكم أو اختيار طريقة دفع أخرى.',
  canceled: 'أُلغيت عملية الدفع. لم يُخصم أي مبلغ.',
  expired: 'انتهت مهلة عملية الدفع قبل إتمامها. لم يُخصم أي مبلغ.',
  notSent: 'انقطع الاتصال قبل أن تصل إلينا عملية الدفع. لم يُخصم أي مبلغ، ويمكنكم الدفع مرة أخرى.',
  amountChanged: (from, to) =>
    `تغيّر المبلغ من ${apart(from)} إلى ${apart(to)}. يرجى مراجعته ثم الضغط على الزر مرة أخرى.`,
  quoteChanged: 'تغيّر شيء ما في طلبكم. يرجى مراجعته ثم الضغط على الزر مرة أخرى.',
  methodGone: (label) => `لم تعد طريقة الدفع ${apart(label)} متاحة. يرجى اختيار طريقة دفع أخرى.`,
  checkFields: 'يرجى مراجعة الحقول المحددة.',
  totalNow: (amount) => `أصبح المبلغ المستحق الآن ${apart(amount)}.`,

  problems: {
    offline: 'أنتم غير متصلين بالإنترنت. يرجى التحقق من الاتصال وإعادة المحاولة.',
    unreachable: 'يتعذر الوصول إلى خدمة الدفع في المتجر حاليًا. يرجى إعادة المحاولة.',
    'bad-answer': 'ردّت خدمة الدفع في المتجر ردًا غير مفهوم. يرجى إعادة المحاولة.',
    'signed-out': 'تم تسجيل خروجكم. يرجى تسجيل الدخول مجددًا ثم المتابعة هنا.',
    forbidden: 'لا يحق لكم دفع هذا المبلغ. يرجى التواصل مع المتجر.',
    'not-found': 'لا يوجد هنا ما يستحق الدفع. يرجى التواصل مع المتجر.',
    rejected: 'تعذر إتمام الدفع. يرجى مراجعة طلبكم وإعادة المحاولة.',
    invalid: 'يرجى مراجعة بياناتكم.',
    configuration: 'يوجد هنا خطأ في الإعداد. يرجى اختيار طريقة دفع أخرى أو التواصل مع المتجر.',
    script: 'تعذر تحميل طريقة الدفع هذه. يرجى السماح لمزوّدها في أداة حظر الإعلانات، أو اختيار طريقة أخرى.',
    provider: 'طريقة الدفع هذه لا تعمل حاليًا. يرجى إعادة المحاولة أو اختيار طريقة أخرى.',
  },

  outcomes: {
    succeeded: 'تم استلام الدفعة',
    authorized: 'تم تفويض الدفعة',
    pending: 'تم تقديم الطلب',
    'partially-paid': 'مدفوع جزئيًا',
    refunded: 'تم رد المبلغ',
    'partially-refunded': 'تم رد جزء من المبلغ',
  },

  payTo: 'يُحرَّر الشيك لأمر',
  sendTo: 'يُرسل الشيك إلى',
  term: 'شروط الدفع',
  dueDate: 'تاريخ الاستحقاق',
  discountUntil: (amount, date) => `خصم ${apart(amount)} عند الدفع حتى ${apart(date)}`,
};

export const language: Language = {
  core: ar,
  more: () => import('./ar-more.ts').then(({ arMore }) => arMore),
};
