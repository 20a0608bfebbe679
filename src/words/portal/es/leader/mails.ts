import type { LeaderMailWords } from '../../en/leader/mails.js';

const these = (profiles: readonly string[]): string => profiles.join(', ');

export const leaderMails: LeaderMailWords = {
  hello: (name) => `Hola, ${name}:`,
  thanks: 'Gracias,',
  ends: (profiles, day) => ({
    subject: 'Tu consentimiento termina dentro de un mes',
    paragraphs: [
      `El ${day} termina tu consentimiento para ${these(profiles)}.`,
      'Si quieres que estos perfiles se miren un año más, renuévalo en tu página. Si no, no hagas nada: entonces ya no se visita nada. Ninguna de las dos cosas tiene consecuencias.',
    ],
    button: 'Renovarlo o dejar que termine',
  }),
  ended: (profiles) => ({
    subject: 'Tu consentimiento ha terminado',
    paragraphs: [`Tu consentimiento para ${these(profiles)} ha terminado, así que allí ya no se visita nada.`],
  }),
  vouched: (profile) => ({
    subject: 'Ya está confirmado que el perfil es tuyo',
    paragraphs: [
      `Una administradora ha confirmado que ${profile} es tuyo. Desde ahora se mira, dentro de lo que permitiste.`,
    ],
    button: 'Ir a mis perfiles',
  }),
  mailChange: () => ({
    subject: 'Tu nueva dirección de correo',
    paragraphs: [
      'Alguien, seguramente tú, quiere usar esta dirección desde ahora. Si fuiste tú, abre el enlace; vale un día. Si no, no hagas nada.',
    ],
    button: 'Sí, es mi dirección',
  }),
  mailChanged: () => ({
    subject: 'Tu dirección de correo ha cambiado',
    paragraphs: [
      'Desde ahora escribimos a otra dirección, como pediste en tu página. Si no fuiste tú, escribe enseguida a tu organización.',
    ],
  }),
  receipt: (lines, backups) => ({
    subject: 'Todo lo que había sobre ti está borrado',
    paragraphs: [
      'Como querías, todo lo que se guardaba sobre ti está borrado. Este es tu recibo; nosotros no guardamos ninguno.',
      ...lines,
      backups,
      'Este correo ha sido el último: ahora se borra también tu dirección.',
    ],
  }),
};
