/** French, a draft and ours: what a Leader is asked. It stands beside the English text, which alone is signed. */
import type { ConsentTranslation } from '../consent-in.js';

export const consent: ConsentTranslation = {
  version: 'fr-2',
  of: 'en-2',
  note: 'Notre traduction, un brouillon. Ce que vous signez est le texte anglais qui suit ; lui seul compte.',
  text: `Votre organisation de La Leche League demande si un programme peut regarder votre profil public sur les réseaux sociaux. Il cherche ce dont parle la Social Media Policy pour les animatrices : si le profil dit que vous êtes animatrice, un insigne de parti, de candidature ou de campagne, une image qui défend une cause, une mention « opinions personnelles » qui manque, le nom ou le logo de LLL employés pour autre chose. C’est vous qui décidez. Rien ne se passe tant que vous ne signez pas.

CE QUI EST REGARDÉ. Seulement les profils et les parties que vous cochez, environ une fois par mois et chaque fois que vous le demandez, tels que tout le monde peut les voir sans se connecter. « Publications » veut dire vos propres publications publiques les plus récentes. Ce que vous remettez vous-même est regardé de la même façon. Un profil que vous ajoutez sur votre propre page n’est regardé qu’une fois que vous avez montré qu’il est à vous.

CE QUI N’EST JAMAIS REGARDÉ. Les contenus privés ou cachés, les messages, les groupes, les amis et abonnés, ce que d’autres écrivent, et tout ce que vous n’avez pas coché. Aucun visage n’est reconnu, et rien n’est conclu sur qui vous êtes. Montrer sa propre orientation sexuelle, son origine ou sa religion est permis par la politique et n’est jamais signalé. Pas de notes, et pas de comparaison avec d’autres animatrices.

POURQUOI NOUS DEMANDONS AVEC TANT DE SOIN. Un insigne peut montrer une opinion politique. La loi la protège particulièrement ; il nous faut donc votre accord explicite.

QUI VOIT QUOI, ET QUAND. Vous, d’abord. Ce qui a été trouvé, et ce qu’une personne devrait regarder, n’est montré qu’à vous. Vous pouvez le modifier, l’expliquer ou dire que c’est une erreur. Les responsables de votre organisation le voient quand vous avez répondu, ou quand le temps de répondre est passé, trente jours en général ; vous voyez toujours ce qu’elles voient. Avant cela, il ne compte que dans des totaux, sans votre nom. Le programme peut se tromper : il montre ce qu’il a lu et à quel point il en est sûr, et c’est une personne qui décide, jamais le programme.

COMBIEN DE TEMPS. Votre accord prend fin de lui-même après douze mois, et un rappel vous parvient un mois avant. Ce qu’une visite a vu est effacé après quelques semaines, ce qui a été trouvé quelques semaines après que c’est réglé ; votre propre page, ou la personne qui vous a invitée, vous dit les jours. Il reste un nombre qui ne nomme personne. Votre signature est gardée comme preuve de votre accord. Rien n’est vendu ni transmis.

COMMENT PARTIR. Quand vous voulez, pour un profil ou pour tous, sans donner de raison : par un bouton sur votre propre page, ou par un message à la personne qui vous a invitée. Dès ce moment il n’y a plus de visite, celle qui est en cours est jetée, et ce qui a été vu est effacé. Si vous le souhaitez, votre nom, ce formulaire et tout le reste sont effacés aussi, et vous recevez un reçu. Vous pouvez aussi faire une pause, obtenir tout ce qui est conservé sur vous, et le faire corriger.

AUCUNE CONSÉQUENCE. Ne pas signer, ne cocher que certaines cases, faire une pause ou partir plus tard n’a aucune conséquence pour vous. Personne n’en tient de liste.`,
};
