import type { InviteWords } from '../../en/leader/invite.js';

export const invite: InviteWords = {
  title: '¿Podemos mirar tu perfil?',
  hello: (name) => `Hola, ${name}.`,
  lead: 'Tú decides, para cada perfil y cada parte de él. Decir que no no tiene ninguna consecuencia, y no se le dice a nadie.',
  atAGlance: 'En pocas palabras',
  glance: [
    ['Qué se mira', 'Solo los perfiles y las partes que marcas, como puede verlos cualquiera sin iniciar sesión.'],
    [
      'Qué no se mira nunca',
      'Contenido privado, mensajes, grupos, amistades, palabras de otras personas, caras, quién eres.',
    ],
    ['Quién lo ve', 'Tú, primero. Otras personas solo después de que hayas respondido, o al cabo de unas semanas.'],
    ['Cuánto tiempo', 'Tu sí termina a los doce meses. Lo que se vio se borra al cabo de unas semanas.'],
    ['Cómo dejarlo', 'Un botón, cuando quieras, para un perfil o para todo.'],
  ],
  whole: 'Lo que se te pregunta, palabra por palabra',
  wholeHelp: (version) => `Esto es lo que firmas. Su versión es ${version}; recibes una copia con tus datos.`,
  keepTitle: 'Cuánto tiempo se guardan aquí las cosas',
  kept: ({ capture, closed, supplied, form }) => [
    `Lo que vio una visita: ${capture} días.`,
    `Lo que nos das tú: ${supplied} días.`,
    `Lo que se encontró: hasta que se resuelva, y ${closed} días más.`,
    `Tu firma: ${Math.round(form / 365) === 1 ? '1 año' : `${Math.round(form / 365)} años`} después de que termine tu consentimiento, como prueba; si haces borrar todo, se borra enseguida.`,
  ],
  profiles: 'Tus perfiles',
  profilesHelp: 'No hay nada marcado de antemano. Un perfil sin marcar se deja en paz.',
  profilesEmpty: 'Todavía no se ha nombrado ningún perfil. Añade uno abajo, o varios.',
  add: 'Perfiles',
  addMore: 'Más perfiles',
  addHelp:
    'Pega sus direcciones, una en cada línea, tal como las muestra tu navegador o tu aplicación. También puedes añadir algunas más adelante.',
  addButton: 'Reconocerlos',
  remove: 'Dejar este fuera',
  sign: 'Tu firma',
  name: 'Tu nombre',
  nameHelp: 'Escribirlo aquí es tu firma.',
  today: (day) => `Firmado hoy, ${day}. Vale hasta que tú lo termines, doce meses como mucho.`,
  agree: 'Estoy de acuerdo con lo que marqué',
  decline: 'No, gracias',
  declineHelp: 'No se le muestra nada de esto a nadie. La invitación termina, y se borra a su tiempo.',
  until: (day) => `Esta invitación vale hasta el ${day}.`,
  declinedTitle: 'Gracias por leerlo',
  declined:
    'No se mira nada, y no se le dice a nadie lo que respondiste. Si cambias de idea, pide una nueva invitación.',
  welcome: 'Gracias. Un paso más: muestra que el perfil es tuyo.',
  signInNext: 'Gracias, queda anotado. Inicia sesión, por favor, para ver tu página.',
  errors: {
    nothing: 'No hay marcada ninguna parte de ningún perfil. Marca lo que se puede mirar, o elige «No, gracias».',
    use: 'Di, por favor, cómo usas este perfil.',
    parts: 'Marca, por favor, lo que se puede mirar aquí, o deja este perfil fuera.',
    name: 'Escribe tu nombre, por favor: es tu firma.',
    twice: 'Este perfil está dos veces.',
    addFirst: 'Pulsa primero «Reconocerlos», por favor, y marca lo que se puede mirar.',
  },
  notes: {
    short: (typed) =>
      `«${typed}» es un enlace acortado: no dice adónde lleva. Ábrelo, y pega la dirección que muestra entonces tu navegador.`,
    unknown: (typed, why) => `«${typed}»: ${why}`,
    already: (url) => `${url} ya está en la página.`,
  },
};
