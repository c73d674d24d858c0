import type { MailScenario } from './mailbox.ts';

/** A morning in a mailbox, for tests only. */
export const morning: MailScenario = {
  me: 'jeanne',
  now: '2027-05-13T10:24',
  people: [
    { id: 'jeanne', name: 'Jeanne Morel', address: 'jeanne@poste.exemple' },
    { id: 'paul', name: 'Paul Marchetti', address: 'paul@poste.exemple' },
    { id: 'amina', name: 'Amina Diallo', address: 'amina@chorale.exemple' },
    { id: 'library', name: 'Bibliothèque', address: 'bonjour@bibliotheque.exemple' },
    { id: 'lucien', name: 'Lucien Ferrer', address: 'lucien@jardin.exemple' },
    { id: 'yvonne', name: 'Yvonne Le Bihan', address: 'yvonne@poste.exemple' },
    { id: 'bank', name: 'Votre banque', address: 'alerte@gain-rapide.exemple' },
    { id: 'zoe', name: 'Zoé Martin', address: 'zoe@ecole.exemple' },
  ],
  messages: [
    {
      id: 'lunch', folder: 'sent', home: 'sent', from: 'jeanne', to: ['yvonne'], subject: 'Dimanche midi',
      text: 'Chère Yvonne, venez à midi.', date: '2027-05-09T11:00', unread: false, files: [],
    },
    {
      id: 'recipe', folder: 'inbox', home: 'inbox', from: 'yvonne', to: ['jeanne'], subject: 'Merci pour la recette',
      text: 'La tarte était délicieuse.', date: '2027-05-11T16:30', unread: false, files: ['pie'],
    },
    {
      id: 'tomatoes', folder: 'inbox', home: 'inbox', from: 'lucien', to: ['jeanne', 'yvonne'], subject: 'Les plants de tomates sont prêts',
      text: 'Passez quand vous voulez.', date: '2027-05-12T08:15', unread: false, files: [],
    },
    {
      id: 'book', folder: 'inbox', home: 'inbox', from: 'library', to: ['jeanne'], subject: 'Votre livre est arrivé',
      text: 'Il vous attend jusqu’au 27 mai.', date: '2027-05-12T17:00', unread: true, files: [],
    },
    {
      id: 'choir', folder: 'inbox', home: 'inbox', from: 'amina', to: ['jeanne', 'yvonne'], subject: 'La chorale, jeudi',
      text: 'Bonjour Jeanne,\nLa répétition de jeudi commence à 18 heures.', date: '2027-05-13T09:40', unread: true, files: ['score'],
    },
    {
      id: 'boat', folder: 'inbox', home: 'inbox', from: 'paul', to: ['jeanne'], subject: 'Nous arrivons samedi par le bateau',
      text: 'Le bateau arrive à 11 heures.', date: '2027-05-13T10:12', unread: true, files: [],
    },
    {
      id: 'prize', folder: 'spam', home: 'inbox', from: 'bank', to: ['jeanne'], subject: 'Vous avez gagné !',
      text: 'Envoyez votre code.', date: '2027-05-12T03:03', unread: true, files: [],
    },
    {
      id: 'parcel', folder: 'inbox', home: 'inbox', from: 'avis@colis-du-port.exemple.frais-vite.exemple', signed: 'Colis du Port',
      to: ['jeanne'], subject: 'Votre colis attend', text: 'Payez aujourd’hui.', date: '2027-05-08T22:10', unread: false, files: ['trap'],
      links: [
        {
          id: 'pay', address: 'frais-vite.exemple', text: 'Payer maintenant',
          page: { title: 'Payez pour recevoir', text: 'Donnez votre numéro de carte.' },
        },
      ],
    },
    {
      id: 'garden', folder: 'drafts', home: 'drafts', from: 'jeanne', to: ['lucien'], subject: 'Les tomates',
      text: 'Cher Lucien,', date: '2027-05-12T18:00', unread: false, files: [],
    },
    {
      id: 'offer', folder: 'bin', home: 'inbox', from: 'bank', to: ['jeanne'], subject: 'Dernière chance',
      text: 'Répondez vite.', date: '2027-05-10T07:00', unread: false, files: [],
    },
  ],
  files: [
    { id: 'garden-photo', name: 'Jardin.jpg', size: 2_400, kind: 'photo' },
    { id: 'score', name: 'Partition.pdf', size: 300, kind: 'document' },
    {
      id: 'pie', name: 'Tarte.jpg', size: 1_800, kind: 'photo', received: true, text: 'La tarte aux pommes, encore chaude',
      picture: { things: ['cake'], tint: 'straw' },
    },
    { id: 'trap', name: 'Suivi-colis.exe', size: 900, kind: 'program', received: true },
    { id: 'wedding', name: 'Mariage.mp4', size: 90_000, kind: 'film' },
  ],
  phrases: [
    { id: 'saturday', field: 'subject', text: 'Samedi' },
    { id: 'welcome', field: 'text', text: 'Je vous attends au port.' },
    { id: 'kiss', field: 'text', text: 'Je vous embrasse.' },
  ],
  unknown: ['paul@post.exemple', 'personne@nulle-part.exemple'],
  limit: 10_000,
  announcing: ['pièce jointe', 'ci-joint', 'photo jointe'],
  prefixes: { reply: 'Re : ', forward: 'Tr : ' },
  quoting: '{name} a écrit :',
  post: {
    from: 'postier@poste.exemple',
    subject: 'Message non remis',
    text: 'Le message pour {address} n’est pas arrivé : cette adresse n’existe pas.',
  },
};
