/** What stands on the drawn pictures: badge words of the lexicon in ten languages, and as many innocent ones that look like them. */
export interface Saying {
  language: string;
  words: string;
  badge: boolean;
}

const BADGES: Record<string, string[]> = {
  en: ['VOTE LABOUR', 'GREEN PARTY', 'BIDEN HARRIS', 'REFORM UK'],
  de: ['DIE LINKE', 'FREIE WÄHLER', 'JUNGE UNION', 'WÄHLT GRÜN'],
  fr: ['LES RÉPUBLICAINS', 'EN MARCHE', 'FRONT NATIONAL', 'PARTI SOCIALISTE'],
  es: ['PARTIDO POPULAR', 'UNIDAS PODEMOS', 'VOTA PSOE', 'IZQUIERDA UNIDA'],
  it: ['FORZA ITALIA', 'PARTITO DEMOCRATICO', 'LEGA NORD', 'EUROPA VERDE'],
  nl: ['GROENLINKS', 'STEM VVD', 'CHRISTENUNIE', 'STEM D66'],
  pt: ['BLOCO DE ESQUERDA', 'INICIATIVA LIBERAL', 'VOTA CHEGA', 'PARTIDO SOCIALISTA'],
  sv: ['MODERATERNA', 'CENTERPARTIET', 'KRISTDEMOKRATERNA', 'SVERIGEDEMOKRATERNA'],
  da: ['SOCIALDEMOKRATERNE', 'ENHEDSLISTEN', 'MODERATERNE', 'NYE BORGERLIGE'],
  ca: ['ESQUERRA REPUBLICANA', 'EH BILDU', 'FREE CATALONIA', 'LLIBERTAT PRESOS POLÍTICS'],
};
const INNOCENT: Record<string, string[]> = {
  en: ['LABOUR WARD TEAM', 'GREEN GARDEN PARTY', 'BIRTHDAY HARRIET', 'REFORMED COFFEE FAN'],
  de: ['DIE LINDE', 'FREIE STILLGRUPPE', 'JUNGE ELTERN', 'GRÜNER TEE'],
  fr: ['LES REPAS CLUB', 'EN MARCHANT', 'FRONT DE MER', 'PARTIE DE CARTES'],
  es: ['PARTIDO DE FÚTBOL', 'UNIDAS EN LECHE', 'VISTA AL MAR', 'IZQUIERDA O DERECHA'],
  it: ['FORZA MAMMA', 'PARTITA DI CALCIO', 'LEGA DEL LATTE', 'VERDE SALVIA'],
  nl: ['GROENE THEE', 'STEM VAN HET WATER', 'KERSTMARKT', 'STERKE MOEDERS'],
  pt: ['BLOCO DE NOTAS', 'INICIATIVA LEITE', 'VOLTA E CHEGA', 'PARTIDA SOCIAL'],
  sv: ['MODERSMJÖLK', 'CENTRUMGATAN', 'KRISTALLER', 'SVERIGES MAMMOR'],
  da: ['SOCIAL DANS', 'ENHED OG RO', 'MODERMÆLK', 'NYE BØRN'],
  ca: ['ESCOLA REPUBLICA', 'LLET MATERNA', 'FREE CATALOGUE', 'LLIBRES I ROSES'],
};

/** Badges and innocents in turn, as many of each, the languages mixed. */
export const SAYINGS: Saying[] = [0, 1, 2, 3].flatMap((i) =>
  Object.keys(BADGES).flatMap((language) => [
    { language, words: BADGES[language]![i]!, badge: true },
    { language, words: INNOCENT[language]![i]!, badge: false },
  ]),
);
