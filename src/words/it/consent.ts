/** Italian, a draft and ours: what a Leader is asked. It stands beside the English text, which alone is signed. */
import type { ConsentTranslation } from '../consent-in.js';

export const consent: ConsentTranslation = {
  version: 'it-2',
  of: 'en-2',
  note: 'La nostra traduzione, una bozza. Quello che firmi è il testo inglese che segue; vale solo quello.',
  text: `La tua organizzazione de La Leche League chiede se un programma può guardare il tuo profilo pubblico sui social media. Cerca ciò di cui parla la Social Media Policy per le consulenti: se il profilo dice che sei una consulente, un distintivo di un partito, di una candidatura o di una campagna, un’immagine che sostiene una causa, un avviso di opinione personale che manca, l’uso del nome o del logo di LLL per qualcos’altro. Decidi tu. Non succede niente finché non firmi.

CHE COSA SI GUARDA. Solo i profili e le parti che spunti, circa una volta al mese e ogni volta che lo chiedi, come chiunque può vederli senza accedere. «Post» significa i tuoi post pubblici più recenti. Quello che consegni tu stessa viene guardato allo stesso modo. Un profilo che aggiungi nella tua pagina viene guardato solo dopo che hai mostrato che è tuo.

CHE COSA NON SI GUARDA MAI. Contenuti privati o nascosti, messaggi, gruppi, amicizie e follower, ciò che scrivono altri, e tutto ciò che non hai spuntato. Nessun volto viene riconosciuto, e non si trae alcuna conclusione su chi sei. Mostrare il proprio orientamento sessuale, la propria origine o religione è permesso dalla policy e non viene mai segnalato. Niente punteggi, e nessun confronto con altre consulenti.

PERCHÉ CHIEDIAMO CON TANTA CURA. Un distintivo può mostrare un’opinione politica. La legge la protegge in modo particolare, perciò ci serve il tuo accordo esplicito.

CHI VEDE CHE COSA, E QUANDO. Tu, per prima. Quello che è stato trovato, e quello che una persona dovrebbe guardare, viene mostrato solo a te. Puoi cambiarlo, spiegarlo o dire che non è così. Le persone responsabili della tua organizzazione lo vedono quando hai risposto, o quando il tempo per rispondere è passato, di solito trenta giorni; tu vedi sempre ciò che vedono loro. Prima conta soltanto, senza il tuo nome, nei totali. Il programma può sbagliare: mostra che cosa ha letto e quanto ne è sicuro, e decide una persona, mai il programma.

PER QUANTO TEMPO. Il tuo accordo finisce da solo dopo dodici mesi, e un mese prima ricevi un promemoria. Ciò che una visita ha visto viene cancellato dopo alcune settimane, ciò che è stato trovato alcune settimane dopo che è risolto; la tua pagina, o chi ti ha invitata, ti dice i giorni. Resta un numero che non nomina nessuno. La tua firma viene conservata come prova che eri d’accordo. Niente viene venduto o ceduto.

COME ANDARTENE. Quando vuoi, per un profilo o per tutti, senza dare spiegazioni: con un pulsante nella tua pagina, o con un messaggio a chi ti ha invitata. Da quel momento non c’è più nessuna visita, quella in corso viene gettata, e ciò che è stato visto viene cancellato. Se lo desideri, vengono cancellati anche il tuo nome, questo modulo e tutto il resto, e ricevi una ricevuta. Puoi anche fare una pausa, e puoi avere tutto ciò che è conservato su di te e farlo correggere.

NESSUNA CONSEGUENZA. Non firmare, spuntare solo alcune caselle, fare una pausa o andartene più tardi non ha alcuna conseguenza per te. Nessuno ne tiene un elenco.`,
};
