/** Dutch, a draft and ours: what a Leader is asked. It stands beside the English text, which alone is signed. */
import type { ConsentTranslation } from '../consent-in.js';

export const consent: ConsentTranslation = {
  version: 'nl-2',
  of: 'en-2',
  note: 'Onze vertaling, een concept. Wat je ondertekent, is de Engelse tekst eronder; alleen die telt.',
  text: `Je La Leche League-organisatie vraagt of een programma je openbare profiel op sociale media mag bekijken. Het zoekt naar waar de Social Media Policy voor Leaders over gaat: of in het profiel staat dat je Leader bent, een embleem van een partij, een kandidaat of een campagne, een afbeelding die voor een zaak opkomt, een ontbrekende vermelding van eigen mening, het gebruik van naam of logo van LLL voor iets anders. Jij beslist. Er gebeurt niets zolang je niet tekent.

WAT WORDT BEKEKEN. Alleen de profielen en de onderdelen die je aanvinkt, ongeveer eens per maand en wanneer je erom vraagt, zoals iedereen ze kan zien zonder in te loggen. Met “berichten” bedoelen we je eigen nieuwste openbare berichten. Wat je zelf aanlevert, wordt op dezelfde manier bekeken. Een profiel dat je op je eigen pagina toevoegt, wordt pas bekeken als je hebt laten zien dat het van jou is.

WAT NOOIT WORDT BEKEKEN. Besloten of verborgen inhoud, privéberichten, groepen, vrienden en volgers, wat anderen schrijven, en alles wat je niet hebt aangevinkt. Er wordt geen gezicht herkend, en er wordt niets geconcludeerd over wie je bent. Je eigen seksuele gerichtheid, afkomst of religie tonen mag volgens het beleid en wordt nooit gemeld. Geen scores, en geen vergelijking met andere Leaders.

WAAROM WE HET ZO ZORGVULDIG VRAGEN. Een embleem kan een politieke mening laten zien. De wet beschermt die in het bijzonder, daarom hebben we je uitdrukkelijke toestemming nodig.

WIE WAT ZIET, EN WANNEER. Jij, als eerste. Wat er is gevonden, en wat iemand zou moeten bekijken, wordt alleen aan jou getoond. Je kunt het aanpassen, uitleggen, of zeggen dat het niet klopt. De verantwoordelijken van je organisatie zien het als je hebt geantwoord, of als de tijd om te antwoorden voorbij is, meestal dertig dagen; jij ziet altijd wat zij zien. Daarvoor telt het alleen mee in totalen, zonder je naam. Het programma kan zich vergissen: het laat zien wat het heeft gelezen en hoe zeker het is, en een mens beslist, nooit het programma.

HOE LANG. Je toestemming eindigt vanzelf na twaalf maanden, en een maand ervoor krijg je een herinnering. Wat een bezoek zag, wordt na enkele weken gewist, wat er is gevonden enkele weken nadat het is afgehandeld; je eigen pagina, of wie je heeft uitgenodigd, noemt je de dagen. Er blijft een aantal over dat niemand noemt. Je handtekening wordt bewaard als bewijs dat je hebt toegestemd. Er wordt niets verkocht of doorgegeven.

HOE JE STOPT. Wanneer je wilt, voor één profiel of voor alle, zonder reden te geven: met een knop op je eigen pagina, of met een bericht aan wie je heeft uitgenodigd. Vanaf dat moment is er geen bezoek meer, een bezoek dat bezig is wordt weggegooid, en wat is gezien, wordt gewist. Als je wilt, worden ook je naam, dit formulier en al het andere gewist, en krijg je een bewijs daarvan. Je kunt ook pauzeren, en je kunt alles krijgen wat over je wordt bewaard en het laten verbeteren.

GEEN GEVOLGEN. Niet tekenen, maar enkele vakjes aanvinken, pauzeren of later stoppen heeft voor jou geen gevolgen. Er wordt geen lijst bijgehouden van wie dat deed.`,
};
