import type { Wall } from '../../domain/snapshot.js';
import type { AskedProfile, SupplyWords } from '../supply.js';

const BECAUSE: Partial<Record<Wall, (place: string) => string>> = {
  login: (place) => `${place} solo lo muestra a quien inicia sesión, y nosotros nunca iniciamos sesión.`,
  challenge: (place) => `${place} nos pidió demostrar que somos una persona. Somos un programa, así que nos fuimos.`,
  consent: (place) => `${place} pone por delante una pregunta sobre cookies, y no respondemos por nadie.`,
  closed: (place) => `${place} no lo muestra a las visitas de ninguna manera.`,
  declined: (place) => `${place} pide a los programas que no entren, y lo respetamos.`,
  busy: (place) => `${place} nos pidió volver más tarde, cada vez que lo intentamos.`,
};
const because = ({ place, why }: AskedProfile): string =>
  (BECAUSE[why] ?? ((name: string) => `${name} no nos lo mostró.`))(place);
const NUMBERS = ['ninguno', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];
const number = (n: number): string => NUMBERS[n] ?? String(n);
const theirs = (profiles: readonly AskedProfile[]): string =>
  profiles.length === 1 ? `tu perfil de ${profiles[0]?.place}` : `${number(profiles.length)} de tus perfiles`;

export const supply: SupplyWords = {
  lang: 'es',
  mail: {
    subject: (profiles) => `¿Nos enseñas ${theirs(profiles)}?`,
    hello: (name) => `Hola, ${name}:`,
    intro: (profiles) =>
      profiles.length === 1
        ? `Nos permitiste mirar ${theirs(profiles)}, y esta vez no pudimos verlo. ${because(profiles[0] as AskedProfile)}`
        : `Nos permitiste mirar tus perfiles, y esta vez no pudimos ver ${number(profiles.length)} de ellos:`,
    because: (profile) => `${profile.place} (${profile.handle}): ${because(profile)}`,
    what: (count) =>
      `Si quieres, ${count === 1 ? 'enséñanoslo' : 'enséñanoslos'} tú: con una captura de pantalla, la página guardada desde tu navegador, o solo tu foto de perfil. Se tarda unos dos minutos, también con el teléfono.`,
    button: 'Abrir tu página',
    result: 'Ves el resultado enseguida.',
    ratherNot: 'Si prefieres no hacerlo, está bien, y no pasa nada. Puedes dejar este correo sin más.',
    personal: (until) => `El enlace es solo tuyo, así que no lo compartas, por favor. Sirve hasta el ${until}.`,
    thanks: 'Gracias,',
  },
  page: {
    title: 'Enséñanos lo que no pudimos ver',
    intro: (name) =>
      `Hola, ${name}. Nos permitiste mirar estos perfiles, pero no pudimos verlos. Si quieres, enséñanoslos aquí. Ves el resultado enseguida.`,
    choice: 'Con una de estas cosas basta. Con más, podemos ver más.',
    whyHere: because,
    show: 'Enséñanoslo',
    files: 'Capturas de pantalla, o la página guardada',
    filesHelp:
      'Abre allí tu propio perfil, de modo que se vean el nombre, la foto y la descripción, y haz una captura de pantalla. En un ordenador también puedes guardar la página (Ctrl+S) y elegir ese archivo.',
    avatar: 'Tu foto de perfil',
    banner: 'Tu foto de portada',
    pictureHelp: 'La propia imagen, lo más grande que la tengas.',
    wait: 'La lectura tarda hasta medio minuto. Espera, por favor, a que aparezca el resultado.',
    send: 'Ver el resultado',
    ratherNot: 'Prefiero no hacerlo',
    ratherNotHelp: 'Está bien, y no pasa nada.',
    settled: 'Aquí está todo hecho',
    settledText: 'Esta vez no se pide nada más sobre este perfil. Gracias.',
    again: 'Todavía puedes enseñarnos algo, si quieres.',
    what: 'Qué pasa con ello',
    whatText: (days) =>
      `Tomamos de ello tu nombre allí, tu descripción y tus imágenes, en la medida en que lo permitiste, y los comparamos con las normas de redes sociales para líderes. El archivo mismo no se guarda. Lo que tomamos vale ${days} días, con su fecha, y se borra cuando retiras tu consentimiento.`,
    private: 'Deja fuera, por favor, los mensajes privados y a otras personas. Si hay algo así dentro, no se lee.',
    until: (day) => `Esta página es solo tuya y sirve hasta el ${day}.`,
  },
  result: {
    title: (place) => `Lo que vimos en ${place}`,
    thanks: 'Gracias.',
    supplied: (day, until) => `Nos lo enseñaste el ${day}. Vale hasta el ${until}.`,
    found: 'Lo que encontramos',
    rules: 'Regla por regla',
    more: 'Enseñarnos más',
    lacks: {
      'not-found': (thing, file) => `No pudimos encontrar ${thing} en ${file}.`,
      'cut-off': (thing, file) =>
        `En ${file} no se ve todo (${thing}). Ábrelo por completo y haz otra captura de pantalla.`,
      unclear: (thing, file) =>
        `No pudimos leer bien ${thing} en ${file}. Ayuda una captura de pantalla más nítida o más grande.`,
      several: (thing, file) =>
        `En ${file} más de una cosa podría ser ${thing}, y no queremos adivinar. Ayuda una captura de pantalla solo de tu propio perfil.`,
      'other-profile': (_, file) =>
        `Tu nombre de allí no está en ${file}, así que no lo usamos. Enséñanos tu propio perfil desde arriba.`,
    },
    back: 'Volver a todos los perfiles',
    mend: 'Cómo arreglarlo',
  },
  refusals: {
    'nothing-chosen': {
      title: 'No se eligió nada',
      says: () => 'Elige al menos un archivo o una imagen, y vuelve a pulsar el botón.',
    },
    'nothing-understood': {
      title: 'No pudimos encontrar ahí tu perfil',
      says: () =>
        'No se guardó nada. Abre tu propio perfil desde arriba, de modo que se vean tu nombre, tu foto y tu descripción, y haz otra captura de pantalla. También basta con la foto de perfil sola.',
    },
    'other-profile': {
      title: 'Parece otro perfil',
      says: () =>
        'Tu nombre de allí no está en lo que nos diste, así que no lo usamos, y no se guardó nada. Abre tu propio perfil desde arriba y vuelve a intentarlo.',
    },
    'picture-unreadable': {
      title: 'No se pudo abrir una imagen',
      says: ({ file = 'La imagen' }) =>
        `${file} está en mal estado o es de un tipo que no podemos abrir. Guarda la imagen como JPEG o PNG y vuelve a intentarlo. No se guardó nada.`,
    },
    'picture-heic': {
      title: 'No podemos abrir fotos HEIC',
      says: ({ file = 'La imagen' }) =>
        `${file} es una foto HEIC, como las que hace el iPhone. Haz una captura de pantalla de ella, o guárdala como JPEG, y vuelve a intentarlo. No se guardó nada.`,
    },
    'page-unreadable': {
      title: 'No se pudo abrir la página',
      says: ({ file = 'El archivo' }) =>
        `${file} no es una página que podamos leer. Guárdala como «página web, completa» o «solo HTML», o haz una captura de pantalla. No se guardó nada.`,
    },
    'file-unknown': {
      title: 'No pudimos encontrar ahí tu perfil',
      says: ({ file = 'El archivo' }) =>
        `${file} no es ni una imagen, ni una página guardada, ni una descarga de tus propios datos que conozcamos. No se guardó nada.`,
    },
    'too-large': {
      title: 'Es demasiado grande',
      says: ({ megabytes = 40 }) =>
        `Todos los archivos juntos pueden ocupar ${megabytes} MB. Envía menos, o más pequeños. No se guardó nada.`,
    },
    'too-many': {
      title: 'Son demasiados archivos',
      says: ({ files = 12 }) => `Como mucho se admiten ${files} archivos a la vez. No se guardó nada.`,
    },
    busy: {
      title: 'Un momento',
      says: () =>
        'Ahora mismo se están leyendo otros. Vuelve atrás y pulsa el botón otra vez dentro de un minuto. No se guardó nada.',
    },
    trouble: {
      title: 'Algo ha fallado por nuestra parte',
      says: () => 'No es por ti, y no se guardó nada. Vuelve a intentarlo dentro de unos minutos, por favor.',
    },
  },
  spent: {
    title: 'Este enlace ya no sirve',
    says: 'Ha caducado, o lo que pedía ya está resuelto. No tienes que hacer nada. Si necesitamos algo, volvemos a escribirte.',
  },
};
