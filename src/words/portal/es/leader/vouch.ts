import type { VouchWords } from '../../en/leader/vouch.js';

export const vouch: VouchWords = {
  title: 'Te piden que respondas por ellas',
  lead: 'Estas líderes pidieron a alguien que las conoce que confirme que un perfil es suyo. Tu palabra nunca sustituye a un consentimiento: cada una de ellas ya ha firmado. Quien responde por una líder no decide sobre ella.',
  empty: 'Ahora mismo nadie lo pide.',
  emptyNext: 'Volver a las líderes',
  elsewhere: (n) =>
    n === 1
      ? 'Una más espera a alguien que nunca haya decidido sobre ella.'
      : `${n} más esperan a alguien que nunca haya decidido sobre ellas.`,
  asked: (day) => `pedido el ${day}`,
  note: '¿Cómo lo sabes?',
  noteHelp: 'Una frase. Ella la ve.',
  does: (name) => `Lo confirmo: este perfil es de ${name}`,
  done: 'Anotado, y ella recibe un correo.',
  unsure: 'Si no lo sabes con seguridad, no hagas nada: ella puede mostrarlo de otras maneras.',
  needsNote: 'Di en una frase, por favor, cómo lo sabes.',
};
