/** Her settings: language, mails, and what is to be put right. */
import type { MailKind } from '../../../../domain/mail.js';

export const settings = {
  title: 'Settings',
  language: 'Language',
  languageHelp: 'Of pages and mails. The policy is always quoted in English as well.',
  languageOwn: 'as my organisation has it',
  save: 'Save',
  saved: 'Saved.',
  mails: 'Mails',
  mailsHelp: 'These you can do without. Mails that you ask for yourself, such as the link to sign in, always come.',
  kinds: {
    report: 'What was seen, after each round',
    reminder: 'Reminders: a consent that ends, an item that waits',
    ask: 'Asks to hand over a screenshot',
  } as Readonly<Partial<Record<MailKind, string>>>,
  self: 'About me',
  name: 'Name',
  area: 'Area',
  areaHelp: 'It decides which admins you belong to.',
  areaNone: 'none',
  mail: 'Mail address',
  mailHelp: 'We send a link to the new address. It counts once you have opened that link.',
  mailNow: (mail: string): string => `Now: ${mail}`,
  mailNone: 'We have no mail address of yours.',
  mailDo: 'Send the link',
  mailSent: (mail: string): string => `If ${mail} can be used, a link is on its way there. It is good for a day.`,
  mailWaiting: (mail: string): string => `${mail} waits to be confirmed.`,
  mailConfirmTitle: 'Your new mail address',
  mailConfirm: 'Press the button, and this is the address that we write to from now on.',
  mailConfirmDo: 'Yes, this is my address',
  mailDone: 'Your new mail address counts from now on.',
  errors: { name: 'Please type a name.', mail: 'This is not a mail address.' },
};
export type SettingsWords = typeof settings;
