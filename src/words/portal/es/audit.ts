import type { AuditWords } from '../en/audit.js';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const span = (seconds: number): string =>
  seconds < 50
    ? `unos ${Math.max(10, Math.ceil(seconds / 10) * 10)} segundos`
    : Math.round(seconds / 60) <= 1
      ? 'más o menos un minuto'
      : `unos ${Math.round(seconds / 60)} minutos`;

export const audit: AuditWords = {
  title: (place) => `Mirar ahora mi perfil de ${place}`,
  intro: (place) =>
    `Nuestro programa abre una vez tu página pública en ${place}, como cualquier visita, y compara lo que ve con las normas de redes sociales para líderes. Solo tú ves el resultado.`,
  looksAt: 'Qué se mira',
  parts: {
    picture: 'tu foto de perfil',
    banner: 'tu foto de portada',
    description: 'tu nombre, descripción y enlaces',
    posts: 'tus publicaciones',
  },
  allowed: (list) => `Lo que permitiste: ${list}.`,
  start: 'Mirar ahora',
  startAgain: 'Mirar otra vez',
  takes: (seconds) =>
    seconds === undefined
      ? 'Suele tardar menos de un minuto. Puedes salir de la página: el resultado te espera aquí.'
      : `Suele tardar ${span(seconds)}. Puedes salir de la página: el resultado te espera aquí.`,
  left: (left, perDay) =>
    left === perDay
      ? `Puedes hacerlo ${count(perDay, 'vez', 'veces')} al día.`
      : `Hoy puedes hacerlo ${count(left, 'vez', 'veces')} más (${perDay} al día).`,
  last: (when) => `La última vez que se miró fue el ${when}.`,
  toResult: 'Ver lo que se encontró entonces',

  running: 'Estamos mirando',
  waits: (before) => (before <= 1 ? 'Eres la siguiente.' : `Antes van otras ${before}.`),
  steps: {
    line: 'Esperando nuestro turno',
    visit: 'Pidiendo tu página a la plataforma',
    pictures: 'Trayendo tus imágenes',
    reading: 'Leyendo las palabras de tus imágenes',
    judging: 'Comparando con las normas',
  },
  stepStates: { done: 'hecho', now: 'ahora', next: 'por hacer' },
  since: (seconds) => (seconds < 10 ? 'Acaba de empezar.' : `Lleva ${Math.floor(seconds / 10) * 10} segundos.`),
  longer: 'Tarda más de lo normal. Algunas plataformas son lentas, y les preguntamos despacio a propósito.',
  refreshes: 'Esta página se actualiza sola cada pocos segundos, hasta que termine.',
  cancel: 'Dejar de mirar',
  cancelled: 'Parado. No se guardó nada.',
  notRunning: 'No había nada que parar: ya había terminado.',

  ended: {
    hidden: {
      title: 'Esta vez no pudimos ver tu perfil',
      says: (because) => `${because} Por eso no decimos nada de él: ni que todo esté bien ni que no lo esté.`,
    },
    busy: {
      title: 'La plataforma nos pidió volver más tarde',
      says: (place) =>
        `${place} tiene muchas visitas en este momento y nos pidió esperar. No tiene nada que ver con tu perfil. Inténtalo dentro de una hora, o enséñanoslo tú.`,
    },
    unreachable: {
      title: 'La plataforma no respondió',
      says: (place) =>
        `No pudimos llegar a ${place}. Puede que no funcione por un momento. Inténtalo más tarde, o enséñanoslo tú.`,
    },
    ours: {
      title: 'Algo ha fallado por nuestra parte',
      says: 'Tu perfil no se ha valorado, y quien gestiona esto ya está al tanto. Inténtalo más tarde, por favor.',
    },
    interrupted: {
      title: 'Se interrumpió mientras mirábamos',
      says: 'Nuestro programa se paró mientras miraba, así que de esa vez no hay resultado. No cuenta para tu día. Puedes empezar de nuevo sin más.',
    },
    cancelled: { title: 'La última vez lo paraste tú', says: 'No se guardó nada.' },
  },
  refused: {
    'no-consent': 'Para este perfil no hay consentimiento, o ya no lo hay, así que no lo miramos.',
    'no-control': 'Primero muéstranos que este perfil es tuyo. Después podemos mirarlo por ti.',
    paused: 'Pusiste en pausa este perfil. Quita la pausa, y podremos volver a mirarlo.',
    'one-at-a-time': 'Todavía se está mirando otro perfil que pediste. Espera a que termine, o páralo.',
    'daily-limit':
      'Era la última vez por hoy. A las plataformas no les gusta que se les pregunte a menudo. Mañana puedes volver a mirar.',
    'queue-full': 'Ahora mismo hay muchas líderes que quieren mirar. Inténtalo dentro de un cuarto de hora, por favor.',
  },
  toConsent: 'Ir al consentimiento de este perfil',
  toProfile: 'Ir a este perfil',
  toRunning: 'Ver por dónde va',

  way: {
    ask: (place) =>
      `Nuestro programa no visita ${place}: allí se pide a los programas que no entren, o así lo decidió quien gestiona esta revisión.`,
    off: (place) => `Aquí ${place} está desactivado: nuestro programa no lo visita.`,
    closed: (place) => `${place} cerró para siempre, así que ya no queda nada que ver.`,
    instead:
      'En su lugar puedes enseñarnos tú la página: con una captura de pantalla, la página guardada o la descarga de tus datos. La revisión y el resultado son los mismos.',
  },
  show: 'Enseñárnoslo tú',
};
