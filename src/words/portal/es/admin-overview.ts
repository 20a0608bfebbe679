import type { AdminOverviewWords } from '../en/admin-overview.js';

const profiles = (n: number): string => `${n} ${n === 1 ? 'perfil' : 'perfiles'}`;

export const adminOverview: AdminOverviewWords = {
  title: 'Resumen',
  now: 'Ahora',
  waiting: 'esperan tu decisión',
  waitingNone: 'Nada espera tu decisión.',
  answered: 'con respuesta de una líder',
  toVerify: 'dados por arreglados, por ver otra vez',
  open: 'con el plazo de la líder terminado',
  roll: { in: 'líderes participan', invited: 'invitadas, a la espera' },
  readers: (n) => `${n} líderes han leído por su cuenta, en el último año, los demás puntos de la política.`,
  worker: {
    on: 'El proceso que visita los perfiles está en marcha.',
    off: 'El proceso que visita los perfiles no está en marcha: no se visita ningún perfil ni se envía ningún correo. Pide a quien cuida de la máquina que inicie profile-audit serve.',
    trouble: 'Algo necesita que lo mire quien gestiona el programa:',
    paused: 'Las visitas están en pausa en los ajustes: no se empieza ninguna nueva.',
  },
  rounds: {
    heading: 'Rondas',
    running: (period) => `La ronda ${period} está en marcha`,
    progress: (done, of) => (of === 1 ? `${done} de 1 perfil mirado` : `${done} de ${profiles(of)} mirados`),
    counts: (seen, hidden, failed) =>
      `${seen} ${seen === 1 ? 'visto' : 'vistos'}, ${hidden} sin poder verse, ${failed} con una visita que no salió`,
    last: (period, date) => `La última ronda, ${period}, terminó el ${date}.`,
    cancelled: (period, date) => `La última ronda, ${period}, se paró el ${date}.`,
    none: 'Todavía no ha habido ninguna ronda.',
    next: (date) => `La próxima empieza el ${date}.`,
    noNext: 'No se puede saber cuándo empieza la próxima.',
  },
  areas: { label: 'Zonas', every: 'Todas las zonas', choose: 'Zona', go: 'Mostrar' },
  month: (period, date) => `${period}, tal como estaba el ${date}`,
  monthWhy:
    'Las cifras se cuentan cuando termina una ronda, y valen hasta la siguiente. Donde hay pocas personas detrás de un número, no se dice.',
  noMonth: 'Todavía no hay cifras: se cuentan cuando termina la primera ronda.',
  noMonthNext: 'Invitar a líderes',
  noArea: 'Todavía no te ocupas de ninguna zona. Pide una a una responsable.',
  trends: 'Los últimos meses',
};
