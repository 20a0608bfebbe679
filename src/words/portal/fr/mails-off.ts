/** French (a draft): the page behind the link that ends mails of one kind. */
import type { MailKind } from '../../../domain/mail.js';
import type { MailsOffWords } from '../en/mails-off.js';

const KINDS: Partial<Record<MailKind, string>> = {
  report: 'l’e-mail de chaque fin de mois',
  reminder: 'les rappels',
  ask: 'les e-mails qui demandent une page ou une image',
};

export const mailsOff: MailsOffWords = {
  title: 'Moins d’e-mails',
  ask: (kind) => `Voulez-vous ne plus recevoir ${KINDS[kind] ?? 'ces e-mails'} ?`,
  meaning:
    'Tout le reste demeure : vos profils sont toujours regardés, et ce qui est trouvé se lit sur votre propre page.',
  stop: 'Arrêter ces e-mails',
  stopped: (kind) => `C’est fait. Vous ne recevrez plus ${KINDS[kind] ?? 'ces e-mails'}.`,
  back: 'Les recevoir de nouveau',
  wanted: (kind) => `C’est fait. Vous recevrez de nouveau ${KINDS[kind] ?? 'ces e-mails'}.`,
  others: 'Tous vos e-mails se trouvent dans vos réglages.',
  settings: 'Aller à vos réglages',
  over: 'Ce lien ne mène plus nulle part. Vous n’avez rien à faire.',
};
