import { al, il } from '../../it/day.js';
import type { HandWords } from '../en/hand.js';

export const hand: HandWords = {
  title: (place) => `Mostraci il tuo profilo su ${place}`,
  intro: (place) =>
    `Qui puoi mostrarci tu il tuo profilo su ${place}. La verifica è la stessa di quando lo visita il nostro programma, e vedi subito il risultato.`,
  asked: 'Te l’abbiamo chiesto perché non abbiamo potuto vederlo.',
  how: 'Come si fa',
  ways: {
    screenshot: {
      title: 'Uno screenshot',
      says: 'Apri il tuo profilo dall’inizio, in modo che si vedano nome, immagine e descrizione, e fai uno screenshot. Funziona con ogni telefono.',
    },
    saved: {
      title: 'La pagina salvata',
      says: 'Al computer: apri il tuo profilo, premi Ctrl+S (⌘S su Mac), scegli «pagina web, completa» o «solo HTML», e dacci quel file.',
    },
    download: {
      title: 'La copia dei tuoi dati',
      says: 'Alcune piattaforme ti lasciano scaricare tutti i tuoi dati. Dacci il file ZIP così com’è arrivato: dentro apriamo soltanto il tuo profilo.',
    },
  },
  before: (day, until) => `Ci hai mostrato questo profilo ${il(day)}. Vale fino ${al(until)}.`,
  seeBefore: 'Vedi quel risultato',
  marked: 'Il risultato dice che ce l’hai mostrato tu, e quando.',
};
