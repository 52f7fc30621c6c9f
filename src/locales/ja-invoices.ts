import type { InvoiceMessages } from './en-invoices.ts';

const grouped = (count: number) => count.toLocaleString('ja');

/** Japanese. */
export const jaInvoices: InvoiceMessages = {
  title: '請求書',
  totals: '未払い金額',
  open: '未払い',
  overdue: '期限超過',
  selected: '選択中',
  currency: '通貨',

  search: '検索',
  searchHint: '請求書番号、発注番号、注文番号',
  status: '状態',
  anyStatus: 'すべて',
  anyCurrency: 'すべて',
  dueFrom: '支払期限（から）',
  dueTo: '支払期限（まで）',
  clearFilters: '絞り込みを解除',

  loading: '請求書を読み込んでいます',
  shown: (shown, count) =>
    shown === count ? `${grouped(count)}件の請求書` : `${grouped(count)}件中${grouped(shown)}件を表示`,
  more: '請求書をさらに表示',
  none: '請求書はありません。',
  nothingFound: '検索条件に合う請求書はありません。',
  stillShown: '以下の請求書は最新でない可能性があります。',

  select: (number) => `請求書${number}を選択`,
  selectAll: (count) => `お支払い可能な${grouped(count)}件をすべて選択`,
  selectedFirst: (count) => `最初の${grouped(count)}件のみ選択しました。`,
  number: '請求書',
  issued: '発行日',
  due: '支払期限',
  balance: '残高',
  amount: 'お支払い金額',
  po: '発注番号',
  order: '注文番号',
  of: (total) => `／${total}`,
  showDetails: (number) => `請求書${number}の詳細`,

  statuses: {
    issued: '発行済み',
    due: '支払期限到来',
    overdue: '期限超過',
    'partially-paid': '一部支払い済み',
    paid: '支払い済み',
    disputed: '係争中',
    canceled: '取り消し済み',
  },
  dueIn: (days) => {
    if (days === 0) return '本日が支払期限です';
    return days < 0 ? `支払期限を${-days}日超過` : `支払期限まで${days}日`;
  },
  discountUntil: (amount, day) => `${day}までの全額お支払いで${amount}割引`,
  credit: (amount) => `${amount}の残高が差し引かれます`,

  amountOf: (number) => `請求書${number}のお支払い金額`,
  faults: {
    empty: () => '金額を入力してください。',
    unreadable: () => '金額として読み取れません。残高の表示と同じように数字で入力してください。',
    negative: () => '金額にマイナスは使えません。',
    zero: () => '0より大きい金額を入力するか、請求書の選択を外してください。',
    decimals: () => 'この通貨の小数点以下の桁数を超えています。',
    'too-long': () => '金額の桁数が多すぎます。',
    'other-currency': () => '請求書と異なる通貨です。',
    'over-balance': (limit) => `残高の${limit}を超えています。`,
    minimum: (limit) => `${limit}以上、または残高の全額を入力してください。`,
    maximum: (limit) => `一度にお支払いいただけるのは${limit}までです。`,
    step: (limit) => `${limit}単位、または残高の全額を入力してください。`,
    'whole-only': (limit) => `残高の全額（${limit}）のみお支払いいただけます。`,
  },

  selection: '選択した請求書',
  chosen: (count) => `${grouped(count)}件の請求書を選択中`,
  clearSelection: '選択を解除',
  pay: (amount) => `${amount}を支払う`,
  currencies: (list) =>
    `${list}の請求書をまとめて支払うことはできません。通貨を一つにして、残りは後からお支払いください。`,
  keepOnly: (currency) => `${currency}のみ残す`,
  tooMany: (most, count) =>
    `一度にお支払いいただけるのは${grouped(most)}件までです。現在${grouped(count)}件選択されています。選択を減らしてください。`,
  addOlder: (count) => `古い請求書${grouped(count)}件を追加`,
  checkAmounts: '印のついた金額を修正してください。',
  removed: (number, reason) => `請求書${number}を選択から外しました。${reason}`,
  removedReason: '現在お支払いいただけません。',
  gone: (count) =>
    `選択した請求書のうち${grouped(count)}件はお支払いいただけなくなったため、選択から外しました。`,
  adapted: (number, amount) => `請求書${number}が変更されました。現在お支払いいただけるのは${amount}です。`,

  payTitle: (count) => `請求書${grouped(count)}件のお支払い`,
  back: '請求書一覧に戻る',
  allocation: 'お支払いの内訳',
  discount: '割引',
  creditNote: '残高',
  toPay: 'お支払い金額',
  changed: (label, before, after) =>
    `${label}が${before}から${after}に変わりました。お支払いの前にご確認ください。`,
  receipt: '領収書',
  inProgress: 'お支払い処理中',
  print: '印刷',

  items: '明細',
  item: '品目',
  quantity: '数量',
  price: '単価',
  total: '合計',
  payments: 'お支払い',
  noPayments: 'まだお支払いはありません。',
  creditNotes: '赤伝票',
  billTo: '請求先',
  paymentStatuses: {
    processing: '処理中',
    pending: '処理中',
    'requires-action': '処理中',
    succeeded: '支払い済み',
    authorized: '承認済み',
    declined: '失敗',
    canceled: '取り消し済み',
    refunded: '返金済み',
    'partially-refunded': '一部返金済み',
    'partially-paid': '一部支払い済み',
  },
  pdf: 'PDF',
  pdfOf: (number) => `請求書${number}のPDF`,
  notFound: 'この請求書は見つかりません。別のアカウントのものである可能性があります。',
  detailsFailed: '詳細を読み込めませんでした。',
};
