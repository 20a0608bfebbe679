/** German, a draft: what is said beside a profile before and after. */
import type { ChangeWords } from '../changes.js';

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** „die Links“ and „die Beiträge“ are many; „die Beschreibung“ is one. */
const many = (the: string): boolean => /\b(Links|Beiträge)$/.test(the);

export const changes: ChangeWords = {
  before: 'Vorher',
  after: 'Nachher',
  same: (the) => `${upper(the)} ${many(the) ? 'sind' : 'ist'} gleich geblieben.`,
  gone: (the) => `${upper(the)} ${many(the) ? 'sind' : 'ist'} nicht mehr da.`,
  fresh: (the) => `${upper(the)} ${many(the) ? 'sind' : 'ist'} neu.`,
  other: (the) => `${upper(the)} ${many(the) ? 'haben' : 'hat'} sich geändert.`,
  unseen: (the) =>
    `${upper(the)} ${many(the) ? 'waren' : 'war'} nicht beide Male zu sehen, deshalb können wir nicht vergleichen.`,
  nothing: 'An dem, was wir beide Male sehen konnten, hat sich nichts geändert.',
  takenOut: 'herausgenommen:',
  putIn: 'hinzugefügt:',
  notKept: 'Dieses Bild ist nicht mehr gespeichert.',
  none: 'nichts',
};
