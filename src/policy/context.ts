/**
 * What the words beside a political word say about it. Cues are single folded words; which of them counts at which distance
 * is decided in politics.ts. Occupations lower, membership and advocacy raise, the past is for a person.
 */
const set = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((l) => l.split(' ')));

const spoken = new Map<string, string[]>();
/** As `set`, from lists in the order of `LANGUAGES`; which language a cue is of helps to tell whose short form stands beside it. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'nl', 'it', 'pt'];
function cues(...lists: string[]): ReadonlySet<string> {
  lists.forEach((list, i) => {
    for (const word of list.split(' ')) spoken.set(word, [...(spoken.get(word) ?? []), LANGUAGES[i] ?? 'other']);
  });
  return set(...lists);
}
/** The languages that a cue is of; 'other' stands for those that are not told apart. */
export const languagesOfCue = (word: string): readonly string[] => spoken.get(word) ?? [];

/** Elected offices and party offices. */
export const OFFICE = cues(
  'mp mps msp mep td cllr councillor councillors councilor councilman councilwoman alderman mla mpp senator congressman congresswoman senators minister mayor spokesperson spokesman spokeswoman whip caucus frontbencher backbencher ppc incumbent lawmaker legislator politician precinct ministerial',
  'depute deputee deputes senateur senatrice maire elu elue elus conseiller conseillere ministre senat apparente apparentee parole eurodepute eurodeputee adjoint adjointe echevin echevine bourgmestre parlementaire porte-parole',
  'bezirksrat bezirksratin landesrat landesratin ortsvorsteherin ortsvorsteher abgeordnete abgeordneter mdb mdl stadtrat stadtratin gemeinderat gemeinderatin kantonsrat kantonsratin nationalrat nationalratin grossrat grossratin standerat standeratin landrat stadtverordnete stadtverordneter kreistag ratsmitglied ortsverein kreisverband ortsverband fraktion fraktionsvorsitzende fraktionsvorsitzender burgermeister burgermeisterin politiker politikerin kreisvorsitzende landesverband',
  'diputado diputada senador senadora edil ediles concejal concejala alcalde alcaldesa intendente regidor regidora procurador convencional vocero vocera eurodiputado eurodiputada ministro ministra',
  'kamerlid raadslid wethouder statenlid burgemeester schepen gemeenteraadslid fractievoorzitter senaatslid volksvertegenwoordiger',
  'deputato deputata senatore senatrice sindaco sindaca consigliere consigliera assessore assessora onorevole europarlamentare eurodeputato capogruppo',
  'deputado deputada vereador vereadora autarca eurodeputado eurodeputada prefeito prefeita',
  'riksdagsledamot kommunalrad folketingsmedlem byradsmedlem stortingsrepresentant kansanedustaja valtuutettu radny radna posel poslanka poslanec zastupitel kepviselo βουλευτης',
);
/** Membership, voting and campaigning. */
export const MEMBER = cues(
  'member members membership voter voters vote votes voted voting supporter supporters activist activists campaigner canvasser canvassing candidate candidates delegate branch elect reelect volunteer organiser organizer loyalist party youth treasurer registered card donor backer fundraiser chairman chair chairwoman chairperson secretary convenor councillors deputy women fan',
  'membre militant militante militants adherent adherente adherents delegue deleguee referent referente comite federation secretaire tresorier tresoriere sympathisant sympathisante electeur electrice vote votez candidat candidate candidats parti encarte section',
  'mitglied wahler wahlerin wahle wahlt partei kandidat kandidatin anhanger anhangerin parteimitglied wahlen wahl delegierte jugend sprecher sprecherin vorsitzende vorsitzender vorstand beisitzer beisitzerin kv ov',
  'miembro militante militancia afiliado afiliada adherido adherida simpatizante votante voto votar vota partido candidato candidata candidatura apoyo integrante dirigente dirigenta juventud referente votantes militantes afiliados candidatos lista agrupacion secretario secretaria',
  'lid leden stem stemt kiezer kandidaat partij lijst bestuurslid afdeling',
  'iscritto iscritta tesserato tesserata elettore elettrice voto vota partito candidato candidata attivista circolo segretario segretaria',
  'militante militantes simpatizante filiado filiada membro eleitor eleitora voto vota partido candidato candidata',
  'medlem valgfunktionaer czlonek czlonkini jasen clen clenka',
);
/** Of these the cues that clubs, choirs and football have as well: they make nothing political of an everyday phrase. */
export const ANYBODYS = set(
  'fan fans supporter supporters card youth women section branch secretary treasurer chair chairman chairwoman chairperson volunteer organiser organizer comite tesserato tesserata juventud jugend afdeling circolo simpatizante supportrice lista liste lijst sprecher sprecherin',
);
/** Before "party" they make a feast of it: "green garden party", "red birthday party". */
export const FEAST = set(
  'garden birthday tea dinner hen stag house pool beach street block dance disco foam farewell leaving office cocktail costume fancy dress slumber pyjama pajama wedding engagement hens bachelorette bachelor christmas halloween holiday easter summer winter search release launch watch baby princess kids childrens playdate milk picnic pizza theme themed surprise retirement welcome',
);
/** Stance: for, against, proudly. */
export const STANCE = cues(
  'proud proudly never anti pro fuck go team love hate against support supports supporting backing back stop no not lifelong staunch die-hard diehard vote impeach dump ridin settle stan loathe despise resist defend elect reelect reject',
  'fier fiere contre soutien soutiens jamais totalement',
  'stolz gegen nie niemals kein keine niewieder nie-wieder gegner',
  'orgulloso orgullosa orgullosamente contra nunca jamas siempre viva apoyo apoya fuera totalmente absolutamente completamente antes',
  'trots tegen nooit geen',
  'fiero fiera contro mai sempre sostengo',
  'orgulho contra nunca sempre fora',
);
/** Behind a name they say for whom one is: "GOP all the way", "FA hasta la muerte". */
export const DEVOTED_BEHIND = set('way life forever muerte siempre toujours vie immer altijd sempre vida vita sangre');
/** German compounds of a party's bodies: 'Ortsvereinsvorsitzender', 'Landtagsfraktion'. */
export const OFFICE_COMPOUND =
  /^(?:ortsverein|ortsverband|kreisverband|kreisvorsitz|landesvorsitz|landesverband|stadtrats|gemeinderats|kreistags|bundestags|landtags|fraktions|basisgruppe)\p{L}*$/u;
/** Right behind a title or a party's word they make a place or a thing of it: "Parliament House choir", "Mayor Street". */
export const PLACE_BEHIND = set(
  'house hill square street road avenue lane school college choir band station stadium museum hotel pub bar cafe theatre orchestra gallery library building tours fields park newspaper gazette tribune herald',
);
/** The same in one word: "Wethouder Jansenstraat", "Bürgermeistergasse". */
export const STREET = /.{3}(?:straat|strasse|str|gasse|weg|plein|laan|platz|gade|gatan|gata|vej|utca)$/u;
/** "Edil de mi casa", "mayor of my kitchen": a title that is worn for fun. */
export const ONES_OWN = set('my our mi mis mon ma mes mein meine meiner meines meinem mijn mio mia miei minha meu');
/** A title that ends so names an office only with what follows: "ministre de la Transition écologique". */
export const TITLE_OPEN = set('of for from de du des la le l di del della da do van von der in por');
/** What may follow a party's word that stands for the party: "member of Labour since 2019". */
export const GOES_ON = set(
  'party parties and or in at from since for of on the who to with through but by y e et und en de du la le der die seit depuis desde dal van uk nz us scotland wales women youth students friends movement group conference government team4',
);
/** May stand beside a self-label: "a proud lifelong Republican". */
export const FILLER = set(
  'a an the i am im m proud proudly lifelong staunch very always yes hardcore unapologetic unapologetically passionate and also registered your true still just born raised die hard totally total strong militant vocal loud intersectional radical extremely my 100 old fashioned yes ex former recovering card carrying committed fierce avid small l c d big unreconstructed',
  'je suis un une fier fiere et convaincu convaincue toujours ich bin eine ein uberzeugte uberzeugter stolze stolzer und soy una siempre muy orgulloso orgullosa y hasta la medula ik ben een en io sono sou uma e',
);
/** People who write about, study or serve politics without saying that they are for it. */
export const JOB = set(
  'lawyer attorney solicitor barrister abogado abogada avocat avocate rechtsanwalt rechtsanwaltin avvocato avvocata advogado advogada advocaat reporter reporters journalist journalists correspondent editor columnist professor lecturer historian history researcher research phd scholar academic analyst covering covers news newsroom archive archives archived bot aggregator pollster polling librarian barista tracker commentator biographer study studies studying political science official caseworker photographer author museum survey surveys documentary podcast podcaster consultant writes writing anchor host presenter producer broadcaster cartoonist satirist satire satirical parody comedian translator interpreter teaches teacher teaching lecturing fellow postdoc expert specialist scientist statistician economist sociologist anthropologist linguist curator publisher press radio magazine bureau desk beat clerk judge bookseller collector illustrator',
  'enseignant enseignante professeure maitresse traducteur traductrice presentateur presentatrice chroniqueur chroniqueuse dessinateur dessinatrice sociologue economiste juriste libraire journaliste redacteur redactrice chercheur chercheuse historien historienne politologue doctorant doctorante collaborateur collaboratrice correspondant',
  'lehrerin lehrer dozent dozentin professorin ubersetzerin ubersetzer moderatorin moderator soziologin soziologe okonomin okonom karikaturist karikaturistin satire expertin experte journalist journalistin redakteur redakteurin korrespondent korrespondentin historiker historikerin politikwissenschaftler politikwissenschaftlerin doktorandin doktorand forscher forscherin',
  'profesora profesor docente traductora traductor presentador presentadora conductor conductora columnista sociologa sociologo economista humorista caricaturista especialista catedratica catedratico cobertura periodista politologo politologa historiador historiadora investigador investigadora corresponsal redactor redactora',
  'docent docente vertaler vertaalster presentator presentatrice socioloog econoom cartoonist hoogleraar journaliste verslaggever onderzoeker historicus politicoloog redacteur',
  'docente insegnante professoressa traduttrice traduttore conduttore conduttrice sociologa sociologo economista vignettista giornalista politologo storico storica ricercatore ricercatrice corrispondente',
  'professora tradutora tradutor apresentador apresentadora sociologa sociologo economista cartunista jornalista historiador historiadora politologo investigador reporter',
  'journalist toimittaja dziennikarz dziennikarka novinar novinarka',
);
/** Earning one's living there (or one's family): no advocacy, yet for a person to see. */
export const WORK = set(
  'works working worked staff staffer employee employed officer husband partner intern internship consultant adviser advisor',
  'travaille employee assistante assistant conseiller-politique salariee mari',
  'arbeite arbeitet angestellte angestellter mitarbeiterin mitarbeiter referentin referent',
  'trabajo trabaja asesor asesora funcionario funcionaria empleada marido',
  'lavoro lavora dipendente werk werkt medewerker medewerkster trabalho assessor assessora',
);
/** After a membership word they say that the membership is of what follows: "groen lid van de natuurvereniging". */
export const OF = set('of van de der des du del della di do da von vom');
/** Between an occupation and its field: "historian of feminism". */
export const ABOUT = set('of on in about de du des sur uber zu sobre di su van over do da');
/** Behind "for" they make any employer of it: "representative for a paint company". */
export const ANY_ONE = set('a an our your my their his her');
/** What is over. */
export const PAST = set(
  'former formerly ex onetime erstwhile retired late used past previously recovering lapsed',
  'ancien ancienne anciens ehemalige ehemaliger ehemaliges ehem fruhere fruherer altbundesrat alt exdiputado exdiputada exsenador exsenadora exedil exconcejal exalcalde antiguo antigua voormalig oud gewezen exdeputato oudraadslid ehemals jadis fui',
);
/** Belonging to no party is no politics: "no political party", "sin partido", "kein Parteimitglied". */
export const NEITHER = set(
  'nonpartisan non-partisan apolitical apolitique unpolitisch apolitico apolitica parteilos partijloos sin unaffiliated',
);
