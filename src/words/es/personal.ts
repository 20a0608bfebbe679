import { es as general } from '../es.js';
import type { PersonalWords } from '../personal.js';

const things = (n: number): string => (n === 1 ? 'una cosa' : `${general.number(n)} cosas`);

export const personal: PersonalWords = {
  lang: 'es',
  subject: (period, n) => (n === 0 ? `Tus perfiles, ${period}` : `Tus perfiles, ${period}: ${things(n)} para mirar`),
  hello: (name) => `Hola, ${name}:`,
  lead: (needsHer, changed) =>
    needsHer > 0
      ? 'hemos mirado tus perfiles, como querías. Esto te espera:'
      : changed > 0
        ? 'hemos mirado tus perfiles, como querías. No te espera nada. Esto se ha resuelto desde el último correo:'
        : 'hemos mirado tus perfiles, como querías.',
  waiting: 'Te espera',
  waitingSays: (n) =>
    `${n === 1 ? 'Una respuesta tuya está' : `${general.number(n)} respuestas tuyas están`} ahora en manos de una persona; no tienes que hacer nada.`,
  until: (day) => `Hasta el ${day} solo lo ves tú.`,
  mend: 'Cómo arreglarlo',
  policy: 'Las normas dicen',
  look: 'Mirar y responder',
  over: 'Resuelto',
  endings: {
    mended: 'ya está en orden. Gracias.',
    'not-a-finding': 'lo miró una persona: no había nada que arreglar. Sentimos la molestia.',
    waived: 'lo miró una persona y se deja pasar.',
    'rules-changed': 'cambiamos nuestras propias reglas, y ya no lo encuentran.',
    withdrawn: 'ha terminado, porque terminó tu consentimiento.',
  },
  seen: 'Lo que pudimos ver',
  seenOn: (day) => `Mirado el ${day}.`,
  notYet: 'Todavía no se ha mirado.',
  prove: 'Antes de que se mire nada, muestra en tu página que este perfil es tuyo, por favor.',
  paused: 'Está en pausa: no se visita nada.',
  ends: (day) => `Tu consentimiento termina el ${day}.`,
  open: 'Abrir tu página',
  private: 'Este correo es solo para ti. No se le dice a nadie más lo que contiene mientras dura tu plazo.',
  rather: 'Si prefieres no recibir este correo cada mes:',
  thanks: 'Gracias,',
};
