/** Spanish: a draft, no speaker has signed it yet. A Leader is a “líder de LLL”, addressed by tú; the policy is “las normas”, since “la política” is politics. */
import type { Args, Group } from '../domain/outcome.js';
import {
  amount,
  detail,
  type Given,
  grammarFor,
  isLogo,
  labelled,
  markName,
  text as textOf,
  upper,
} from './grammar.js';
import { operatorTroubles } from './operator-troubles.js';
import type { FindingContext, FindingWords, Language, SurenessBand, WallContext } from './types.js';

const { number, percent, count, list, quoted, closing, day, languageName } = grammarFor('es-ES', ['«', '»']);
const text = (args: Given, key: string, instead = 'algo que no pudimos descifrar', most?: number): string =>
  textOf(args, key, instead, most);

const withWords = (start: string, args: Args): string => {
  const words = text(args, 'words', '').trim();
  return words === '' ? `${start}.` : `${start}: ${closing(words)}`;
};
function malformed(args: Given): string {
  const typed = text(args, 'address', '');
  if (typed === '') return 'La dirección está vacía. Escríbela así: https://example.org/name.';
  if (args.hint === 'handle') {
    return `${quoted(typed)} es un nombre que puede ser de cualquiera, según la plataforma. Escribe la dirección completa, como https://bsky.app/profile/name.`;
  }
  if (args.hint === 'password') {
    return `${quoted(typed)} lleva dentro un nombre o una contraseña. Quítalo: solo se mira lo que puede ver todo el mundo.`;
  }
  return `${quoted(typed)} no es una dirección web. Escríbela así: https://example.org/name.`;
}

const SIGHTS: Language['sights'] = {
  displayName: { name: 'nombre', the: 'el nombre', none: 'El perfil no muestra ningún nombre.' },
  bio: { name: 'descripción', the: 'la descripción', none: 'El perfil no tiene descripción.' },
  links: { name: 'enlaces', the: 'los enlaces', none: 'El perfil no tiene enlaces.' },
  avatar: { name: 'foto de perfil', the: 'la foto de perfil', none: 'El perfil no tiene una foto propia.' },
  banner: { name: 'foto de portada', the: 'la foto de portada', none: 'El perfil no tiene foto de portada.' },
  posts: { name: 'publicaciones', the: 'las publicaciones', none: 'El perfil no tiene publicaciones.' },
};
/** «en la foto de perfil» */
const inside = (sight: keyof typeof SIGHTS): string => `en ${SIGHTS[sight].the}`;
/** «de la foto de perfil» */
const OUT_OF: Record<keyof typeof SIGHTS, string> = {
  displayName: 'del nombre',
  bio: 'de la descripción',
  links: 'de los enlaces',
  avatar: 'de la foto de perfil',
  banner: 'de la foto de portada',
  posts: 'de las publicaciones',
};
/** «otra foto de perfil» */
const ANOTHER: Record<keyof typeof SIGHTS, string> = {
  displayName: 'otro nombre',
  bio: 'otra descripción',
  links: 'otros enlaces',
  avatar: 'otra foto de perfil',
  banner: 'otra foto de portada',
  posts: 'otras publicaciones',
};
const GROUPS: Record<Group, string> = {
  party: 'un partido político',
  candidate: 'una candidatura política',
  campaign: 'una campaña política',
  cause: 'una causa',
};

const LIMITS_ON_SECOND: Readonly<Record<string, string>> = {
  allowed: 'allí está permitido',
  'several-accounts': 'allí se permiten varias cuentas',
  'profile-within-account': 'allí cada persona tiene una cuenta, con más perfiles o páginas dentro de ella',
  restricted: 'la plataforma los limita',
  'one-account': 'allí solo se permite una cuenta, así que tendría que ser en otro sitio',
  'disclose-alternates': 'allí una segunda cuenta tiene que decir de quién es',
  'phone-bound': 'allí cada cuenta necesita su propio número de teléfono',
  'tied-to-instagram': 'allí cada perfil va unido a una cuenta de Instagram',
  'own-site': 'en un sitio web propio: otro sitio, o una página sin el nombre de LLL',
};
function limitOnSecond({ secondProfile = '' }: FindingContext): string {
  const known = Object.hasOwn(LIMITS_ON_SECOND, secondProfile) ? LIMITS_ON_SECOND[secondProfile] : undefined;
  return `(${known ?? 'algunas plataformas limitan los segundos perfiles en algunos países'})`;
}
const secondProfile = (context: FindingContext): string =>
  `O muéstralo en un segundo perfil en el que no se te reconozca como líder de LLL ${limitOnSecond(context)}.`;

const pictureNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `Hemos leído ${quoted(text(args, 'words'))} ${inside(sight)}. Parece un distintivo de ${GROUPS[group]}${labelled(args)}.`,
  advice: (_args, context) =>
    `Elige ${ANOTHER[context.sight]} sin eso: las familias de cualquier convicción deben sentirse bienvenidas. ${secondProfile(context)}`,
});
const textNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `${upper(inside(sight))} pone ${quoted(text(args, 'words'))}. Parece un apoyo a ${GROUPS[group]}${labelled(args)}.`,
  advice: (_args, context) =>
    `Quítalo ${OUT_OF[context.sight]}: las familias de cualquier convicción deben sentirse bienvenidas. ${secondProfile(context)}`,
});

const MODEL_DISCLAIMER = 'Opiniones exclusivamente mías.';
const MODEL_FOR_ARTICLES =
  'The views expressed in this post are mine only and do not necessarily reflect the views of La Leche League.';
const disclaimerText = (args: Args): string => text(args, 'ready', MODEL_DISCLAIMER);
function addDisclaimer(args: Args, { place, bioLimit }: FindingContext): string {
  const room = bioLimit === undefined ? '' : ` (${place} permite allí ${number(bioLimit)} caracteres)`;
  const over = amount(args, 'over') ?? 0;
  const shorten =
    over > 0 ? ` Para que quepa, lo que hay ahora tiene que acortarse ${count(over, 'carácter', 'caracteres')}.` : '';
  const long = text(args, 'readyLong', '', 400);
  const articles = long === '' ? '' : ` O termina cada publicación sobre LLL con: ${closing(long)}`;
  return `añade a la descripción una frase corta${room}, lista para copiar: ${closing(disclaimerText(args))}${shorten}${articles}`;
}

/** Cómo se modificó un logotipo. */
const ALTERED: Readonly<Record<string, string>> = {
  recoloured: 'tener otros colores',
  stretched: 'estar deformado',
  mirrored: 'estar invertido, como en un espejo',
};

const findings: Language['findings'] = {
  'picture-names-party': pictureNames('party'),
  'picture-names-candidate': pictureNames('candidate'),
  'picture-names-campaign': pictureNames('campaign'),
  'picture-badge-mark': {
    says: (args, { sight }) =>
      `${upper(inside(sight))} hay algo que se parece a un distintivo que conocemos (${markName(args, 'una marca')}).`,
    advice: (_args, context) =>
      `Si es ese distintivo, elige ${ANOTHER[context.sight]} sin él. ${secondProfile(context)} Si solo se parece, no hay que cambiar nada: díselo, por favor, a quien lleva la revisión.`,
  },
  'text-names-party': textNames('party'),
  'text-names-candidate': textNames('candidate'),
  'text-names-campaign': textNames('campaign'),
  cause: {
    says: (args, { sight }) =>
      `${upper(inside(sight))} pone ${quoted(text(args, 'words'))}${labelled(args)}. Puede representar una causa. Eso lo decide una persona, no una máquina.`,
    advice: (_args, context) =>
      `Si representa una causa, quítalo ${OUT_OF[context.sight]} en el perfil con el que acompañas a las familias, o muéstralo en un segundo perfil ${limitOnSecond(context)}. Si muestra quién eres, no hay que cambiar nada.`,
  },
  'disclaimer-missing': {
    says: (args) => {
      const share = amount(args, 'share');
      const posts = amount(args, 'posts');
      const about =
        share === null ? '' : ` (${percent(share)}${posts === null ? '' : ` de las ${number(posts)} que vimos`})`;
      return `Las publicaciones hablan a menudo de LLL${about}, y en la descripción falta el aviso de que las opiniones son tuyas.`;
    },
    advice: (args, context) => upper(addDisclaimer(args, context)),
  },
  'disclaimer-maybe-missing': {
    says: () =>
      'En la descripción falta el aviso de que las opiniones son tuyas. Solo hace falta si las publicaciones hablan a menudo de LLL, y no pudimos ver las publicaciones.',
    advice: (args, context) =>
      `Si escribes a menudo sobre LLL, ${addDisclaimer(args, context)} Si no, no hay que cambiar nada.`,
  },
  'disclaimer-partial': {
    says: (args) =>
      `En la descripción pone ${quoted(text(args, 'words'))}. Es casi el aviso que se pide, pero puede entenderse de otra manera.`,
    advice: (args) => `Deja claro que las opiniones son solo tuyas, por ejemplo: ${closing(disclaimerText(args))}`,
  },
  'disclaimer-missing-on-posts': {
    says: (args) => {
      const posts = amount(args, 'count');
      const which = text(args, 'bare', '', 1200);
      const says = `${posts === null ? 'Algunos artículos' : count(posts, 'artículo', 'artículos')} sobre LLL ${posts === 1 ? 'termina' : 'terminan'} sin el aviso de que las opiniones son tuyas`;
      return which === '' ? `${says}.` : `${says}: ${which}${/[.…]$/.test(which) ? '' : '.'}`;
    },
    advice: (args) => {
      const long = text(args, 'readyLong', MODEL_FOR_ARTICLES, 400);
      return `Termina un artículo así con el ejemplo de las normas: ${closing(long)} También sirve una línea al pie de cada página, por ejemplo: ${closing(disclaimerText(args))}`;
    },
  },
  'name-promotes-business': {
    says: (args, { sight }) =>
      `${upper(inside(sight))} está el nombre ${quoted(text(args, 'name', 'La Leche League'))} junto a ${quoted(text(args, 'words'))}. Puede leerse como promoción de un blog, un grupo o un negocio.`,
    advice: () =>
      'Mantén las dos cosas separadas: di en un sitio que eres líder de LLL, y nombra el blog, el grupo o el negocio en otro, sin el nombre de LLL al lado.',
  },
  'logo-promotes-business': {
    says: (args, { sight }) =>
      `${isLogo(args) ? 'El logotipo de LLL' : 'Lo que parece el logotipo de LLL'} está ${inside(sight)}, y el perfil promociona un blog, un grupo o un negocio (${quoted(text(args, 'words'))}).`,
    advice: (_args, { sight }) =>
      `Quita el logotipo ${OUT_OF[sight]} en este perfil, o dale al blog, al grupo o al negocio un perfil propio sin el logotipo.`,
  },
  'logo-altered': {
    says: (args, { sight }) =>
      `El logotipo de LLL ${inside(sight)} parece ${ALTERED[text(args, 'how')] ?? 'modificado'}.`,
    advice: () =>
      'Si no era la intención, usa el logotipo tal como LLL lo publica. Si LLL lo publicó así, o solo se ve así en una foto, no hay que cambiar nada.',
  },
  'logo-joined': {
    says: (args, { sight }) =>
      `${upper(inside(sight))}, el logotipo de LLL está junto a otra insignia (${markName({ mark: args.other ?? '' }, 'una marca')}), como si fueran una sola.`,
    advice: () =>
      'Muestra el logotipo de LLL aparte de cualquier otra insignia. Si solo lo parece, no hay que cambiar nada.',
  },
  endorsement: {
    says: (args, { sight }) =>
      `${upper(inside(sight))} pone ${quoted(text(args, 'words'))}. Puede leerse como si LLL recomendara algo.`,
    advice: () =>
      'Quita el nombre de LLL de esa frase, o enlaza el anuncio público de LLL si fue LLL quien lo anunció.',
  },
  'leader-unclear': {
    says: (args) => `Las palabras ${quoted(text(args, 'words'))} pueden referirse a una líder de LLL, o a otra cosa.`,
    advice: () =>
      'Si es el perfil de una líder, dilo al repetir la revisión (--leader). Si no lo es, no hay que cambiar nada.',
  },
};

function sightName(args: Args): string {
  const key = text(args, 'sight', '');
  return Object.hasOwn(SIGHTS, key) ? SIGHTS[key as keyof typeof SIGHTS].the : 'una de sus partes';
}
const reasons: Language['reasons'] = {
  'leader-by-words': (args) => withWords('El propio perfil lo dice', args),
  'leader-declared': () => 'Su titular dice que lo usa como líder de LLL.',
  'nobody-identified': () => 'Aquí no se reconoce a nadie como líder de LLL.',
  'former-leader': (args) => withWords('Habla del pasado', args),
  'not-a-leader-profile': () => 'Este perfil no es de una líder de LLL, así que las normas no se le aplican.',
  withheld: (args) => `Su titular no abrió esta parte (${sightName(args)}), y está bien así.`,
  'nothing-political': () => 'No se encontró nada de política.',
  'nothing-cause-aligned': () => 'No se encontró nada que represente una causa.',
  'disclaimer-full': (args) => withWords('El aviso está', args),
  'not-regular': (args) => {
    const posts = amount(args, 'posts');
    const about = amount(args, 'about');
    if (about === 0) return 'Ninguna publicación habla de LLL, así que no hace falta ningún aviso.';
    return posts === null || about === null
      ? 'Las publicaciones no hablan a menudo de LLL, así que no hace falta ningún aviso.'
      : `${number(about)} de ${count(posts, 'publicación', 'publicaciones')} ${about === 1 ? 'habla' : 'hablan'} de LLL. No es a menudo, así que no hace falta ningún aviso.`;
  },
  'no-misuse': () => 'El nombre y el logotipo de LLL no se usan para promocionar ninguna otra cosa.',
  'announced-by-lll': (args) => `LLL lo anunció públicamente: ${text(args, 'link', 'el enlace está en el perfil')}.`,
  'logo-use': () => 'Cómo se puede mostrar el logotipo de LLL lo dice una persona.',
  'weak-evidence': () => 'Hay un indicio, pero es débil.',
  'read-through-noise': () => 'Las palabras se leen mal, así que pueden decir otra cosa.',
  'half-a-disclaimer': () =>
    'Habla de lo que se comparte o de la cuenta, no de quién son las opiniones. Si basta con eso, lo decide una persona.',
  'several-meanings': () => 'Las palabras tienen varios significados, y solo uno de ellos es político.',
  past: () => 'Habla del pasado.',
  'standing-unknown': () => 'No sabemos si este es el perfil de una líder de LLL.',
  'standing-weak': () => 'Solo hay un indicio débil de que este sea el perfil de una líder de LLL.',
  'posts-not-seen': () => 'No pudimos ver las publicaciones.',
  'rule-failed': (args) =>
    `La propia regla no funcionó con este perfil (${text(args, 'detail', 'sin decir por qué')}). Es un fallo de este programa, no del perfil.`,
  'cause-is-for-a-person': () => 'Si algo representa una causa, siempre lo dice una persona.',
  'unverified-entry': () => 'Nadie ha comprobado todavía esta entrada de nuestra lista de palabras.',
  'rule-imprecise': () =>
    'Esta regla se equivocó demasiadas veces en este idioma. Hasta que mejore, pregunta a una persona y no concluye nada por sí sola.',
  decided: () => 'Una persona lo miró y decidió que no hay nada que arreglar.',
};

const SAVE_PAGE = 'guardar la página desde tu propio navegador y dárnosla (--saved ARCHIVO)';
const LATER = 'Repite la revisión más tarde.';
type Next = (context: WallContext) => string;
function byHand({ sights }: WallContext): string | undefined {
  const flags = (['avatar', 'banner'] as const)
    .filter((sight) => sights.includes(sight))
    .map((s) => `--picture ${s}=ARCHIVO`);
  return flags.length === 0 ? undefined : `darnos ${flags.length > 1 ? 'las fotos' : 'la foto'} (${list(flags)})`;
}
const saveOrSupply =
  (start: string): Next =>
  (context) => {
    const supply = byHand(context);
    return `${start} ${SAVE_PAGE}${supply ? ` o ${supply}` : ''}.`;
  };

const walls: Language['walls'] = {
  login: {
    short: 'solo para quien inicia sesión',
    says: ({ place }) => `${upper(place)} solo lo muestra a quien inicia sesión, y nosotros nunca iniciamos sesión.`,
    next: saveOrSupply('Puedes'),
  },
  gone: {
    short: 'no existe ese perfil',
    says: ({ place }) => `${upper(place)} dice que ese perfil no existe.`,
    next: () => 'Mira si la dirección tiene una errata o si el nombre ha cambiado.',
  },
  moved: {
    short: 'lleva a otro nombre',
    says: ({ place }) => `En ${place} esta dirección lleva ahora a otro nombre. No miramos lo que hay ahí.`,
    next: () => 'Si el nuevo nombre es tuyo, añade su dirección. Si no lo es, nada de ahí se toma por tuyo.',
  },
  private: {
    short: 'privado',
    says: () => 'El perfil es privado.',
    next: () => `No hay que cambiar nada. Si quieres que se revise, puedes ${SAVE_PAGE}.`,
  },
  suspended: {
    short: 'suspendido',
    says: ({ place }) => `${upper(place)} ha suspendido este perfil.`,
    next: () => 'Eso solo lo puede levantar la plataforma.',
  },
  challenge: {
    short: 'nos pidió demostrar que somos personas',
    says: ({ place }) =>
      `${upper(place)} nos pidió demostrar que somos una persona. Somos un programa, así que nos fuimos.`,
    next: () => `Puedes ${SAVE_PAGE}.`,
  },
  consent: {
    short: 'una pregunta sobre cookies por delante',
    says: ({ place }) =>
      `${upper(place)} hace primero a todo el mundo una pregunta sobre cookies, y no respondemos por nadie.`,
    next: () => `Puedes ${SAVE_PAGE}.`,
  },
  busy: {
    short: 'nos pidió volver más tarde',
    says: ({ place }) => `${upper(place)} nos pidió que volviéramos más tarde.`,
    next: () => 'Repite la revisión dentro de una hora o así.',
  },
  closed: {
    short: 'la plataforma cerró para siempre',
    says: ({ place, closed }) =>
      `${upper(place)} cerró para siempre${closed === undefined ? '' : ` en ${closed}`}. Ya no queda nada que ver, así que no miramos.`,
    next: () => 'No hay que hacer nada.',
  },
  declined: {
    short: 'la plataforma pide a los programas que no entren',
    says: ({ place }) => `${upper(place)} pide a los programas que no entren, y lo respetamos.`,
    next: () => `Puedes ${SAVE_PAGE}.`,
  },
  layout: {
    short: 'la página tenía otro aspecto',
    says: ({ place }) => `La página de ${place} no tenía el aspecto que conocemos, así que no afirmamos nada de ella.`,
    next: (context) =>
      `${saveOrSupply('Puedes')(context)} Si pasa lo mismo con otros perfiles de allí, puede que la plataforma haya cambiado sus páginas: avísanos, por favor.`,
  },
  unreachable: {
    short: 'no respondió',
    says: ({ place }) => `No pudimos llegar a ${place}.`,
    next: () => `Comprueba la conexión. ${LATER}`,
  },
  unreadable: {
    short: 'no se pudo leer',
    says: () => 'Lo que recibimos no se pudo leer.',
    next: (context) => {
      const supply = byHand(context);
      return supply ? `${LATER} O puedes ${supply}.` : LATER;
    },
  },
  unproven: {
    short: 'no encontrado, con una lectura que aún no hemos probado',
    says: ({ place }) =>
      `Nuestra manera de leer ${place} nunca se probó con páginas reales, así que lo que no encontramos allí puede muy bien estar.`,
    next: () => `Échale tú un vistazo, por favor. ${LATER}`,
  },
  withheld: {
    short: 'no abierto por su titular',
    says: () => 'Su titular no abrió esta parte a la revisión, y está bien así.',
    next: () => 'No hay que cambiar nada.',
  },
  unsupplied: {
    short: 'no nos lo han dado',
    says: () => 'Nadie nos lo ha dado.',
    next: saveOrSupply('Si quieres que se revise, puedes'),
  },
};

const t = text;
const SAVE_AND_GIVE = 'guarda la página desde tu propio navegador y dánosla (--saved ARCHIVO)';
const troubles: Language['troubles'] = {
  ADDRESS_MALFORMED: malformed,
  ADDRESS_NOT_HTTP: (a) =>
    `${quoted(t(a, 'address'))} empieza por ${quoted(t(a, 'scheme', 'otra cosa'))}. Solo se revisan direcciones con http o https.`,
  ADDRESS_NOT_PROFILE: (a) => notAProfile[notProfileKind(a)](t(a, 'address', 'La dirección')),
  ADDRESS_PRIVATE: (a) =>
    `${upper(t(a, 'host', 'ese servidor'))} está dentro de una red privada, y allí no se visita a nadie. Quien gestiona el programa puede permitirlo en la configuración.`,
  ADDRESS_PORT: (a) =>
    `${upper(t(a, 'host', 'ese servidor'))} se pidió en el puerto ${t(a, 'port', '?')}. Solo se visitan los puertos habituales de la web; en la configuración se pueden permitir otros.`,
  ADDRESS_DECLINED: (a) =>
    `${upper(t(a, 'host', 'ese servidor'))} pide a los programas que no visiten esta dirección, y lo respetamos. ${upper(SAVE_AND_GIVE)}.`,
  PLATFORM_OFF: (a) =>
    `Quien gestiona este programa ha desactivado las visitas a ${t(a, 'place', 'esta plataforma')}. ${upper(SAVE_AND_GIVE)}.`,
  PLATFORM_FAILS: (a) =>
    `Los perfiles que conocemos en ${t(a, 'place', 'esta plataforma')} no se nos muestran como deberían, así que por ahora no se visita a nadie allí.`,
  HOST_UNKNOWN: (a) =>
    `No existe ningún servidor llamado ${t(a, 'host', 'así')}. Mira si la dirección tiene una errata.`,
  HOST_BUSY: (a) =>
    `${upper(t(a, 'host', 'la plataforma'))} pidió que la dejemos tranquila por ahora (${t(a, 'seconds', 'algunos')} segundos), y lo respetamos. Inténtalo más tarde, o ${SAVE_AND_GIVE}.`,
  HOST_UNREACHABLE: (a) =>
    `No pudimos llegar a ${t(a, 'host', 'la plataforma')} (${t(a, 'detail', 'sin respuesta')}). Comprueba la conexión e inténtalo más tarde.`,
  PAGE_TOO_LONG: (a) =>
    `La página de ${t(a, 'host', 'esa plataforma')} no había terminado de cargar después de ${t(a, 'seconds', 'muchos')} segundos, así que paramos. Inténtalo más tarde, o ${SAVE_AND_GIVE}.`,
  PAGE_TOO_LARGE: (a) =>
    `La página de ${t(a, 'host', 'esa plataforma')} ocupa más de ${t(a, 'megabytes', 'los permitidos')} MB, así que paramos. ${upper(SAVE_AND_GIVE)}.`,
  REDIRECT_LOOP: (a) =>
    `${upper(t(a, 'host', 'la plataforma'))} hace dar vueltas en círculo a las visitas. Comprueba la dirección, o inténtalo más tarde.`,
  BROWSER_CRASHED: (a) => `El navegador se paró de forma inesperada${detail(a)}. Inténtalo otra vez.`,
  PICTURE_EMPTY: (a) => `No hay nada en ${t(a, 'file', 'la imagen')}. Guarda la imagen otra vez y vuelve a intentarlo.`,
  PICTURE_BROKEN: (a) =>
    `${upper(t(a, 'file', 'la imagen'))} no llegó en buen estado${detail(a)}. Guarda la imagen otra vez y vuelve a intentarlo.`,
  PICTURE_TOO_LARGE: (a) =>
    `${upper(t(a, 'file', 'la imagen'))} tiene ${t(a, 'megapixels', 'demasiados')} megapíxeles, más de los que se pueden leer sin riesgo. Hazla más pequeña y vuelve a intentarlo.`,
  PICTURE_FORMAT: (a) =>
    `${upper(t(a, 'file', 'la imagen'))} es de un tipo que no se lee (${t(a, 'format', 'desconocido')}). Guárdala como PNG, JPEG o WebP.`,
  OCR_FAILED: (a) =>
    `No se pudieron leer las palabras que hay en ${t(a, 'file', 'la imagen')}${detail(a)}. Inténtalo otra vez.`,
  FILE_UNREADABLE: (a) => `No se puede abrir ${t(a, 'file', 'el archivo')}${detail(a)}. Comprueba quién puede leerlo.`,
  FILE_TOO_LARGE: (a) =>
    `${upper(t(a, 'file', 'el archivo'))} es demasiado grande: ${t(a, 'megabytes', 'demasiados')} MB. Usa uno más pequeño.`,
  ARCHIVE_BROKEN: (a) =>
    `${upper(t(a, 'file', 'el archivo'))} no se puede abrir como descarga de tus datos${detail(a)}. Descárgalo otra vez y dánoslo tal como te lo dio la plataforma.`,
  ARCHIVE_UNSAFE: (a) =>
    `${upper(t(a, 'file', 'el archivo'))} no se lee, por precaución${detail(a)}. Danos la descarga tal como te la dio la plataforma.`,
  ARCHIVE_LACKS: (a) =>
    `${upper(t(a, 'file', 'el archivo'))} no contiene ningún perfil que sepamos leer. Pide a la plataforma los datos de tu perfil, en JSON si puedes elegir; si llegaron en varios archivos, dánoslos todos.`,
  ARCHIVE_OTHER: (a) =>
    `${upper(t(a, 'file', 'el archivo'))} es de otro perfil (${t(a, 'handle', 'otro nombre')} en ${t(a, 'place', 'otra plataforma')}). Danos la descarga del perfil que se está revisando.`,
  ...operatorTroubles,
  INPUT_INVALID: (a) => `Eso no se puede usar: ${t(a, 'detail', 'no se entiende')}.`,
  CONSENT_MISSING: (a) =>
    `Nadie ha dado su consentimiento para revisar ${t(a, 'profile', 'este perfil')}, así que no se visita. Su titular puede darlo con una invitación.`,
  ROUND_OVER: () => 'La ronda terminó antes de que se pudiera visitar este perfil. En la próxima le vuelve a tocar.',
  WORKER_DIED: () =>
    'El programa se paró una y otra vez al mirar este perfil, así que se dejó fuera de esta ronda. Avísanos, por favor.',
  VISIT_TAKEN: () =>
    'Otro proceso tiene en marcha esta visita o ya la ha terminado, así que este resultado no se guardó. No hay que hacer nada.',
  LEADER_UNKNOWN: (a) =>
    `No hay nadie inscrito con el nombre ${quoted(t(a, 'who', 'indicado'))}. Comprueba cómo se escribe, o invítala primero.`,
  LINK_SPENT: () => 'Este enlace ya se usó o ha caducado. Pide uno nuevo.',
  CASE_UNKNOWN: () => 'Eso no existe, o no es para que lo veas tú.',
  CASE_MOVED: () => 'Mientras tanto esto se resolvió o cambió. Ábrelo otra vez para ver cómo está.',
  DECIDER_BARRED: (a) =>
    a.why === 'herself'
      ? 'Se trata de tu propio perfil. Lo decide otra persona.'
      : a.why === 'vouched'
        ? 'Tú respondiste por este perfil, así que lo mira otra persona.'
        : 'Ya decidiste una vez sobre esto. Ahora que hay desacuerdo, decide otra persona o la responsable.',
  INTERRUPTED: () => 'Parado, como pediste. No ha quedado nada a medio escribir.',
  UNEXPECTED: (a) => `Ha pasado algo que no debería haber pasado${detail(a)}. Avísanos, por favor.`,
};

const notProfile =
  (what: string, give = 'Escribe la dirección de un perfil.') =>
  (address: string) =>
    `${address} ${what}. ${give}`;
const notAProfile: Language['notAProfile'] = {
  post: notProfile('es una sola publicación', 'Escribe la dirección del perfil que la publicó.'),
  hashtag: notProfile('es una etiqueta'),
  search: notProfile('es una búsqueda'),
  story: notProfile('es una historia', 'Escribe la dirección del perfil que la muestra.'),
  group: notProfile('es un grupo, y los grupos no se revisan'),
  event: notProfile('es un evento', 'Escribe la dirección del perfil que lo organiza.'),
  video: notProfile('es un solo vídeo', 'Escribe la dirección del perfil que lo muestra.'),
  list: notProfile('es una lista o colección', 'Escribe la dirección del perfil que la hizo.'),
  shop: notProfile('es una tienda o algo que se vende'),
  place: notProfile('es un lugar en un mapa'),
  chat: notProfile('lleva a una conversación'),
  short: notProfile(
    'es una dirección acortada',
    'Ábrela en tu propio navegador y escribe la dirección a la que llegas.',
  ),
  company: notProfile('es la página de una organización, no de una persona'),
  login: notProfile('es una página para iniciar sesión'),
  home: notProfile('es la portada de la plataforma'),
  reserved: notProfile('es una página de la propia plataforma'),
  picture: notProfile('es una imagen', 'Para mirar una imagen, usa «profile-audit check picture ARCHIVO».'),
  file: notProfile('es un archivo para descargar'),
  other: notProfile('no es un perfil'),
};
function notProfileKind(args: Given): keyof typeof notAProfile {
  const kind = text(args, 'kind', 'other');
  return Object.hasOwn(notAProfile, kind) ? (kind as keyof typeof notAProfile) : 'other';
}

const SURENESS: Record<'region' | 'quote' | 'lack', Record<SurenessBand, string>> = {
  region: { clear: 'se lee con claridad', probable: 'probablemente bien leído', hard: 'difícil de leer' },
  quote: { clear: 'claro', probable: 'probable', hard: 'dudoso' },
  lack: { clear: 'claro', probable: 'probable', hard: 'dudoso' },
};

export const es: Language = {
  lang: 'es',
  name: 'Español',
  draft: 'Esta traducción es un borrador que todavía no ha revisado nadie. En caso de duda vale el texto en inglés.',
  number,
  percent,
  date: (iso) => day(iso),
  dateTime: (iso) => day(iso, true),
  list,
  quoted,
  findings,
  reasons,
  troubles,
  walls,
  notAProfile,
  sights: SIGHTS,
  groups: GROUPS,
  sureness: (value, of) => {
    const band: SurenessBand = value >= 0.85 ? 'clear' : value >= 0.6 ? 'probable' : 'hard';
    return { band, text: `${SURENESS[of][band]} (${percent(value)})` };
  },
  verdicts: {
    finding: { title: 'Algo que arreglar', says: () => 'Aquí hay algo que las normas piden cambiar.' },
    review: {
      title: 'Una pregunta',
      says: () => 'Aquí hay algo que debería mirar una persona. No hay nada decidido.',
    },
    unseen: {
      title: 'No se vio entero',
      says: ({ known, of }) => {
        if (known === 0) return 'No pudimos ver nada de este perfil, así que no podemos decir nada de él.';
        if (known >= of) return 'No se pudo leer todo, así que no podemos decir que todo esté bien.';
        return `Lo que vimos está en orden, pero ${of - known === 1 ? 'una cosa quedó oculta' : `${number(of - known)} cosas quedaron ocultas`}, así que no podemos decir que todo esté bien.`;
      },
    },
    outside: {
      title: 'Las normas no se aplican',
      says: () =>
        'Aquí no se reconoce a nadie como líder de LLL, así que las normas no se aplican y no seguimos mirando.',
    },
    clear: {
      title: 'En orden',
      says: ({ withheld }) =>
        withheld === 0 ? 'Aquí no hay que cambiar nada.' : 'En lo que se nos abrió no hay que cambiar nada.',
    },
  },
  kinds: {
    finding: 'por arreglar',
    'needs-review': 'para que lo mire una persona',
    'not-seen': 'no se pudo ver',
    'not-applicable': 'no se aplica',
    pass: 'en orden',
  },
  standings: {
    leader: 'el perfil de una líder de LLL',
    'not-leader': 'no es el perfil de una líder de LLL',
    unknown: 'quizá el perfil de una líder de LLL',
  },
  disclaimers: {
    full: 'está el aviso de opinión propia',
    partial: 'está casi un aviso de opinión propia',
    none: 'sin aviso de opinión propia',
  },
  severities: {
    serious: 'las normas no lo permiten',
    moderate: 'no es adecuado según las normas',
    minor: 'lo piden las normas',
    none: 'para información',
  },
  vias: {
    api: 'por la interfaz abierta de la plataforma',
    browser: 'en un navegador, como lo ve cualquier visita',
    saved: 'una página guardada desde su propio navegador',
    screenshot: 'una captura de pantalla',
    download: 'la descarga de sus propios datos de la plataforma',
    'by-hand': 'una imagen suelta',
    recorded: 'de una visita grabada',
  },
  rules: {
    'leader-identification': 'Se reconoce como líder de LLL',
    'political-picture': 'Distintivos políticos en imágenes',
    'political-description': 'Política en el nombre o la descripción',
    'cause-alignment': 'Causas',
    disclaimer: 'Aviso de opinión propia',
    'name-logo-misuse': 'Nombre y logotipo de LLL',
  },
  understood: {
    heading: 'Cómo lo hemos entendido',
    leader: (state) =>
      ({
        leader: 'dice que es una líder de LLL.',
        former: 'habla de que fue líder en el pasado.',
        unclear: 'puede referirse a una líder de LLL, o a otra cosa.',
      })[state],
    disclaimer: (state, lang) => {
      const tongue = languageName(lang);
      const start = state === 'full' ? 'es un aviso de opinión propia' : 'es casi un aviso de opinión propia';
      return `${start}${tongue === undefined ? '' : ` (${tongue})`}.`;
    },
    political: (group, label, strength, why) =>
      strength === 'strong'
        ? `se leyó como apoyo o rechazo a ${group} (${label}).`
        : `puede apuntar a ${group} (${label}). ${why}`.trim(),
    commerce: (sure) =>
      sure ? 'se leyó como promoción de algo con el nombre de LLL.' : 'puede promocionar algo junto al nombre de LLL.',
    more: (rest) => `Y ${number(rest)} más.`,
  },
  coverage: {
    heading: 'Lo que pudimos ver',
    sentence: ({ known, of }) =>
      of === 0
        ? 'Ninguna parte de este perfil se abrió a la revisión.'
        : known === of
          ? of === 1
            ? 'Pudimos ver la única cosa que se abrió.'
            : `Pudimos ver las ${number(of)} cosas.`
          : known === 0
            ? `No pudimos ver ${of === 1 ? 'la única cosa que se abrió' : `ninguna de las ${number(of)} cosas`}.`
            : `Pudimos ver ${number(known)} de ${count(of, 'cosa', 'cosas')}.`,
    withheld: (sights) => `No lo abrió su titular, y no se miró: ${list(sights)}.`,
    seen: 'visto',
    absent: 'no está',
    hidden: 'oculto',
    hiddenAre: (hidden) => `Oculto: ${hidden}.`,
    lines: (lines) => (lines === 0 ? 'sin palabras' : `${count(lines, 'línea', 'líneas')} de palabras`),
    notRead: 'está, no se leyó',
    firstFrame: 'una imagen en movimiento: solo se leyó su primer fotograma',
    lettersNotRead:
      'las palabras que la acompañan están en letras que todavía no sabemos leer en imágenes: solo se buscaron letras latinas',
    links: (links) => count(links, 'enlace', 'enlaces'),
    posts: (posts) => count(posts, 'publicación', 'publicaciones'),
    empty: 'vacío',
  },
  report: {
    auditTitle: (n) => (n === 1 ? 'Revisión del perfil' : `Revisión de ${number(n)} perfiles`),
    personal: (until) => `Personal, hasta el ${until}`,
    personalWhy:
      'Este informe trata de personas. No lo compartas con nadie que no lo necesite, y bórralo a más tardar ese día.',
    madeAt: (when) => `Hecho el ${when}`,
    lookedAt: (when, via) => `Mirado el ${when}, ${via}.`,
    supplied: (via, of, when) => `Nos lo dio la líder: ${via}, con fecha de ${of}. Mirado el ${when}.`,
    contents: 'Contenido',
    skip: 'Ir al informe',
    found: 'Lo que encontramos',
    ruleByRule: 'Regla por regla',
    wordsRead: 'Palabras tal como se leyeron',
    wordsWritten: 'Palabras tal como están escritas',
    howSure: 'Con qué seguridad',
    policySays: 'Las normas dicen',
    mend: 'Cómo arreglarlo',
    doubt: 'Por qué debería mirarlo una persona',
    picture: 'Imagen',
    pictureAlt: (sight, handle, boxes) =>
      `${upper(sight)} de ${handle}${boxes === 0 ? '' : `, con ${boxes === 1 ? 'un lugar marcado' : `${number(boxes)} lugares marcados`} donde se leyó algo`}`,
    cropAlt: (words) =>
      words ? `Recorte de la imagen donde se leyó ${quoted(words)}` : 'Recorte de la imagen donde se encontró algo',
    stripAlt: (words) => `Las letras de ${quoted(words)} tal como las recortamos para leerlas`,
    stripSays: 'Estas letras tal como las recortamos para leerlas, enderezadas',
    pictureMissing: 'La imagen no forma parte de este informe.',
    allLines: 'Todas las palabras que leímos en las imágenes',
    nothingRead: 'ninguna palabra',
    engine: 'Hecho con',
    engineStamp: (version, rules, lexicon, ocr) =>
      `profile-audit ${version} · reglas ${rules} · lista de palabras ${lexicon} · lectura ${ocr}`,
    notScored:
      'Aquí nadie recibe puntos ni un puesto. Una máquina puede leer mal: mira la imagen antes de hablar con nadie.',
    leaderInText: (yes) =>
      yes ? 'El texto dice que es una líder de LLL.' : 'El texto no dice que sea una líder de LLL.',
  },
};
