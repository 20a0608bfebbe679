/** Dutch, a draft: the page behind the link that ends mails of one kind. */
import type { MailKind } from '../../../domain/mail.js';
import type { MailsOffWords } from '../en/mails-off.js';

const KINDS: Partial<Record<MailKind, string>> = {
  report: 'de mail na elke maand',
  reminder: 'herinneringen',
  ask: 'mails die om een pagina of een foto vragen',
};

export const mailsOff: MailsOffWords = {
  title: 'Minder mails',
  ask: (kind) => `Wil je ${KINDS[kind] ?? 'deze mails'} niet meer krijgen?`,
  meaning:
    'Al het andere blijft zoals het is: we bekijken je profielen nog steeds, en wat we vinden staat op je eigen pagina.',
  stop: 'Stuur deze mails niet meer',
  stopped: (kind) => `Gedaan. Je krijgt ${KINDS[kind] ?? 'deze mails'} niet meer.`,
  back: 'Stuur ze weer wel',
  wanted: (kind) => `Gedaan. Je krijgt ${KINDS[kind] ?? 'deze mails'} weer.`,
  others: 'Al je mails staan in je instellingen.',
  settings: 'Naar je instellingen',
  over: 'Deze link leidt nergens meer heen. Je hoeft niets te doen.',
};
