/** Spanish, a draft and ours: what a Leader is asked. It stands beside the English text, which alone is signed. */
import type { ConsentTranslation } from '../consent-in.js';

export const consent: ConsentTranslation = {
  version: 'es-2',
  of: 'en-2',
  note: 'Nuestra traducción, un borrador. Lo que firmas es el texto inglés que sigue; solo él vale.',
  text: `Tu organización de La Liga de La Leche pregunta si un programa puede mirar tu perfil público en redes sociales. Busca aquello de lo que habla la Social Media Policy para Líderes: si el perfil dice que eres Líder, un distintivo de un partido, una candidatura o una campaña, una imagen que defiende una causa, un aviso de opinión propia que falta, el uso del nombre o del logotipo de LLL para otra cosa. Tú decides. No pasa nada mientras no firmes.

QUÉ SE MIRA. Solo los perfiles y las partes que marques, más o menos una vez al mes y siempre que lo pidas, tal como cualquiera puede verlos sin iniciar sesión. «Publicaciones» son tus propias publicaciones públicas más recientes. Lo que entregas tú misma se mira del mismo modo. Un perfil que añades en tu propia página se mira solo después de que hayas mostrado que es tuyo.

QUÉ NO SE MIRA NUNCA. Contenido privado u oculto, mensajes, grupos, amistades y seguidores, lo que escriben otras personas, y todo lo que no hayas marcado. No se reconoce ninguna cara, y no se concluye nada sobre quién eres. Mostrar la propia orientación sexual, origen o religión está permitido por la política y nunca se comunica. Sin puntuaciones y sin comparación con otras Líderes.

POR QUÉ PREGUNTAMOS CON TANTO CUIDADO. Un distintivo puede mostrar una opinión política. La ley la protege de forma especial; por eso necesitamos tu acuerdo expreso.

QUIÉN VE QUÉ, Y CUÁNDO. Tú, primero. Lo que se encontró, y lo que una persona debería mirar, se te muestra solo a ti. Puedes cambiarlo, explicarlo o decir que no es así. Las personas responsables de tu organización lo ven cuando has respondido, o cuando ha pasado el tiempo para responder, normalmente treinta días; tú siempre ves lo que ellas ven. Antes de eso solo cuenta, sin tu nombre, en totales. El programa puede equivocarse: muestra lo que leyó y cuánta seguridad tiene, y decide una persona, nunca el programa.

CUÁNTO TIEMPO. Tu acuerdo termina por sí solo a los doce meses, y se te recuerda un mes antes. Lo que vio una visita se borra a las pocas semanas; lo que se encontró, unas semanas después de quedar resuelto; tu propia página, o quien te invitó, te dice los días. Queda un número que no nombra a nadie. Tu firma se guarda como prueba de que estuviste de acuerdo. No se vende ni se cede nada.

CÓMO IRTE. Cuando quieras, con un perfil o con todos, sin dar razones: con un botón en tu propia página, o con un mensaje a quien te invitó. Desde ese momento no hay más visitas, la que esté en marcha se descarta, y lo que se vio se borra. Si lo deseas, también se borran tu nombre, este formulario y todo lo demás, y recibes un comprobante. También puedes hacer una pausa, y puedes tener todo lo que se guarda sobre ti y hacer que se corrija.

SIN CONSECUENCIAS. No firmar, marcar solo algunas casillas, hacer una pausa o irte más tarde no tiene ninguna consecuencia para ti. No se hace ninguna lista de quién lo hizo.`,
};
