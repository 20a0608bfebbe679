import type { HomeWords } from '../en/home.js';

export const home: HomeWords = {
  title: 'Profile Audit',
  says: (organisation) =>
    `Qui ${organisation} guarda i profili pubblici delle consulenti de La Leche League che l’hanno chiesto, e di nessun’altra persona.`,
  mail: 'Se hai ricevuto un’email con un link, apri quel link: porta alla tua pagina.',
  signIn: 'Oppure accedi con l’indirizzo email a cui hai ricevuto l’invito.',
  more: 'Che cos’è questo visitatore, e come contattarci',
};
