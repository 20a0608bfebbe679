/** One mail, as it is put into the outbox and as it is handed to whoever sends. */
export const MAIL_KINDS = [
  'test',
  'incident',
  'notice',
  'ask',
  'sign-in',
  'report',
  'reminder',
  'receipt',
  'invitation',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Below it lie the pages that end mails of one kind. */
export const MAIL_OFF_PATH = '/mails/off';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text: complete in itself. */
  text: string;
  html?: string | undefined;
  /** Beyond the usual ones, such as List-Unsubscribe. Names and values on one line each. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** A mail to be sent now. */
export interface Letter extends Mail {
  /** Left part of its Message-ID: the same at every try, so that a mail that went out twice can be recognised as one. */
  messageId: string;
  /** When it was written: its Date header, the same at every try. */
  writtenAt: string;
}

/** What became of one try. `refused`: this address takes no mail (a bounce); `failed`: our side or the way there. */
export type Sending =
  | { state: 'sent' }
  | { state: 'refused'; code: string }
  | { state: 'failed'; code: string; lasting: boolean };

/** Where mails go: a mail server, or a folder. */
export interface MailDoor {
  send(letter: Letter): Promise<Sending>;
  /** Whether the other side answers; a name of what is wrong otherwise. Sends nothing. */
  probe(): Promise<{ ok: true } | { ok: false; code: string }>;
  close(): void;
}
