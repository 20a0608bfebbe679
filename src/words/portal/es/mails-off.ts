import type { MailKind } from '../../../domain/mail.js';
import type { MailsOffWords } from '../en/mails-off.js';

const KINDS: Partial<Record<MailKind, string>> = {
  report: 'el correo de cada mes',
  reminder: 'los recordatorios',
  ask: 'los correos que piden una página o una imagen',
};
const named = (kind: MailKind): string => KINDS[kind] ?? 'estos correos';

export const mailsOff: MailsOffWords = {
  title: 'Menos correos',
  ask: (kind) => `¿Quieres dejar de recibir ${named(kind)}?`,
  meaning: 'Todo lo demás sigue igual: tus perfiles se siguen mirando, y lo que se encuentra está en tu propia página.',
  stop: 'Dejar de recibirlos',
  stopped: (kind) => `Hecho. Ya no recibirás ${named(kind)}.`,
  back: 'Volver a recibirlos',
  wanted: (kind) => `Hecho. Volverás a recibir ${named(kind)}.`,
  others: 'Todos tus correos están en tus ajustes.',
  settings: 'Ir a tus ajustes',
  over: 'Este enlace ya no lleva a ninguna parte. No tienes que hacer nada.',
};
