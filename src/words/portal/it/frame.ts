import type { FrameWords } from '../en/frame.js';

export const frame: FrameWords = {
  skip: 'Vai al contenuto',
  footer: 'Profile Audit. Non si guarda niente senza il consenso della persona a cui appartiene il profilo.',
  navigation: 'Menu principale',
  hats: { label: 'Sei qui come', leader: 'Consulente', admin: 'Admin', owner: 'Responsabile' },
  signIn: 'Accedi',
  signOut: 'Esci',
  signedInAs: (name) => `Accesso fatto come ${name}`,
  home: 'Pagina iniziale',
  nav: {
    '/me': 'I miei profili',
    '/me/profiles/new': 'Aggiungi un profilo',
    '/me/try': 'Prova una modifica',
    '/me/reading': 'Lettura annuale',
    '/me/data': 'I miei dati',
    '/me/settings': 'Impostazioni',
    '/admin': 'Panoramica',
    '/admin/review': 'Da guardare',
    '/admin/leaders': 'Consulenti',
    '/admin/marks': 'Simboli',
    '/admin/terms': 'Termini',
    '/admin/reports': 'Rapporti',
    '/admin/settings': 'Impostazioni',
    '/admin/staff': 'Admin',
    '/admin/log': 'Registro',
  },
  waits: (minutes: number): string => `Riprova tra circa ${minutes} minuti.`,
  language: { label: 'Lingua', go: 'Mostra' },
  optional: 'facoltativo',
  refusals: {
    400: {
      title: 'Non ha funzionato',
      says: 'Qualcosa di ciò che è stato inviato non si è potuto capire.',
      next: 'Torna indietro di una pagina e riprova.',
    },
    401: {
      title: 'Prima serve l’accesso',
      says: 'Questa pagina è per chi ha fatto l’accesso.',
      next: 'Accedi, poi riprova.',
    },
    403: {
      title: 'Da qui non si può',
      says: 'Questo si può fare solo dalla nostra pagina.',
      next: 'Apri la pagina stessa e riprova da lì.',
    },
    404: {
      title: 'Qui non c’è niente',
      says: 'Questo indirizzo non porta a nessuna pagina. Forse se n’è persa una parte per strada.',
      next: 'Se è arrivato per email, apri di nuovo il link, tutto intero.',
    },
    405: {
      title: 'Non ha funzionato',
      says: 'A questo indirizzo non si può fare.',
      next: 'Torna indietro di una pagina e riprova.',
    },
    410: {
      title: 'Questo link non vale più',
      says: 'È già stato usato, oppure è troppo vecchio.',
      next: 'Scrivi alla persona che te l’ha mandato: ne ricevi uno nuovo.',
    },
    413: {
      title: 'È troppo grande',
      says: 'Quello che hai inviato è più grande di quanto possiamo accettare.',
      next: 'Prova con un file più piccolo, o con uno screenshot al posto di una pagina intera.',
    },
    422: {
      title: 'Non riusciamo a leggerlo',
      says: 'Il file non si è potuto leggere per quello che dovrebbe essere.',
      next: 'Prova con un altro file, o con uno screenshot.',
    },
    429: {
      title: 'Un momento, per favore',
      says: 'Sono state parecchie richieste in poco tempo.',
      next: 'Aspetta un minuto e riprova.',
    },
    500: {
      title: 'Qualcosa è andato storto da parte nostra',
      says: 'Non dipende da te, e niente di tuo è andato perso. Il problema è stato annotato.',
      next: 'Riprova tra qualche minuto.',
    },
    503: {
      title: 'Torniamo subito',
      says: 'Il programma si sta avviando o fermando proprio adesso.',
      next: 'Riprova tra un minuto.',
    },
  },
};
