/** French (a draft): her settings. */
import type { SettingsWords } from '../../en/leader/settings.js';

export const settings: SettingsWords = {
  title: 'Réglages',
  language: 'Langue',
  languageHelp: 'Des pages et des e-mails. La politique est toujours citée aussi en anglais.',
  languageOwn: 'celle de mon organisation',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  mails: 'E-mails',
  mailsHelp:
    'Vous pouvez vous passer de ceux-ci. Les e-mails que vous demandez vous-même, comme le lien de connexion, arrivent toujours.',
  kinds: {
    report: 'Ce qui a été vu, après chaque tournée',
    reminder: 'Rappels : un accord qui se termine, un point qui attend',
    ask: 'Demandes de capture d’écran',
  },
  self: 'À mon sujet',
  name: 'Nom',
  area: 'Secteur',
  areaHelp: 'Il détermine de quelles administratrices vous dépendez.',
  areaNone: 'aucun',
  mail: 'Adresse e-mail',
  mailHelp: 'Nous envoyons un lien à la nouvelle adresse. Elle compte dès que vous avez ouvert ce lien.',
  mailNow: (mail) => `Actuellement : ${mail}`,
  mailNone: 'Nous n’avons pas d’adresse e-mail de vous.',
  mailDo: 'Envoyer le lien',
  mailSent: (mail) => `Si ${mail} peut être utilisée, un lien y est en route. Il est valable un jour.`,
  mailWaiting: (mail) => `${mail} attend d’être confirmée.`,
  mailConfirmTitle: 'Votre nouvelle adresse e-mail',
  mailConfirm: 'Appuyez sur le bouton, et c’est à cette adresse que nous écrirons désormais.',
  mailConfirmDo: 'Oui, c’est mon adresse',
  mailDone: 'Votre nouvelle adresse e-mail compte à partir de maintenant.',
  errors: { name: 'Tapez un nom, s’il vous plaît.', mail: 'Ce n’est pas une adresse e-mail.' },
};
