/** German, a draft: how profiles, their parts and their platforms are spoken of. */
import type { ConsentPart } from '../../../../domain/consent.js';
import type { PartsWords } from '../../en/leader/parts.js';

const lists = new Intl.ListFormat('de-DE', { type: 'conjunction' });
const PARTS: Record<ConsentPart, string> = {
  picture: 'Profilbild',
  banner: 'Titelbild',
  description: 'Name, Beschreibung und Links',
  posts: 'neueste öffentliche Beiträge',
};
/** „zeigt dein Profilbild“ */
const YOURS: Record<ConsentPart, string> = {
  picture: 'dein Profilbild',
  banner: 'dein Titelbild',
  description: 'deinen Namen, deine Beschreibung und deine Links',
  posts: 'deine neuesten öffentlichen Beiträge',
};

export const parts: PartsWords = {
  parts: PARTS,
  partsHelp: {
    picture: 'Worte und Logos darin. Nie ein Gesicht.',
    banner: 'Worte und Logos darin. Nie ein Gesicht.',
    description: 'Ohne sie ist nicht zu erkennen, ob das Profil sagt, dass du LLL-Beraterin bist.',
    posts: 'Nur, ob du regelmäßig über die LLL schreibst, wegen des Hinweises auf die eigene Meinung.',
  },
  uses: {
    leader: 'als LLL-Beraterin, um Familien zu begleiten',
    personal: 'nur für mich',
    both: 'beides',
  },
  partsAsked: 'Was darf angesehen werden?',
  useAsked: 'Wie nutzt du es?',
  listOf: (chosen) => lists.format(chosen.map((part) => PARTS[part])),
  foreseen({ place, way, parts: seen, unproven }) {
    if (way === 'closed') return `${place} ist für immer geschlossen. Dort gibt es nichts mehr anzusehen.`;
    if (way === 'off') return `${place} lässt deine Organisation aus: Dort wird nichts angesehen.`;
    if (way === 'ask')
      return `${place} bittet Programme fernzubleiben, deshalb gehen unsere monatlichen Runden nicht dorthin. Wenn du magst, gibst du uns ab und zu selbst ein Bildschirmfoto oder eine gespeicherte Seite.`;
    if (seen.length === 0)
      return `${place} zeigt Besuchern, die nicht angemeldet sind, nichts. Du kannst uns ein Bildschirmfoto geben.`;
    return `${place} zeigt Besuchern, die nicht angemeldet sind, ${lists.format(seen.map((part) => YOURS[part]))}.${unproven ? ' Wir sind dort neu: Von dem, was wir dort nicht finden, sagen wir nicht, dass es fehlt.' : ''}`;
  },
  control: {
    'not-needed': 'Deines, durch das Formular, das du unterschrieben hast',
    unproven: 'Noch nicht als deines bestätigt',
    proven: 'Als deines bestätigt',
    lost: 'Muss noch einmal gezeigt werden',
  },
  methods: {
    code: 'durch den Code in der Beschreibung',
    link: 'durch den Link darauf',
    vouched: 'durch das Wort einer Admin',
  },
  checks(met) {
    if (met === 'found') return 'Wir haben es gefunden.';
    if (met === 'missing') return 'Wir haben die Beschreibung gesehen, und weder der Code noch der Link ist da.';
    if (met === 'gone')
      return 'Unter dieser Adresse ist niemand zu finden. Ist sie so geschrieben, wie die Plattform sie schreibt?';
    if (met === 'moved')
      return 'Diese Adresse führt jetzt zu einem anderen Namen. Wenn er deiner ist, füge seine Adresse als eigenes Profil hinzu.';
    if (met === 'private') return 'Das Profil ist privat, deshalb konnten wir seine Beschreibung nicht sehen.';
    if (met === 'declined') return 'Die Plattform bittet Programme fernzubleiben, deshalb haben wir nicht hingesehen.';
    if (met === 'login')
      return 'Die Plattform möchte, dass Besucher sich anmelden, deshalb konnten wir die Beschreibung nicht sehen.';
    return 'Dieses Mal hat uns die Plattform die Beschreibung nicht gezeigt.';
  },
};
