import type { CoreMessages } from './en.ts';
import type { Language } from './load.ts';

/** Japanese. */
export const ja: CoreMessages = {
  loading: 'お支払い方法を読み込んでいます',
  legend: 'お支払い方法',
  pay: (amount) => `${amount}を支払う`,
  authorize: (amount) => `${amount}を承認する`,
  placeOrder: '注文を確定する',
  confirmFree: '確定する',
  total: '合計',
  toPay: 'お支払い金額',
  retry: 'もう一度試す',
  checkAgain: 'もう一度確認する',

  noMethods: 'ご利用いただけるお支払い方法がありません。',
  loadingPanel: (label) => `${label}を読み込んでいます`,

  collecting: '入力内容を確認しています…',
  sending: 'お支払い処理中です…',
  confirming: 'ショップに確認しています…',
  confirmingSlowly:
    '通常より時間がかかっています。引き続き確認しておりますので、もう一度お支払いにならないでください。',
  confirmingOffline: 'オフラインです。接続が回復し次第確認しますので、もう一度お支払いにならないでください。',
  acting: '決済サービスで手続きを続けてください…',

  askResume: (label) => `${label}でのお支払い手続きが途中です。`,
  askResumeHint: '手続きを続けるか、取り消して別の方法でお支払いください。',
  resume: '続ける',
  cancelPayment: 'このお支払いを取り消す',

  declined: 'お支払いが承認されませんでした。入力内容をご確認いただくか、別のお支払い方法をお選びください。',
  canceled: 'お支払いは取り消されました。請求は行われていません。',
  expired: '手続きが完了する前に期限が切れました。請求は行われていません。',
  notSent: 'お支払いが届く前に接続が切れました。請求は行われていませんので、もう一度お支払いいただけます。',
  amountChanged: (from, to) =>
    `金額が${from}から${to}に変わりました。ご確認のうえ、もう一度ボタンを押してください。`,
  quoteChanged: 'ご注文の内容が変わりました。ご確認のうえ、もう一度ボタンを押してください。',
  methodGone: (label) => `${label}はご利用いただけなくなりました。別のお支払い方法をお選びください。`,
  checkFields: '印のついた項目をご確認ください。',
  totalNow: (amount) => `お支払い金額は${amount}になりました。`,

  problems: {
    offline: 'オフラインです。接続を確認してから、もう一度お試しください。',
    unreachable: 'ショップの決済サービスに接続できません。もう一度お試しください。',
    'bad-answer': 'ショップの決済サービスから正しい応答がありませんでした。もう一度お試しください。',
    'signed-out': 'ログアウトされました。もう一度ログインしてから、お手続きを続けてください。',
    forbidden: 'このお支払いを行う権限がありません。ショップにお問い合わせください。',
    'not-found': 'お支払いの対象がありません。ショップにお問い合わせください。',
    rejected: 'お支払いができませんでした。ご注文内容をご確認のうえ、もう一度お試しください。',
    invalid: '入力内容をご確認ください。',
    configuration:
      '設定に誤りがあります。別のお支払い方法をお選びいただくか、ショップにお問い合わせください。',
    script:
      'このお支払い方法を読み込めませんでした。広告ブロッカーで決済サービスを許可するか、別の方法をお選びください。',
    provider:
      'このお支払い方法は現在ご利用いただけません。もう一度お試しいただくか、別の方法をお選びください。',
  },

  outcomes: {
    succeeded: 'お支払いが完了しました',
    authorized: 'お支払いが承認されました',
    pending: 'ご注文を承りました',
    'partially-paid': '一部お支払い済み',
    refunded: '返金済み',
    'partially-refunded': '一部返金済み',
  },

  payTo: '小切手の宛名',
  sendTo: '小切手の送付先',
  term: 'お支払い条件',
  dueDate: 'お支払い期限',
  discountUntil: (amount, date) => `${date}までのお支払いで${amount}割引`,
};

export const language: Language = {
  core: ja,
  more: () => import('./ja-more.ts').then(({ jaMore }) => jaMore),
};
