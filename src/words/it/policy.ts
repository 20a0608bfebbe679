/**
 * The policy's sentences in Italian, clause by clause: our own translation, which nobody at LLLI has approved. It stands
 * beside the English sentence and never in its place.
 */
export const policy: Readonly<Record<string, string>> = {
  scope:
    'Questa policy si applica a ogni conversazione online, sia pubblica1 sia in uno spazio interno di LLL2, in cui l’appartenenza di una consulente a LLL è evidente.',
  'leader-identified':
    'Cioè quando una consulente si presenta come consulente: per esempio dicendo di esserlo, usando un logo di LLL o identificandosi come consulente sul proprio profilo social.',
  'scope-private':
    'Non intende applicarsi alle conversazioni private consensuali, anche se si tiene presente che commenti fatti in privato potrebbero in seguito essere citati da una persona in una causa legale.',
  'scope-platforms':
    'Se ti identifichi come consulente quando pubblichi su una qualsiasi piattaforma social3, osserva per favore i seguenti punti:',
  respect:
    'Comunicazione rispettosa. Quando comunichi, usa un dialogo rispettoso, in linea con i valori e le pratiche di LLL.',
  'respect-material':
    'Non sono permessi materiali o commenti osceni, diffamatori, minacciosi, molesti, discriminatori o carichi di odio verso un’altra persona o un altro ente, compresi LLLI o le sue Direct Connect Entities, volontarie e volontari, dipendenti, collaboratori, partner o concorrenti.',
  'respect-discussion':
    'Nei gruppi interni di LLL accogliamo volentieri la discussione, comprese domande e disaccordo, su questioni che riguardano le consulenti e LLL.',
  'respect-listening':
    'Ci si aspetta che tale discussione sia rispettosa degli altri e che ci si sforzi di ascoltare e comprendere tutti i punti di vista; va tenuto presente che un linguaggio discriminatorio di qualsiasi tipo non è accettabile.',
  'respect-board':
    'Tieni presente che non tutti i membri del Board di LLLI usano i social media, o non li usano spesso: domande, preoccupazioni e suggerimenti che vuoi far arrivare al Board vanno inviati per email a board@llli.org.',
  'privacy-consent':
    'Rispetta la privacy degli altri: condividi le tue conversazioni di sostegno o le domande che ti sono state fatte solo se hai il consenso esplicito a farlo.',
  'privacy-details':
    'Non rivelare informazioni personali di altre persone, compresi dettagli riconoscibili su persone che hai sostenuto o che stai sostenendo.',
  'privacy-screenshots':
    'Non condividere discussioni, commenti o screenshot, nemmeno se la persona che ha fatto il commento non è nominata o altrimenti identificata in modo esplicito.',
  'role-opinions':
    'Rendi chiaro il tuo ruolo: quando sei identificata come consulente in uno spazio pubblico, non promuovere opinioni o interessi personali.',
  'role-quote-sources': 'Quando condividi policy e informazioni di LLLI, cita i documenti e le risorse appropriati.',
  'role-link': 'Metti il link alle informazioni che LLLI ha condiviso pubblicamente.',
  'role-wait': 'Se non ce ne sono, aspetta che siano i canali ufficiali a fare gli annunci.',
  'information-accurate':
    'Presentare informazioni su LLL: assicurati che ogni informazione che dai su prodotti e servizi di LLL sia corretta nei fatti e non sia riservata, né contenga informazioni proprietarie.',
  endorsement:
    'Puoi promuovere prodotti di LLL usando il nome di LLLI, ma non altri prodotti in un modo che sembri indicare un’approvazione di LLLI, a meno che LLLI non l’abbia annunciata pubblicamente.',
  'endorsement-link': 'Metti il link all’annuncio.',
  'copyright-law':
    'Rispetta il diritto d’autore e la proprietà intellettuale: rispetta le leggi applicabili su diritto d’autore, privacy, informativa finanziaria e altre.',
  'copyright-permission':
    'Rispetta i diritti di proprietà intellettuale sui materiali pubblicati e, prima di usarli, ottieni il permesso scritto da chi ne è l’autore o il titolare.',
  'copyright-images':
    'Pubblica immagini ottenute tramite la tua attività o il tuo ruolo in LLL solo dopo aver ricevuto un consenso esplicito e firmato.',
  'encouraged-events':
    'Aiuta a promuovere LLLI e gli eventi di LLL su Instagram, Twitter, LinkedIn, Facebook o altri social media, per esempio mettendo su Facebook un link al sito di LLLI, ritwittando i tweet di LLLI e di LLL, o pubblicando foto degli incontri (nel rispetto della privacy sull’identità delle persone e del consenso informato).',
  'encouraged-comments':
    'Ti incoraggiamo inoltre a commentare i post di LLLI sui social media che riguardano eventi di questo tipo, o a mettere «mi piace».',
  'encouraged-news':
    'Condividi o commenta comunicazioni pubbliche positive, comunicati stampa o novità di LLLI su Instagram, Twitter, LinkedIn, Facebook e su ogni altro sito dove si possono vedere.',
  'care-stances':
    'Pubblicare o commentare su temi di policy, di linee guida o di attualità direttamente collegati ad azioni, dichiarazioni o posizioni di LLLI.',
  'care-supporting': 'I post di sostegno, o che fanno circolare informazioni, sono una pubblicità utile per LLL.',
  'care-negative': 'I post negativi o infiammatori, invece, non lo sono.',
  'care-attention': 'Attirano su LLL un’attenzione negativa.',
  'care-redirect': 'Rivolgi quei commenti alle responsabili LLL che sostengono le consulenti e/o al Board di LLLI.',
  'avoid-controversy':
    'Fare sui social media dichiarazioni che potrebbero essere considerate controverse, soprattutto su questioni che riguardano una qualsiasi parte di LLL.',
  'avoid-debates':
    'Farsi coinvolgere sui social media, come il LinkedIn Members Forum o Twitter, in discussioni accese che riguardano azioni dirette di una qualsiasi parte di LLL o di LLLI nei media.',
  'avoid-inflammatory':
    'Scrivere post potenzialmente infiammatori e/o irrispettosi su dichiarazioni o posizioni pubbliche di una qualsiasi parte di LLL. Vedi Comunicazione rispettosa.',
  'note-liability':
    'La policy limita la potenziale responsabilità dell’organizzazione, delle sue consulenti e del suo personale, ed è un requisito della polizza assicurativa di LLLI per i media.',
  'note-severity':
    'Non attenersi a questa policy potrebbe avere conseguenze gravi per LLLI e per tutta LLL, soprattutto in termini di reputazione e di potenziale responsabilità legale, se una consulente condividesse informazioni riservate o facesse dichiarazioni infiammatorie o discriminatorie mentre è identificata come consulente.',
  'note-law':
    'Questa policy non sostituisce eventuali obblighi di legge di un determinato paese, né le condizioni d’uso della piattaforma social utilizzata.',
  'personal-association':
    'Se nei tuoi post personali il tuo legame con LLL è evidente, oltre a osservare i punti precedenti fai attenzione a quanto segue:',
  'personal-damage':
    'Quando offri il tuo punto di vista personale su una questione che riguarda LLL, fai attenzione che i tuoi commenti e la tua opinione non rechino danno a LLLI, a una DCE o ai loro interessi commerciali.',
  'personal-think': 'Pensaci due volte prima di pubblicare: nel mondo dei social media la privacy non esiste.',
  'personal-widely-known':
    'Considera che cosa potrebbe succedere se un post diventasse molto conosciuto, e quale immagine potrebbe dare sia di chi l’ha pubblicato sia di LLL.',
  'personal-search':
    'I motori di ricerca possono far riemergere post anni dopo la loro pubblicazione, e i commenti possono essere inoltrati o copiati senza che tu lo sappia o vi acconsenta.',
  'name-and-logo':
    'Non usare il nome o il logo di LLLI, né altre immagini o simboli di LLL, per promuovere il tuo blog, gruppo o attività personale.',
  'profile-same':
    'Si tiene presente che le consulenti possono usare lo stesso profilo per uso personale e per il loro ruolo in LLL.',
  'profile-cause-aligned':
    'Non è appropriato usare un’immagine del profilo, un’immagine di copertina o una descrizione politica o legata a una causa su un profilo che usi per offrire sostegno all’allattamento nel tuo ruolo di consulente.',
  'profile-protected-expression':
    'Mostrare sul proprio profilo il proprio orientamento sessuale, la propria origine etnica o la propria religione non è proibito.',
  'profile-badge':
    'La policy non permette di usare il simbolo di un partito politico, di una persona candidata o di una campagna nel tuo profilo in un gruppo LLL che sostiene le famiglie, o dove ti identifichi come consulente, perché ciò mescola cause diverse, come farebbe indossare un simbolo simile a un incontro LLL di persona.',
  'second-profile':
    'Per evitarlo potrebbe esserti necessario creare un secondo profilo (alcune piattaforme, in alcuni paesi, hanno limiti sui secondi profili).',
  disclaimer:
    'Le consulenti sono tenute a usare un disclaimer (una frase sulle opinioni personali) se fanno regolarmente riferimento a questioni legate a LLL.',
  'disclaimer-profile':
    'Si tiene presente che, usando una piattaforma social come Twitter, non è possibile né appropriato mettere un disclaimer in ogni post; si può però aggiungere al proprio profilo Twitter un disclaimer generale che dica: «Tutte le opinioni sono mie.»',
  'disclaimer-post':
    'Un esempio di quando un disclaimer sarebbe appropriato è alla fine di un articolo di blog pubblicato da una consulente su un sito web.',
  'disclaimer-model':
    'Un esempio di disclaimer è: «Le opinioni espresse in questo post sono solo mie e non riflettono necessariamente le opinioni de La Leche League.»',
  'public-space':
    'Uno spazio pubblico è qualsiasi spazio sui social media a cui possono accedere persone che non sono consulenti, come il gruppo WhatsApp di una coalizione locale per l’allattamento, un gruppo Facebook chiuso di consulenti professionali in allattamento o una pagina Facebook visibile a chiunque abbia un account Facebook.',
  'internal-space':
    'Uno spazio interno di LLL è qualsiasi spazio sui social media usato esclusivamente da consulenti (e, dove pertinente, da aspiranti consulenti) per il lavoro di LLL – non un gruppo social in cui consulenti amiche tra loro chiacchierano o organizzano una serata fuori.',
  'social-media':
    'Le piattaforme social comprendono qualsiasi sito web o applicazione che permetta agli utenti di creare e condividere contenuti o di partecipare a reti sociali.',
  'social-media-networking':
    'Gli strumenti social comprendono (senza limitazione):\ni. siti di social network, per esempio Facebook, LinkedIn, Google+.',
  'social-media-sharing': 'ii. siti per condividere video e foto, per esempio Instagram, YouTube, Flickr.',
  'social-media-micro-blogging': 'iii. siti di microblogging, per esempio Twitter.',
  'social-media-weblogs':
    'iv. blog, compresi blog aziendali, blog personali o blog ospitati da testate giornalistiche tradizionali.',
  'social-media-forums': 'v. forum e bacheche di discussione, come LinkedIn Groups, Yahoo! Groups o Google Groups.',
  'social-media-encyclopedias': 'vi. enciclopedie online, come Wikipedia.',
  'social-media-chat': 'vii. piattaforme di chat, come WhatsApp, Telegram o Messenger.',
  'social-media-other':
    'viii. qualsiasi altro sito web che permetta a singoli utenti o aziende di usare semplici strumenti di pubblicazione.',
};
