import { languageOf } from '../texts.ts';

/** What the shop itself says on its Invoices pages. */
export interface InvoicePageTexts {
  readonly lead: string;
  readonly signedInAs: string;
  readonly signIn: string;
  readonly signOut: string;
  readonly ownList: string;
  readonly ownListLead: string;
  readonly select: string;
  readonly number: string;
  readonly due: string;
  readonly balance: string;
  readonly nothingChosen: string;
  readonly backToList: string;
}

const TEXTS: Readonly<Record<string, InvoicePageTexts>> = {
  en: {
    lead: 'Find, select and pay what is open.',
    signedInAs: 'Signed in as',
    signIn: 'Sign in as',
    signOut: 'Sign out',
    ownList: 'A list of the shop’s own',
    ownListLead: 'The table is the shop’s; only the payment below is Tender’s.',
    select: 'Select',
    number: 'Invoice',
    due: 'Due',
    balance: 'Balance',
    nothingChosen: 'Select an invoice to pay it.',
    backToList: 'Tender’s own list',
  },
  de: {
    lead: 'Finden, auswählen und bezahlen, was offen ist.',
    signedInAs: 'Angemeldet als',
    signIn: 'Anmelden als',
    signOut: 'Abmelden',
    ownList: 'Eine eigene Liste des Shops',
    ownListLead: 'Die Tabelle gehört dem Shop; nur die Zahlung darunter ist von Tender.',
    select: 'Auswählen',
    number: 'Rechnung',
    due: 'Fällig',
    balance: 'Offen',
    nothingChosen: 'Wählen Sie eine Rechnung aus, um sie zu bezahlen.',
    backToList: 'Die Liste von Tender',
  },
  ja: {
    lead: '未払いの請求書を検索し、選択してお支払いいただけます。',
    signedInAs: 'ログイン中：',
    signIn: '次のユーザーとしてログイン：',
    signOut: 'ログアウト',
    ownList: 'ショップ独自の一覧',
    ownListLead: '表はショップのもので、下のお支払い部分だけがTenderです。',
    select: '選択',
    number: '請求書',
    due: '支払期限',
    balance: '残高',
    nothingChosen: 'お支払いになる請求書を選択してください。',
    backToList: 'Tenderの一覧',
  },
  ar: {
    lead: 'ابحث عن الفواتير المفتوحة واخترها وادفعها.',
    signedInAs: 'تم تسجيل الدخول باسم',
    signIn: 'تسجيل الدخول باسم',
    signOut: 'تسجيل الخروج',
    ownList: 'قائمة خاصة بالمتجر',
    ownListLead: 'الجدول للمتجر، والدفع أدناه وحده من Tender.',
    select: 'اختيار',
    number: 'الفاتورة',
    due: 'تاريخ الاستحقاق',
    balance: 'الرصيد',
    nothingChosen: 'اختر فاتورة لدفعها.',
    backToList: 'قائمة Tender',
  },
};

/** The texts of the Invoices pages in the locale's language. */
export function invoiceTextsIn(locale: string): InvoicePageTexts {
  const texts = TEXTS[languageOf(locale)] ?? TEXTS['en'];
  if (!texts) throw new Error('The Invoices pages have no texts.');
  return texts;
}
