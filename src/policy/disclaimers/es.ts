/** Spanish. Seen: "Todas mis opiniones son personales", "Opiniones 100% personales", "Mis opiniones son personales". */
import { type DisclaimerWords, re, UNEQUAL } from './wording.js';

const VIEWS = String.raw`\b(?:opini?on(?:es)?|comentarios?|tuits?|tweets?|twits?|trinos?|publicaciones|posts?|ideas|puntos? de vista|palabras|posturas?|pensamientos?|criterios?|expresiones|mensajes|contenidos?|reflexiones|juicios|entradas|lo que (?:digo|escribo|publico|tuiteo|opino|aqui \w+)|todo lo (?:que digo|dicho|publicado)|vertid[ao]s)\b`;
const ORGANISATION = String.raw`(?:(?:a|de|al|del|la|las|el|los|mi|mis|su|sus|ninguna?|nadie|ninguna otra|cualquier|donde)\s){0,6}(?:empresas?|emplead\w+|empleador\w*|institucion(?:es)?|organizacion(?:es)?|organismo|trabajo|universidad|compania|asociacion|entidad|nadie|liga|lll\w*|gobierno|jefes?|medio|partido|terceros|administracion|colegio|escuela|hospital|equipo|ministerio|ayuntamiento|patron\w*|lugar)`;

export const es: DisclaimerWords = {
  lang: 'es',
  cue: /opinion|opiniones|comentario|tuit|tweet|trino|titulo|personal|privad|propi|\bmi[ao]s?\b|mi nombre|por mi\b|represent|reflej|respald|endos|apoy|aval|≠|=|\brts?\b/,
  full: [
    {
      pattern: re(
        String.raw`(?<!\b(?:con|tengo|tener|sin|tu|una|formar|dar|de)\s)${VIEWS}(?:[\s,/&]+(?:y\s|e\s|o\s)?${VIEWS}){0,4}(?:\s(?:aqui|en|este|esta|mi|cuenta|perfil|espacio|red|blog|son|es|expresad[ao]s?|vertid[ao]s?|emitid[ao]s?|publicad[ao]s?|compartid[ao]s?|que|doy|emito|expreso|hago|siempre|todas?|todos?|publicacion|articulo|y)){0,10}\s?(?:=|:|,)?\s?(?:\w+mente\s|solo\s|100\s?%\s|100\s(?:por ciento\s)?|muy\s|totalmente\s|todas?\s|todos?\s|de caracter\s|tan solo\s|netamente\s|a titulo\s|unica y exclusivamente\s){0,6}(?:personal(?:es|isim[ao]s)?|mi[ao]s|propi[ao]s?|propi[ao]s y personales|de mi autoria|mi[ao])\b(?!\s(?:docente|sanitario|medico|de salud|trainer|de la empresa|de apoyo))`,
      ),
      spare: /\bno\b|\bni\b/,
      positive: [
        'Todas mis opiniones son personales',
        'Opiniones 100% personales',
        'Opiniones propias',
        'Los comentarios aquí vertidos son exclusivamente míos',
        'Tuits personales',
      ],
      negative: ['Mis opiniones no son mías', 'Ideas para crecimiento personal', 'Publicaciones para personal docente'],
    },
    {
      pattern: re(
        String.raw`\ba titulo\s(?:\w+mente\s|estrictamente\s|netamente\s)?(?:personal|propio|individual|particular|privado)\b|(?<!\bjuro\s)\b(?:a|en) mi (?:propio )?nombre\b(?!\s(?:es|completo))|\ben nombre propio\b|\ba nombre (?:propio|personal)\b|\b(?:hablo|opino|tuiteo|escribo|habla|opina)\s(?:solo\s|unicamente\s)?por mi(?:sma|smo)?\b(?:\s(?:misma|mismo))?`,
      ),
      positive: ['Tuiteo a título personal', 'Hablo por mí', 'Opino en nombre propio'],
      negative: ['Mi nombre es Ana'],
    },
    {
      pattern: re(
        String.raw`\bno\s(?:(?:necesariamente|siempre)\s)?(?:represent\w*|reflej\w*|compromet\w*|expres\w*|correspond\w*|vincul\w*|involucr\w*|hablo|implican)\s(?:(?:necesariamente|siempre|en nada|por)\s)?(?:(?:a|de|al|con|en|por)\s)?(?:(?:la|las|el|los)\s)?(?:(?:opini?on(?:es)?|posicion(?:es)?|postura|punto de vista|posturas|vision|criterio|ideas|nombre)\s)?(?:oficial(?:es)?\s)?${ORGANISATION}|${VIEWS}.{0,50}\bno\s(?:(?:necesariamente)\s)?(?:represent\w*|reflej\w*|compromet\w*)\b`,
      ),
      spare: /\bno\s(?:representan|reflejan)\s(?:mi opinion|mis opiniones|lo que pienso|mi pensamiento)/,
      positive: [
        'No representan a mi empresa',
        'Mis tuits no reflejan la opinión de la institución',
        'Mis opiniones no comprometen a La Liga de La Leche',
      ],
      negative: ['Represento a mi empresa'],
    },
    {
      pattern: re(
        String.raw`${VIEWS}.{0,30}?(?:\bno\b|${UNEQUAL})\s(?:(?:son|es|necesariamente)\s){0,6}(?:las?\s|los?\s)?(?:de\s|del\s)?(?:mi|la|el)\s(?:empresa|empleador|institucion|organizacion|trabajo|universidad|liga)\b|\b(?:solo|unicamente)\s(?:me representan|me comprometen|representan mi|reflejan mi|son mi responsabilidad)\b|\b(?:me representan|me comprometen|representan)\s(?:solo|unicamente)\sa mi\b|\bson (?:de )?mi (?:entera |exclusiva |unica )?responsabilidad\b|\bbajo mi (?:propia )?responsabilidad\b`,
      ),
      positive: [
        'Opiniones mías, no de mi empresa',
        'Solo me representan a mí',
        'Los tuits son de mi entera responsabilidad',
      ],
      negative: ['La empresa de mi vida'],
    },
    {
      pattern: re(
        String.raw`(?<!\b(?:con|tengo|tener|sin|tu|su|una|nuestra|no es|formar|dar|doy)\s(?:mi\s|su\s|una\s)?)\b(?:opini?on(?:es)?)\s(?:\w+mente\s)?(?:personal(?:es)?|propia)\b|\bmis (?:propias|personales) (?:opiniones|ideas|palabras)\b|\b(?:solo|solamente|unicamente) (?:son )?mis? opini?on(?:es)?\b|\bmis (?:tuits|tweets|opiniones)[\s,=]+mis (?:opiniones|ideas)\b|\b(?:tuits|tweets|opiniones)\s?=+\s?(?:mi[ao]s?|personal(?:es)?|yo|propi[ao]s)\b|#\s?(?:opiniones|tuits|tweets)(?:personales|mias|mios|propias)\b`,
      ),
      positive: ['Opinión personal', 'Solo mis opiniones', 'Tuits = míos', '#opinionespersonales'],
      negative: ['Con opinión propia', 'Periodista de opinión'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`(?<!\b(?:no es (?:mi|una)|mi otra)\s)\b(?:cuenta|perfil|pagina|twitter|instagram|ig|facebook)\s(?:(?:de|es|uso|estrictamente|exclusivamente|twitter|de twitter|solo|caracter|totalmente|100%)\s){0,6}(?:personal|privad[ao]|particular|perso)\b(?!\s?(?::|->|→|👉|es)?\s?@|\s(?:docente|de la empresa))`,
      ),
      positive: ['Cuenta personal', 'Perfil privado', 'Cuenta de uso personal'],
      negative: ['Cuenta personal: @otra', 'Personal trainer', 'Cuenta oficial'],
    },
    {
      pattern: re(
        String.raw`\b(?:rts?|retweets?|retuits?|retuitear|compartir|likes?|favs?|me gusta|seguir)\b.{0,24}?(?:\bno\b|\bni\b|\bsin\b|${UNEQUAL}).{0,24}?(?:apoy\w*|respald\w*|aval\w*|acuerdo|endos\w*|aprob\w*|compart\w*|adhesion|suscrib\w*|significa\w*|implica\w*|opinion|recomend\w*|es\b)|\b(?:rts?|retuits?)\s?${UNEQUAL}\s?\S`,
      ),
      positive: ['RT no es apoyo', 'RT ≠ respaldo', 'Los RT no implican estar de acuerdo'],
      negative: ['RT si estás de acuerdo'],
    },
  ],
};
