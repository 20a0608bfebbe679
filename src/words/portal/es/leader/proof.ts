import type { ProofWords } from '../../en/leader/proof.js';

export const proof: ProofWords = {
  title: 'Muestra que es tuyo',
  lead: (handle, place) =>
    `Cualquiera podría escribir esta dirección. Por eso, antes de que se mire nada: muestra, por favor, que ${handle} en ${place} es tuyo. Basta con una de estas cosas, y después puedes quitarla.`,
  code: 'Pon un código en la descripción',
  codeHelp: 'Cópialo en la descripción de tu perfil, en cualquier sitio, y guarda. Quítalo cuando lo hayamos visto.',
  copy: 'Copiar',
  copied: 'Copiado',
  link: 'O enlaza una página nuestra',
  linkHelp:
    'Añade esta dirección a los enlaces de tu perfil; en tu propio sitio web, como enlace con rel="me". La página no dice nada de ti.',
  check: 'Ya está: mirar ahora',
  checkHelp:
    'Miramos una vez la descripción y los enlaces, solo para buscar el código y el enlace. No se guarda nada. Puede tardar medio minuto.',
  vouch: 'O pide a una administradora que lo confirme',
  vouchHelp:
    'Si la plataforma no muestra nada a las visitas, o prefieres no cambiar tu perfil: una administradora de tu zona que te conozca puede confirmar que es tuyo. Ve la dirección y tu nombre, nada más. Quien responde por ti no decide sobre ti.',
  vouchDo: 'Pedirlo',
  vouchAsked: (day) => `Lo pediste el ${day}. Recibirás un correo cuando alguien haya respondido.`,
  vouchUndo: 'Ya no hace falta',
  done: (how) => `Gracias: has mostrado que es tuyo, ${how}.`,
  doneNext: 'Ya puedes quitar el código o el enlace.',
  missing: 'Todavía no se encuentra. Una plataforma puede tardar un minuto en mostrar lo que guardaste.',
  busy: 'Ahora mismo se está mirando otro perfil. Vuelve a intentarlo dentro de un minuto, por favor.',
  failed: 'Ahora mismo no pudimos mirar.',
  slow: 'Tarda más de lo normal. Vuelve a esta página dentro de un minuto: dirá lo que vimos.',
  last: (day, says) => `Mirado por última vez el ${day}. ${says}`,
  already: 'Ya has mostrado que este perfil es tuyo.',
  page: {
    title: 'Una página para enlazar',
    says: 'Alguien enlaza aquí para mostrar que un perfil es suyo. No hay nada más que ver: esta página no conoce el nombre de nadie.',
    more: 'Sobre este programa',
  },
};
