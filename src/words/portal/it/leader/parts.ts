import type { ConsentPart } from '../../../../domain/consent.js';
import type { PartsWords } from '../../en/leader/parts.js';

const lists = new Intl.ListFormat('it', { type: 'conjunction' });
const PARTS: Record<ConsentPart, string> = {
  picture: 'immagine del profilo',
  banner: 'immagine di copertina',
  description: 'nome, descrizione e link',
  posts: 'post pubblici più recenti',
};

export const parts: PartsWords = {
  parts: PARTS,
  partsHelp: {
    picture: 'Le parole e i loghi che contiene. Mai un volto.',
    banner: 'Le parole e i loghi che contiene. Mai un volto.',
    description: 'Senza, non si può capire se il profilo dice che sei consulente LLL.',
    posts: 'Solo se scrivi regolarmente di LLL, per la frase sulle opinioni personali.',
  },
  uses: {
    leader: 'come consulente LLL, per sostenere le famiglie',
    personal: 'solo per me',
    both: 'per tutte e due le cose',
  },
  partsAsked: 'Che cosa si può guardare?',
  useAsked: 'Come lo usi?',
  listOf: (chosen) => lists.format(chosen.map((part) => PARTS[part])),
  foreseen({ place, way, parts: seen, unproven }) {
    if (way === 'closed') return `${place} ha chiuso per sempre. Non c’è più niente da guardare.`;
    if (way === 'off') return `${place} è lasciato fuori dalla tua organizzazione: lì non si guarda niente.`;
    if (way === 'ask')
      return `${place} chiede ai programmi di non entrare, quindi i nostri giri mensili non ci vanno. Se ti va, ogni tanto ci dai tu uno screenshot o una pagina salvata.`;
    if (seen.length === 0) return `${place} non mostra niente a chi non ha fatto l’accesso. Puoi darci uno screenshot.`;
    return `Ecco che cosa mostra ${place} a chi non ha fatto l’accesso: ${lists.format(seen.map((part) => PARTS[part]))}.${unproven ? ' Per noi è nuovo: di ciò che lì non troviamo non diremo che manca.' : ''}`;
  },
  control: {
    'not-needed': 'Tuo, secondo il modulo che hai firmato',
    unproven: 'Non ancora mostrato che è tuo',
    proven: 'Mostrato che è tuo',
    lost: 'Da mostrare di nuovo',
  },
  methods: {
    code: 'con il codice nella descrizione',
    link: 'con il link che contiene',
    vouched: 'con la parola di un’admin',
  },
  checks(met) {
    if (met === 'found') return 'L’abbiamo trovato.';
    if (met === 'missing') return 'Abbiamo visto la descrizione, e non ci sono né il codice né il link.';
    if (met === 'gone') return 'A questo indirizzo non c’è nessun profilo. È scritto come lo scrive la piattaforma?';
    if (met === 'moved')
      return 'Questo indirizzo adesso porta a un altro nome. Se è il tuo, aggiungi il suo indirizzo come profilo a parte.';
    if (met === 'private') return 'Il profilo è privato, quindi non abbiamo potuto vederne la descrizione.';
    if (met === 'declined') return 'La piattaforma chiede ai programmi di non entrare, quindi non abbiamo guardato.';
    if (met === 'login')
      return 'La piattaforma chiede di fare l’accesso, quindi non abbiamo potuto vedere la descrizione.';
    return 'Questa volta la piattaforma non ci ha mostrato la descrizione.';
  },
};
