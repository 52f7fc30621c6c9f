import type { MoreMessages } from './en-more.ts';

export const frMore: MoreMessages = {
  outcomeHints: {
    succeeded: 'Merci. Votre paiement est terminé.',
    authorized: 'Merci. Le montant est réservé et sera débité à l’expédition de votre commande.',
    pending: 'Merci. Votre paiement n’est pas encore terminé.',
    'partially-paid':
      'Seule une partie du montant a été payée. La boutique vous contactera au sujet du reste.',
    refunded: 'Le montant vous a été remboursé.',
    'partially-refunded': 'Une partie du montant vous a été remboursée.',
  },
  pendingReasons: {
    'bank-debit': 'Le prélèvement sur votre compte bancaire est en cours. Cela peut prendre quelques jours.',
    approval: 'Votre commande est en attente d’approbation.',
    offline: 'Votre commande est passée. Veuillez envoyer votre paiement comme indiqué.',
    terms: 'Votre commande est passée. Vous paierez selon les conditions convenues.',
  },
  invoicesPending: 'Paiement en cours',
  paidWith: 'Moyen de paiement',
  reference: 'Référence',
  orderNumber: 'Commande',

  required: (label) => `${label} : veuillez remplir ce champ.`,
  tooLong: (label, most) => `${label} : ${most} ${most < 2 ? 'caractère' : 'caractères'} au maximum.`,
  wrongPattern: (label) => `${label} : veuillez vérifier le format.`,
  close: 'Fermer',
  optional: 'facultatif',

  savedLegend: 'Enregistrés',
  useAnother: 'En utiliser un autre',
  expires: (date) => `expire en ${date}`,
  companyOwned: 'entreprise',
  deleteSaved: (label) => `Supprimer ${label}`,
  deleteSavedQuestion: (label) => `Supprimer ${label} ? Cette action est définitive.`,
  deleteConfirm: 'Supprimer',
  keep: 'Conserver',
  savedDeleted: (label) => `${label} : supprimé.`,
  savedDeleteFailed: (label) => `${label} n’a pas pu être supprimé. Veuillez réessayer.`,
  saveForLater: 'Enregistrer pour plus tard',

  verification: 'Vérification par votre banque',
  cancelQuestion: 'Annuler la vérification ? Votre paiement ne sera pas effectué.',
  cancelVerification: 'Annuler la vérification',
  goOn: 'Continuer',
  frame: {
    title: 'Page de paiement',
    question: 'Quitter cette page ? Votre paiement ne sera pas effectué.',
    loading: 'Chargement…',
    slow: 'Cela prend plus de temps que d’habitude.',
    offline: 'Vous êtes hors ligne. Vous pourrez continuer dès que vous serez de nouveau en ligne.',
    timeLeft: (seconds) => {
      const [count, unit] = seconds >= 60 ? [seconds / 60, 'minute'] : [seconds, 'seconde'];
      return `Temps restant : ${count} ${unit}${count < 2 ? '' : 's'}.`;
    },
  },
  wait: {
    title: 'Veuillez confirmer le paiement',
    message:
      'Ouvrez l’application de votre banque et confirmez-y le paiement. La suite se fera ici automatiquement.',
    question: 'Ne plus attendre ? Si vous n’avez pas encore confirmé, votre paiement ne sera pas effectué.',
  },
  redirectNotice: (label) =>
    `Après avoir appuyé sur le bouton, vous continuez chez ${label}, puis vous revenez ici.`,

  authorizeNet: {
    window:
      'Après avoir appuyé sur le bouton, vous saisissez vos données de paiement dans une fenêtre d’Authorize.Net.',
    submit: 'Payer',
    question: 'Fermer cette fenêtre ? Votre paiement ne sera pas effectué.',
  },

  apruve: {
    notice:
      'Vous serez invité à vous connecter avec le compte Apruve de votre entreprise pour autoriser le paiement.',
  },
  infinitePay: {
    email: 'Adresse e-mail pour la facture',
    emailWrong: 'Saisissez une adresse e-mail, par exemple nom@entreprise.fr.',
    legalForm: 'Forme juridique de votre entreprise',
    choose: 'Veuillez choisir',
    product: 'Mode de paiement',
    products: {
      invoice: 'Achat sur facture',
      'direct-debit': 'Prélèvement',
      installments: 'Paiement échelonné',
    },
    plan: 'Échéances',
    payments: (count, each) => `${count} ${count < 2 ? 'paiement' : 'paiements'} de ${each}`,
    inTotal: (total) => `Au total ${total}.`,
    expired: 'Cela a pris trop de temps. Veuillez appuyer de nouveau sur le bouton.',
  },
  oropay: {
    pageNotice: 'Vous payez sur une page sécurisée qui s’ouvre après avoir appuyé sur le bouton.',
    typeAgain:
      'Le formulaire de carte a été renouvelé pour votre sécurité. Veuillez saisir de nouveau votre carte.',
    confirmCard: 'Confirmer la carte',
    confirmFirst: 'Veuillez d’abord appuyer sur « Confirmer la carte » sous votre carte.',
    cardConfirmed: 'Votre carte est confirmée.',
  },
  paypalPayflow: {
    notice: 'Les données de votre carte sont transmises directement à PayPal.',
    typeAgain: 'Veuillez saisir de nouveau votre carte, puis appuyer sur le bouton.',
  },
  paypalExpress: {
    windowNotice: 'PayPal s’ouvre dans une fenêtre distincte quand vous appuyez sur le bouton.',
  },

  card: {
    number: 'Numéro de carte',
    accepted: (brands) => `Nous acceptons ${brands}.`,
    numberIncomplete: 'Le numéro de carte est incomplet.',
    numberWrong: 'Le numéro de carte est incorrect : veuillez vérifier votre saisie.',
    brandRefused: (brand) => `Les cartes ${brand} ne sont pas acceptées ici.`,
    brandUnknown: 'Ce type de carte n’est pas accepté ici.',
    expiry: 'Date d’expiration',
    expiryExample: 'MM / AA',
    expiryWrong: 'Saisissez le mois et l’année comme sur la carte, par exemple 04 / 30.',
    expired: 'Cette carte a expiré.',
    cvv: 'Code de sécurité',
    cvvHint: (digits) =>
      digits === 4 ? '4 chiffres au recto de la carte' : '3 chiffres au verso de la carte',
    cvvWrong: (digits) => `Le code de sécurité comporte ${digits} chiffres.`,
    holder: 'Nom sur la carte',
  },
  bank: {
    holder: 'Titulaire du compte',
    type: 'Type de compte',
    types: {
      checking: 'Compte courant',
      savings: 'Compte d’épargne',
      businessChecking: 'Compte courant professionnel',
    },
    routing: 'Numéro d’acheminement (routing number)',
    routingHint: '9 chiffres, en bas à gauche d’un chèque',
    routingIncomplete: 'Le numéro d’acheminement comporte 9 chiffres.',
    routingWrong: 'Le numéro d’acheminement est incorrect : veuillez vérifier votre saisie.',
    account: 'Numéro de compte',
    accountLength: (least, most) => `Le numéro de compte comporte de ${least} à ${most} chiffres.`,
    confirmAccount: 'Répétez le numéro de compte',
    accountsDiffer: 'Les deux numéros de compte sont différents.',
    iban: 'IBAN',
    ibanCountry: 'Un IBAN commence par les deux lettres d’un pays, par exemple FR.',
    ibanLength: (country, length) => `Un IBAN de ${country} comporte ${length} caractères.`,
    ibanWrong: 'L’IBAN est incorrect : veuillez vérifier votre saisie.',
    bic: 'BIC',
    bicWrong: 'Un BIC comporte 8 ou 11 caractères, par exemple COBADEFF.',
    creditor: 'Créancier',
    creditorId: 'Identifiant du créancier',
    mandateReference: 'Référence du mandat',
    mandateDate: 'Date du mandat',
    agree: 'J’ai lu ce qui précède et je l’accepte.',
    agreeRequired: 'Veuillez donner votre accord afin que votre compte puisse être débité.',
  },
  cybersource: {
    renewed:
      'Les champs de la carte ont été renouvelés pour votre sécurité. Veuillez saisir de nouveau votre carte.',
    inFrame: 'Après avoir appuyé sur le bouton, vous saisissez votre carte dans une fenêtre sécurisée.',
  },
  ingenico: {
    surname: 'Nom de famille du débiteur',
    expired:
      'La connexion au prestataire de paiement a été renouvelée. Veuillez appuyer de nouveau sur le bouton.',
  },
  stripe: {
    funds: 'La provision de cette carte ou de ce compte est insuffisante. Veuillez payer autrement.',
    expired: 'Cette carte a expiré, ou sa date d’expiration est incorrecte.',
    cvc: 'Le code de sécurité est incorrect.',
    number: 'Le numéro de carte est incorrect.',
    address: 'Le code postal ou l’adresse ne correspond pas à ce que votre banque connaît.',
    later: 'Votre banque n’a pas pu être jointe. Rien n’a été débité : veuillez réessayer dans un instant.',
    authenticate: 'Votre banque n’a pas confirmé votre identité. Veuillez réessayer ou payer autrement.',
    unsupported: 'Cette carte ou ce compte ne peut pas être utilisé ici. Veuillez en choisir un autre.',
    limit: 'Ce moyen de paiement n’est pas possible pour ce montant. Veuillez en choisir un autre.',
    typeAgain: 'Le formulaire a été rechargé. Veuillez saisir de nouveau vos données de paiement.',
  },
  express: 'Paiement express',
  otherWays: 'ou payer autrement',
};
