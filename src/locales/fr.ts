import type { CoreMessages } from './en.ts';
import type { Language } from './load.ts';

/** French, formal address. Before : ; ! ? and inside « » stands a no-break space. */
export const fr: CoreMessages = {
  loading: 'Chargement des moyens de paiement',
  legend: 'Moyen de paiement',
  pay: (amount) => `Payer ${amount}`,
  authorize: (amount) => `Autoriser ${amount}`,
  placeOrder: 'Commander avec obligation de paiement',
  confirmFree: 'Confirmer',
  total: 'Total',
  toPay: 'À payer',
  retry: 'Réessayer',
  checkAgain: 'Vérifier à nouveau',

  noMethods: 'Aucun moyen de paiement n’est disponible.',
  loadingPanel: (label) => `Chargement : ${label}`,

  collecting: 'Vérification de vos informations…',
  sending: 'Paiement en cours…',
  confirming: 'Confirmation auprès de la boutique…',
  confirmingSlowly:
    'Cela prend plus de temps que d’habitude. Ne payez pas une seconde fois : nous continuons à vérifier.',
  confirmingOffline:
    'Vous êtes hors ligne. Ne payez pas une seconde fois : nous vérifierons dès que vous serez de nouveau en ligne.',
  acting: 'Poursuivez chez votre prestataire de paiement…',

  askResume: (label) => `Vous avez commencé un paiement avec ${label}.`,
  askResumeHint: 'Terminez-le, ou annulez-le pour payer autrement.',
  resume: 'Continuer',
  cancelPayment: 'Annuler ce paiement',

  declined: 'Le paiement a été refusé. Vérifiez vos informations ou choisissez un autre moyen de paiement.',
  canceled: 'Le paiement a été annulé. Rien n’a été débité.',
  expired: 'Le paiement a expiré avant d’être terminé. Rien n’a été débité.',
  notSent:
    'La connexion a été interrompue avant que votre paiement ne nous parvienne. Rien n’a été débité ; vous pouvez payer à nouveau.',
  amountChanged: (from, to) =>
    `Le montant est passé de ${from} à ${to}. Veuillez le vérifier, puis appuyer de nouveau sur le bouton.`,
  quoteChanged: 'Votre commande a été modifiée. Veuillez la vérifier, puis appuyer de nouveau sur le bouton.',
  methodGone: (label) => `${label} n’est plus disponible. Veuillez choisir un autre moyen de paiement.`,
  checkFields: 'Veuillez vérifier les champs signalés.',
  totalNow: (amount) => `Le montant à payer est maintenant de ${amount}.`,

  problems: {
    offline: 'Vous êtes hors ligne. Vérifiez votre connexion et réessayez.',
    unreachable: 'Le service de paiement de la boutique est injoignable pour le moment. Veuillez réessayer.',
    'bad-answer':
      'Le service de paiement de la boutique a donné une réponse incompréhensible. Veuillez réessayer.',
    'signed-out': 'Vous avez été déconnecté. Reconnectez-vous, puis continuez ici.',
    forbidden: 'Vous n’êtes pas autorisé à effectuer ce paiement. Veuillez contacter la boutique.',
    'not-found': 'Il n’y a rien à payer ici. Veuillez contacter la boutique.',
    rejected: 'Le paiement n’a pas pu être effectué. Veuillez vérifier votre commande et réessayer.',
    invalid: 'Veuillez vérifier vos informations.',
    configuration:
      'Une erreur de configuration empêche ce paiement. Choisissez un autre moyen de paiement ou contactez la boutique.',
    script:
      'Ce moyen de paiement n’a pas pu être chargé. Autorisez le prestataire dans votre bloqueur de publicité ou choisissez un autre moyen.',
    provider: 'Ce moyen de paiement ne fonctionne pas pour le moment. Réessayez ou choisissez-en un autre.',
  },

  outcomes: {
    succeeded: 'Paiement reçu',
    authorized: 'Paiement autorisé',
    pending: 'Commande passée',
    'partially-paid': 'Payé en partie',
    refunded: 'Remboursé',
    'partially-refunded': 'Remboursé en partie',
  },

  payTo: 'Chèque à l’ordre de',
  sendTo: 'Chèque à envoyer à',
  term: 'Conditions de paiement',
  dueDate: 'Échéance',
  discountUntil: (amount, date) => `${amount} d’escompte en cas de paiement jusqu’au ${date}`,
};

export const language: Language = {
  core: fr,
  more: () => import('./fr-more.ts').then(({ frMore }) => frMore),
};
