import type { SignInWords } from '../en/sign-in.js';

export const signIn: SignInWords = {
  title: 'Iniciar sesión',
  intro: 'Danos tu dirección de correo. Recibirás un enlace por correo; no hay ninguna contraseña que recordar.',
  email: 'Tu dirección de correo',
  emailHelp: 'La misma en la que recibiste la invitación.',
  send: 'Recibir un enlace',
  notAnAddress: 'Esto no parece una dirección de correo. ¿Está la parte que va después de la @?',
  sent: {
    title: 'Mira tu correo',
    says: (minutes) =>
      `Si conocemos esta dirección, ya va de camino un correo con un enlace. El enlace sirve una sola vez, durante ${minutes} minutos desde que se envió.`,
    nothing: '¿Sigue sin llegar después de unos minutos?',
    nothingHelp:
      'Mira en el correo no deseado, y comprueba si te invitaron en otra dirección. Si aun así no llega, pregunta a la persona que te invitó.',
    again: 'Probar otra dirección',
  },
  noMail: {
    title: 'Todavía no se puede iniciar sesión',
    says: 'Quien gestiona esto aún no ha indicado en qué dirección están estas páginas, así que no se puede enviar ningún enlace.',
    next: 'Escribe a la persona que te invitó.',
  },
  open: {
    title: (name) => `Iniciar sesión como ${name}`,
    says: 'Pulsa el botón y ya estás dentro. Con eso el enlace queda usado.',
    button: 'Iniciar mi sesión',
    notYou: 'Si no eres tú, cierra esta página: no pasa nada.',
  },
  spent: {
    title: 'Este enlace ya se usó',
    says: 'Los enlaces para iniciar sesión sirven una sola vez, y solo por poco tiempo. Pide uno nuevo: llega en un momento.',
  },
  signedOut: 'Has cerrado la sesión. Hasta pronto.',
  signedOutEverywhere: (sessions) =>
    sessions === 1 ? 'Has cerrado la sesión.' : `Has cerrado la sesión en los ${sessions} sitios.`,
  everywhere: {
    button: 'Cerrar sesión en todas partes',
    help: 'Termina todas tus sesiones abiertas, en este dispositivo y en los demás.',
  },
  tooOften: {
    title: 'Un momento, por favor',
    says: 'Desde aquí se han pedido enlaces muchas veces. Espera diez minutos y vuelve a intentarlo.',
  },
  factor: {
    title: 'Un paso más',
    intro: 'Escribe las seis cifras que tu aplicación de autenticación muestra para este sitio.',
    again: 'Ha pasado un rato. Antes de decidir algo, muestra otra vez que eres tú.',
    code: 'Código',
    codeHelp: 'Seis cifras. O uno de tus códigos de recuperación, si no tienes el teléfono a mano.',
    button: 'Continuar',
    wrong:
      'Este código no encaja. Los códigos cambian cada medio minuto: usa el que se ve ahora. Cada uno sirve una sola vez.',
    locked:
      'Hubo varios códigos equivocados seguidos, así que no se acepta ninguno durante un cuarto de hora. Después vuelve a intentarlo; si ya no tienes el teléfono, pide a la responsable que te deje empezar de nuevo.',
    lost: '¿Sin teléfono y sin código de recuperación? La responsable puede dejarte configurarlo de nuevo.',
    few: (left) =>
      left === 0
        ? 'Era tu último código de recuperación. Pide a la responsable que te deje configurar de nuevo el segundo paso.'
        : left === 1
          ? 'Has usado un código de recuperación; te queda 1.'
          : `Has usado un código de recuperación; te quedan ${left}.`,
  },
  setUp: {
    title: 'Configura el segundo paso',
    intro:
      'Vas a ver lo que otras personas nos confiaron, así que una dirección de correo no basta. Necesitas una aplicación de autenticación en tu teléfono; sirve cualquiera.',
    scan: 'Escanea esto con la aplicación',
    scanAlt: 'Un código cuadrado para tu aplicación de autenticación. Lo mismo está debajo en letras.',
    byHand: 'O escribe esto en la aplicación',
    next: 'Después escribe las seis cifras que muestra',
    button: 'Listo',
    wrong:
      'Este código todavía no encaja. Usa el que la aplicación muestra ahora, y mira que el reloj de tu teléfono vaya bien.',
  },
  recovery: {
    title: 'Guarda estos códigos',
    says: 'Con cada uno puedes entrar una vez, si ya no tienes el teléfono. Imprímelos o apúntalos ahora: no se vuelven a mostrar.',
    button: 'Ya los tengo',
    copy: 'Copiar todos',
    copied: 'Copiado',
  },
  mail: {
    subject: (organisation) => `Tu enlace para ${organisation}`,
    hello: (name) => `Hola, ${name}:`,
    says: 'aquí tienes tu enlace para iniciar sesión:',
    button: 'Iniciar sesión',
    once: (minutes) => `Sirve una sola vez, durante ${minutes} minutos.`,
    notYou: 'Si no lo pediste tú, no hagas nada: sin este correo no entra nadie.',
  },
  welcome: {
    subject: (organisation) => `Ya puedes iniciar sesión en ${organisation}`,
    says: (by) => `${by} te ha dado acceso como administradora de Profile Audit.`,
    how: 'Inicia sesión con esta dirección de correo. Para el segundo paso necesitas una aplicación de autenticación en tu teléfono.',
    button: 'Ir a la página de inicio de sesión',
  },
};
