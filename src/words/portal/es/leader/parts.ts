import type { ConsentPart } from '../../../../domain/consent.js';
import type { PartsWords } from '../../en/leader/parts.js';

const lists = new Intl.ListFormat('es', { type: 'conjunction' });
const PARTS: Record<ConsentPart, string> = {
  picture: 'foto de perfil',
  banner: 'foto de portada o cabecera',
  description: 'nombre, descripción y enlaces',
  posts: 'publicaciones públicas más recientes',
};
/** «tu foto de perfil», «tus publicaciones» */
const YOURS: Record<ConsentPart, string> = {
  picture: 'tu foto de perfil',
  banner: 'tu foto de portada o cabecera',
  description: 'tu nombre, descripción y enlaces',
  posts: 'tus publicaciones públicas más recientes',
};

export const parts: PartsWords = {
  parts: PARTS,
  partsHelp: {
    picture: 'Sus palabras y logotipos. Nunca una cara.',
    banner: 'Sus palabras y logotipos. Nunca una cara.',
    description: 'Sin ella nadie puede saber si el perfil dice que eres líder.',
    posts: 'Solo si escribes a menudo sobre LLL, por el aviso de opinión propia.',
  },
  uses: {
    leader: 'como líder, acompañando a familias',
    personal: 'solo para mí',
    both: 'para ambas cosas',
  },
  partsAsked: '¿Qué se puede mirar?',
  useAsked: '¿Cómo lo usas?',
  listOf: (chosen) => lists.format(chosen.map((part) => PARTS[part])),
  foreseen({ place, way, parts: seen, unproven }) {
    if (way === 'closed') return `${place} cerró para siempre. Ya no queda nada que mirar.`;
    if (way === 'off') return `Tu organización deja fuera ${place}: allí no se mira nada.`;
    if (way === 'ask')
      return `${place} pide a los programas que no entren, así que nuestras rondas mensuales no pasan por allí. Si quieres, nos das tú de vez en cuando una captura de pantalla o una página guardada.`;
    if (seen.length === 0)
      return `${place} no muestra nada a una visita que no ha iniciado sesión. Puedes darnos una captura de pantalla.`;
    return `A una visita que no ha iniciado sesión, ${place} le muestra ${lists.format(seen.map((part) => YOURS[part]))}.${unproven ? ' Es un sitio nuevo para nosotros: si allí no encontramos algo, no diremos que falta.' : ''}`;
  },
  control: {
    'not-needed': 'Tuyo, por el formulario que firmaste',
    unproven: 'Falta mostrar que es tuyo',
    proven: 'Has mostrado que es tuyo',
    lost: 'Hay que mostrarlo otra vez',
  },
  methods: {
    code: 'con el código en su descripción',
    link: 'con el enlace que lleva',
    vouched: 'con la palabra de una administradora',
  },
  checks(met) {
    if (met === 'found') return 'Lo encontramos.';
    if (met === 'missing') return 'Vimos la descripción, y no están ni el código ni el enlace.';
    if (met === 'gone')
      return 'En esta dirección no se encuentra a nadie. ¿Está escrita como la escribe la plataforma?';
    if (met === 'moved')
      return 'Esta dirección lleva ahora a otro nombre. Si es tuyo, añade su dirección como otro perfil.';
    if (met === 'private') return 'El perfil es privado, así que no pudimos ver su descripción.';
    if (met === 'declined') return 'El sitio pide a los programas que no entren, así que no miramos.';
    if (met === 'login') return 'El sitio pide iniciar sesión, así que no pudimos ver la descripción.';
    return 'Esta vez el sitio no nos mostró la descripción.';
  },
};
