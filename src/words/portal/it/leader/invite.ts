import { al } from '../../../it/day.js';
import type { InviteWords } from '../../en/leader/invite.js';

export const invite: InviteWords = {
  title: 'Possiamo guardare il tuo profilo?',
  hello: (name) => `Ciao ${name}.`,
  lead: 'Decidi tu, per ogni profilo e per ogni sua parte. Dire di no non ha conseguenze, e non lo si dice a nessuna persona.',
  atAGlance: 'In breve',
  glance: [
    ['Che cosa si guarda', 'Solo i profili e le parti che spunti, come li vede chiunque senza fare l’accesso.'],
    ['Che cosa non si guarda mai', 'Contenuti privati, messaggi, gruppi, amicizie, parole di altri, volti, chi sei.'],
    ['Chi lo vede', 'Tu, per prima. Altri solo dopo che hai risposto, o dopo alcune settimane.'],
    [
      'Per quanto tempo',
      'Il tuo sì finisce dopo dodici mesi. Ciò che è stato visto si cancella dopo alcune settimane.',
    ],
    ['Come uscirne', 'Con un pulsante, quando vuoi, per un profilo o per tutto.'],
  ],
  whole: 'Che cosa ti si chiede, parola per parola',
  wholeHelp: (version) => `È quello che firmi. La versione è ${version}; ne ricevi una copia insieme ai tuoi dati.`,
  keepTitle: 'Per quanto tempo si conserva qui',
  kept: ({ capture, closed, supplied, form }) => [
    `Ciò che ha visto una visita: ${capture} giorni.`,
    `Ciò che ci dai tu: ${supplied} giorni.`,
    `Ciò che è stato trovato: finché non è chiuso, e altri ${closed} giorni.`,
    `La tua firma: ${Math.round(form / 365)} anni dopo la fine del consenso, come prova; se fai cancellare tutto, si cancella subito.`,
  ],
  profiles: 'I tuoi profili',
  profilesHelp: 'Non c’è niente di già spuntato. Un profilo senza spunta viene lasciato in pace.',
  profilesEmpty: 'Non hai ancora indicato nessun profilo. Aggiungine uno qui sotto, o più di uno.',
  add: 'Profili',
  addMore: 'Altri profili',
  addHelp:
    'Incolla i loro indirizzi, uno per riga, come li mostra il tuo browser o la tua app. Puoi aggiungerne anche più tardi.',
  addButton: 'Riconosci questi',
  remove: 'Lascia fuori questo',
  sign: 'La tua firma',
  name: 'Il tuo nome',
  nameHelp: 'Scriverlo qui è la tua firma.',
  today: (day) => `Firmato oggi, ${day}. Vale finché non lo ritiri, al massimo per dodici mesi.`,
  agree: 'Acconsento a ciò che ho spuntato',
  decline: 'No, grazie',
  declineHelp: 'Niente di tutto questo si mostra ad altri. L’invito finisce, e si cancella a suo tempo.',
  until: (day) => `Questo invito vale fino ${al(day)}.`,
  declinedTitle: 'Grazie per aver letto',
  declined:
    'Non si guarda niente, e non si dice a nessuna persona che cosa hai risposto. Se cambi idea, chiedi un nuovo invito.',
  welcome: 'Grazie. Ancora un passo: mostra che il profilo è tuo.',
  signInNext: 'Grazie, è annotato. Per vedere la tua pagina, accedi.',
  errors: {
    nothing:
      'Non è spuntata nessuna parte di nessun profilo. Spunta ciò che si può guardare, oppure scegli «No, grazie».',
    use: 'Di’ come usi questo profilo, per favore.',
    parts: 'Spunta ciò che qui si può guardare, oppure lascia fuori questo profilo.',
    name: 'Scrivi il tuo nome, per favore: è la tua firma.',
    twice: 'Questo profilo c’è due volte.',
    addFirst: 'Prima premi «Riconosci questi», e spunta ciò che si può guardare.',
  },
  notes: {
    short: (typed) =>
      `«${typed}» è un link abbreviato: non dice dove porta. Aprilo, e incolla l’indirizzo che il browser mostra.`,
    unknown: (typed, why) => `«${typed}»: ${why}`,
    already: (url) => `${url} è già sulla pagina.`,
  },
};
