import type { InvoiceMessages } from './en-invoices.ts';

const grouped = (count: number) => count.toLocaleString('fr');
const invoices = (count: number) => `${grouped(count)} ${count < 2 ? 'facture' : 'factures'}`;

/** French. */
export const frInvoices: InvoiceMessages = {
  title: 'Factures',
  totals: 'Ce que vous devez',
  open: 'À payer',
  overdue: 'En retard',
  selected: 'Sélection',
  currency: 'Devise',

  search: 'Rechercher',
  searchHint: 'Facture, bon de commande ou commande',
  status: 'Statut',
  anyStatus: 'Tous',
  anyCurrency: 'Toutes',
  dueFrom: 'Échéance à partir du',
  dueTo: 'Échéance jusqu’au',
  clearFilters: 'Effacer les filtres',

  loading: 'Chargement des factures',
  shown: (shown, count) => (shown === count ? invoices(count) : `${grouped(shown)} sur ${invoices(count)}`),
  more: 'Afficher plus de factures',
  none: 'Vous n’avez aucune facture.',
  nothingFound: 'Aucune facture ne correspond à votre recherche et à vos filtres.',
  stillShown: 'Les factures ci-dessous ne sont peut-être plus à jour.',

  select: (number) => `Sélectionner la facture ${number}`,
  selectAll: (count) => `Sélectionner tout ce qui peut être payé (${grouped(count)})`,
  selectedFirst: (count) =>
    count < 2
      ? 'Seule la première facture a été sélectionnée.'
      : `Seules les ${grouped(count)} premières factures ont été sélectionnées.`,
  number: 'Facture',
  issued: 'Émise le',
  due: 'Échéance',
  balance: 'Solde dû',
  amount: 'À payer',
  po: 'Bon de commande',
  order: 'Commande',
  of: (total) => `sur ${total}`,
  showDetails: (number) => `Détails de la facture ${number}`,

  statuses: {
    issued: 'Émise',
    due: 'Échue',
    overdue: 'En retard',
    'partially-paid': 'Payée en partie',
    paid: 'Payée',
    disputed: 'Contestée',
    canceled: 'Annulée',
  },
  dueIn: (days) => {
    if (days === 0) return 'échéance aujourd’hui';
    const count = Math.abs(days);
    const text = `${count} ${count < 2 ? 'jour' : 'jours'}`;
    return days < 0 ? `en retard de ${text}` : `échéance dans ${text}`;
  },
  discountUntil: (amount, day) => `${amount} d’escompte en cas de paiement intégral jusqu’au ${day}`,
  credit: (amount) => `Un avoir de ${amount} sera déduit`,

  amountOf: (number) => `Montant à payer de la facture ${number}`,
  faults: {
    empty: () => 'Saisissez un montant.',
    unreadable: () => 'Ce n’est pas un montant. Utilisez des chiffres, comme dans le solde dû.',
    negative: () => 'Le montant ne peut pas être négatif.',
    zero: () => 'Saisissez un montant supérieur à zéro, ou retirez la facture de la sélection.',
    decimals: () => 'Il y a plus de décimales que n’en a la devise.',
    'too-long': () => 'Ce montant est trop long.',
    'other-currency': () => 'Ce n’est pas la devise de la facture.',
    'over-balance': (limit) => `C’est plus que le solde dû de ${limit}.`,
    minimum: (limit) => `Payez au moins ${limit}, ou le solde en entier.`,
    maximum: (limit) => `Vous pouvez payer ${limit} au maximum en une fois.`,
    step: (limit) => `Choisissez un multiple de ${limit}, ou le solde en entier.`,
    'whole-only': (limit) => `Seul le solde entier de ${limit} peut être payé.`,
  },

  selection: 'Votre sélection',
  chosen: (count) => `${invoices(count)} ${count < 2 ? 'sélectionnée' : 'sélectionnées'}`,
  clearSelection: 'Effacer la sélection',
  pay: (amount) => `Payer ${amount}`,
  currencies: (list) =>
    `Des factures en ${list} ne peuvent pas être payées ensemble. Gardez une seule devise et payez les autres ensuite.`,
  keepOnly: (currency) => `Garder seulement ${currency}`,
  tooMany: (most, count) =>
    `Vous pouvez payer ${invoices(most)} au maximum en une fois ; vous en avez sélectionné ${grouped(count)}. Retirez-en quelques-unes.`,
  addOlder: (count) => `Ajouter ${invoices(count)} plus ${count < 2 ? 'ancienne' : 'anciennes'}`,
  checkAmounts: 'Veuillez corriger les montants signalés.',
  removed: (number, reason) => `La facture ${number} a été retirée de votre sélection. ${reason}`,
  removedReason: 'Elle ne peut pas être payée maintenant.',
  gone: (count) =>
    count < 2
      ? `${count} facture sélectionnée ne peut plus être payée et a été retirée.`
      : `${grouped(count)} factures sélectionnées ne peuvent plus être payées et ont été retirées.`,
  adapted: (number, amount) => `La facture ${number} a changé : ${amount} peuvent être payés maintenant.`,

  payTitle: (count) => `Payer ${invoices(count)}`,
  back: 'Retour aux factures',
  allocation: 'Ce qui est payé',
  discount: 'Escompte',
  creditNote: 'Avoir',
  toPay: 'À payer',
  changed: (label, before, after) =>
    `${label} : ${before} auparavant, ${after} maintenant. Veuillez vérifier avant de payer.`,
  receipt: 'Reçu',
  inProgress: 'Paiement en cours',
  print: 'Imprimer',

  items: 'Articles',
  item: 'Article',
  quantity: 'Quantité',
  price: 'Prix',
  total: 'Total',
  payments: 'Paiements',
  noPayments: 'Rien n’a encore été payé.',
  creditNotes: 'Avoirs',
  billTo: 'Facturé à',
  paymentStatuses: {
    processing: 'En cours',
    pending: 'En cours',
    'requires-action': 'En cours',
    succeeded: 'Payé',
    authorized: 'Autorisé',
    declined: 'Échoué',
    canceled: 'Annulé',
    refunded: 'Remboursé',
    'partially-refunded': 'Remboursé en partie',
    'partially-paid': 'Payé en partie',
  },
  pdf: 'PDF',
  pdfOf: (number) => `PDF de la facture ${number}`,
  notFound: 'Cette facture est introuvable. Elle appartient peut-être à un autre compte.',
  detailsFailed: 'Les détails n’ont pas pu être chargés.',
};
