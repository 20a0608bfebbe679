/** German: a draft, no speaker has signed it yet. LLL-Beraterin is what German-speaking LLL calls a Leader; she is addressed by du. */
import type { Args, Group } from '../domain/outcome.js';
import {
  amount,
  detail,
  type Given,
  grammarFor,
  isLogo,
  labelled,
  markName,
  text as textOf,
  upper,
} from './grammar.js';
import { operatorTroubles } from './operator-troubles.js';
import type { FindingContext, FindingWords, Language, SurenessBand, WallContext } from './types.js';

const { number, percent, count, list, quoted, closing, day, languageName } = grammarFor('de-DE', ['„', '“']);
const text = (args: Given, key: string, instead = 'etwas, das wir nicht entziffern konnten', most?: number): string =>
  textOf(args, key, instead, most);

const withWords = (start: string, args: Args): string => {
  const words = text(args, 'words', '').trim();
  return words === '' ? `${start}.` : `${start}: ${closing(words)}`;
};
function malformed(args: Given): string {
  const typed = text(args, 'address', '');
  if (typed === '') return 'Die Adresse ist leer. Schreib sie so: https://example.org/name.';
  if (args.hint === 'handle') {
    return `${quoted(typed)} ist ein Name, der auf jeder Plattform jemand anderem gehören kann. Gib die ganze Adresse an, etwa https://bsky.app/profile/name.`;
  }
  if (args.hint === 'password') {
    return `In ${quoted(typed)} steht ein Name oder Passwort. Lass das weg: Es wird nur angesehen, was alle sehen können.`;
  }
  return `${quoted(typed)} ist keine Webadresse. Schreib sie so: https://example.org/name.`;
}

const SIGHTS: Language['sights'] = {
  displayName: { name: 'Name', the: 'der Name', none: 'Das Profil zeigt keinen Namen.' },
  bio: { name: 'Beschreibung', the: 'die Beschreibung', none: 'Das Profil hat keine Beschreibung.' },
  links: { name: 'Links', the: 'die Links', none: 'Das Profil hat keine Links.' },
  avatar: { name: 'Profilbild', the: 'das Profilbild', none: 'Das Profil hat kein eigenes Bild.' },
  banner: { name: 'Titelbild', the: 'das Titelbild', none: 'Das Profil hat kein Titelbild.' },
  posts: { name: 'Beiträge', the: 'die Beiträge', none: 'Das Profil hat keine Beiträge.' },
};
/** „im Profilbild“ */
const IN: Record<keyof typeof SIGHTS, string> = {
  displayName: 'im Namen',
  bio: 'in der Beschreibung',
  links: 'in den Links',
  avatar: 'im Profilbild',
  banner: 'im Titelbild',
  posts: 'in den Beiträgen',
};
/** „aus dem Profilbild“ */
const OUT_OF: Record<keyof typeof SIGHTS, string> = {
  displayName: 'aus dem Namen',
  bio: 'aus der Beschreibung',
  links: 'aus den Links',
  avatar: 'aus dem Profilbild',
  banner: 'aus dem Titelbild',
  posts: 'aus den Beiträgen',
};
/** „ein Profilbild ohne das“ */
const ANOTHER: Record<keyof typeof SIGHTS, string> = {
  displayName: 'einen Namen',
  bio: 'eine Beschreibung',
  links: 'Links',
  avatar: 'ein Profilbild',
  banner: 'ein Titelbild',
  posts: 'Beiträge',
};
const GROUPS: Record<Group, string> = {
  party: 'eine politische Partei',
  candidate: 'jemand, der für ein politisches Amt kandidiert',
  campaign: 'eine politische Kampagne',
  cause: 'ein Anliegen',
};
const FOR: Record<Group, string> = {
  party: 'eine politische Partei',
  candidate: 'jemanden, der für ein politisches Amt kandidiert',
  campaign: 'eine politische Kampagne',
  cause: 'ein Anliegen',
};

const LIMITS_ON_SECOND: Readonly<Record<string, string>> = {
  allowed: 'das ist dort erlaubt',
  'several-accounts': 'mehrere Konten sind dort erlaubt',
  'profile-within-account': 'dort hat jede Person ein Konto, mit weiteren Profilen oder Seiten darin',
  restricted: 'die Plattform schränkt das ein',
  'one-account': 'dort ist nur ein Konto erlaubt, es müsste also anderswo sein',
  'disclose-alternates': 'dort muss ein zweites Konto sagen, wem es gehört',
  'phone-bound': 'dort braucht jedes Konto eine eigene Telefonnummer',
  'tied-to-instagram': 'dort gehört jedes Profil zu einem Instagram-Konto',
  'own-site': 'auf einer eigenen Website: eine andere Website oder eine Seite ohne den Namen der LLL',
};
function limitOnSecond({ secondProfile = '' }: FindingContext): string {
  const known = Object.hasOwn(LIMITS_ON_SECOND, secondProfile) ? LIMITS_ON_SECOND[secondProfile] : undefined;
  return `(${known ?? 'manche Plattformen schränken zweite Profile in manchen Ländern ein'})`;
}
const secondProfile = (context: FindingContext): string =>
  `Oder zeig es auf einem zweiten Profil, auf dem du nicht als LLL-Beraterin zu erkennen bist ${limitOnSecond(context)}.`;

const pictureNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `Wir haben ${IN[sight]} ${quoted(text(args, 'words'))} gelesen. Das sieht nach einem Abzeichen für ${FOR[group]} aus${labelled(args)}.`,
  advice: (_args, context) =>
    `Wähl ${ANOTHER[context.sight]} ohne das: Familien jeder Überzeugung sollen sich willkommen fühlen. ${secondProfile(context)}`,
});
const textNames = (group: Exclude<Group, 'cause'>): FindingWords => ({
  says: (args, { sight }) =>
    `${upper(IN[sight])} steht ${quoted(text(args, 'words'))}. Das sieht nach Unterstützung für ${FOR[group]} aus${labelled(args)}.`,
  advice: (_args, context) =>
    `Nimm es ${OUT_OF[context.sight]}: Familien jeder Überzeugung sollen sich willkommen fühlen. ${secondProfile(context)}`,
});

const MODEL_DISCLAIMER = 'Hier schreibe ich nur meine eigene Meinung.';
const MODEL_FOR_ARTICLES =
  'The views expressed in this post are mine only and do not necessarily reflect the views of La Leche League.';
const disclaimerText = (args: Args): string => text(args, 'ready', MODEL_DISCLAIMER);
function addDisclaimer(args: Args, { place, bioLimit }: FindingContext): string {
  const room = bioLimit === undefined ? '' : ` (${place} erlaubt dort ${number(bioLimit)} Zeichen)`;
  const over = amount(args, 'over') ?? 0;
  const shorten = over > 0 ? ` Dafür muss das, was jetzt dort steht, um ${number(over)} Zeichen kürzer werden.` : '';
  const long = text(args, 'readyLong', '', 400);
  const articles = long === '' ? '' : ` Oder beende jeden Beitrag über die LLL mit: ${closing(long)}`;
  return `ergänze die Beschreibung um einen kurzen Satz${room}, zum Kopieren: ${closing(disclaimerText(args))}${shorten}${articles}`;
}

/** Wie ein Logo verändert wurde. */
const ALTERED: Readonly<Record<string, string>> = {
  recoloured: 'anders gefärbt',
  stretched: 'verzerrt',
  mirrored: 'gespiegelt',
};

const findings: Language['findings'] = {
  'picture-names-party': pictureNames('party'),
  'picture-names-candidate': pictureNames('candidate'),
  'picture-names-campaign': pictureNames('campaign'),
  'picture-badge-mark': {
    says: (args, { sight }) =>
      `${upper(IN[sight])} ist etwas, das wie ein Abzeichen aussieht, das wir kennen (${markName(args, 'ein Zeichen')}).`,
    advice: (_args, context) =>
      `Wenn es dieses Abzeichen ist, wähl ${ANOTHER[context.sight]} ohne es. ${secondProfile(context)} Wenn es nur so ähnlich aussieht, muss sich nichts ändern: Sag bitte denen Bescheid, die die Prüfung betreiben.`,
  },
  'text-names-party': textNames('party'),
  'text-names-candidate': textNames('candidate'),
  'text-names-campaign': textNames('campaign'),
  cause: {
    says: (args, { sight }) =>
      `${upper(IN[sight])} steht ${quoted(text(args, 'words'))}${labelled(args)}. Das kann für ein Anliegen stehen. Darüber entscheidet ein Mensch, keine Maschine.`,
    advice: (_args, context) =>
      `Wenn es für ein Anliegen steht, nimm es auf dem Profil, mit dem du Familien begleitest, ${OUT_OF[context.sight]}, oder zeig es auf einem zweiten Profil ${limitOnSecond(context)}. Wenn es zeigt, wer du bist, muss sich nichts ändern.`,
  },
  'disclaimer-missing': {
    says: (args) => {
      const share = amount(args, 'share');
      const posts = amount(args, 'posts');
      const about =
        share === null
          ? ''
          : ` (${percent(share)}${posts === null ? '' : ` der ${number(posts)}, die wir gesehen haben`})`;
      return `Die Beiträge hier handeln regelmäßig von der LLL${about}, und in der Beschreibung fehlt der Hinweis, dass es deine eigene Meinung ist.`;
    },
    advice: (args, context) => upper(addDisclaimer(args, context)),
  },
  'disclaimer-maybe-missing': {
    says: () =>
      'In der Beschreibung fehlt der Hinweis, dass es deine eigene Meinung ist. Nötig ist er nur, wenn die Beiträge regelmäßig von der LLL handeln, und die Beiträge konnten wir nicht sehen.',
    advice: (args, context) =>
      `Wenn du regelmäßig über die LLL schreibst, ${addDisclaimer(args, context)} Wenn nicht, muss sich nichts ändern.`,
  },
  'disclaimer-partial': {
    says: (args) =>
      `In der Beschreibung steht ${quoted(text(args, 'words'))}. Das ist fast der gewünschte Hinweis, lässt sich aber auch anders verstehen.`,
    advice: (args) => `Sag deutlich, dass es allein deine Meinung ist, zum Beispiel: ${closing(disclaimerText(args))}`,
  },
  'disclaimer-missing-on-posts': {
    says: (args) => {
      const posts = amount(args, 'count');
      const which = text(args, 'bare', '', 1200);
      const says = `${posts === null ? 'Einige Artikel' : count(posts, 'Artikel', 'Artikel')} über die LLL ${posts === 1 ? 'endet' : 'enden'} ohne den Hinweis, dass es deine eigene Meinung ist`;
      return which === '' ? `${says}.` : `${says}: ${which}${/[.…]$/.test(which) ? '' : '.'}`;
    },
    advice: (args) => {
      const long = text(args, 'readyLong', MODEL_FOR_ARTICLES, 400);
      return `Beende einen solchen Artikel mit dem Beispiel aus der Richtlinie: ${closing(long)} Eine Zeile am Fuß jeder Seite genügt auch, zum Beispiel: ${closing(disclaimerText(args))}`;
    },
  },
  'name-promotes-business': {
    says: (args, { sight }) =>
      `${upper(IN[sight])} steht der Name ${quoted(text(args, 'name', 'La Leche Liga'))} neben ${quoted(text(args, 'words'))}. Das kann wie Werbung für einen Blog, eine Gruppe oder ein Geschäft wirken.`,
    advice: () =>
      'Halte beides getrennt: Sag an einer Stelle, dass du LLL-Beraterin bist, und nenne Blog, Gruppe oder Geschäft an einer anderen, ohne den Namen der LLL daneben.',
  },
  'logo-promotes-business': {
    says: (args, { sight }) =>
      `${isLogo(args) ? 'Das Logo der LLL' : 'Was wie das Logo der LLL aussieht,'} ist ${IN[sight]}, während das Profil für einen Blog, eine Gruppe oder ein Geschäft wirbt (${quoted(text(args, 'words'))}).`,
    advice: (_args, { sight }) =>
      `Nimm das Logo auf diesem Profil ${OUT_OF[sight]}, oder gib Blog, Gruppe oder Geschäft ein eigenes Profil ohne das Logo.`,
  },
  'logo-altered': {
    says: (args, { sight }) => `Das Logo der LLL ${IN[sight]} sieht ${ALTERED[text(args, 'how')] ?? 'verändert'} aus.`,
    advice: () =>
      'Wenn das keine Absicht war, nimm das Logo so, wie die LLL es veröffentlicht. Hat die LLL es so veröffentlicht, oder sieht es nur auf einem Foto so aus, muss sich nichts ändern.',
  },
  'logo-joined': {
    says: (args, { sight }) =>
      `${upper(IN[sight])} steht das Logo der LLL mit einem anderen Abzeichen zusammen (${markName({ mark: args.other ?? '' }, 'ein Zeichen')}), als wären sie eins.`,
    advice: () =>
      'Zeige das Logo der LLL getrennt von jedem anderen Abzeichen. Sieht es nur so aus, muss sich nichts ändern.',
  },
  endorsement: {
    says: (args, { sight }) =>
      `${upper(IN[sight])} steht ${quoted(text(args, 'words'))}. Das kann so klingen, als würde die LLL etwas empfehlen.`,
    advice: () =>
      'Lass den Namen der LLL in diesem Satz weg, oder verlinke die öffentliche Ankündigung der LLL, wenn sie es angekündigt hat.',
  },
  'leader-unclear': {
    says: (args) => `Die Worte ${quoted(text(args, 'words'))} können eine LLL-Beraterin meinen oder etwas anderes.`,
    advice: () =>
      'Wenn es das Profil einer LLL-Beraterin ist, sag das bei der Prüfung (--leader). Wenn nicht, muss sich nichts ändern.',
  },
};

function sightName(args: Args): string {
  const key = text(args, 'sight', '');
  return Object.hasOwn(SIGHTS, key) ? SIGHTS[key as keyof typeof SIGHTS].the : 'einen seiner Teile';
}
const reasons: Language['reasons'] = {
  'leader-by-words': (args) => withWords('Das Profil sagt es selbst', args),
  'leader-declared': () => 'Die Inhaberin sagt, dass sie es als LLL-Beraterin nutzt.',
  'nobody-identified': () => 'Hier ist niemand als LLL-Beraterin zu erkennen.',
  'former-leader': (args) => withWords('Hier geht es um die Vergangenheit', args),
  'not-a-leader-profile': () => 'Dieses Profil gehört keiner LLL-Beraterin, die Richtlinie gilt hier also nicht.',
  withheld: (args) => `Die Inhaberin hat diesen Teil nicht freigegeben (${sightName(args)}), und das ist in Ordnung.`,
  'nothing-political': () => 'Es wurde nichts Politisches gefunden.',
  'nothing-cause-aligned': () => 'Es wurde nichts gefunden, das für ein Anliegen steht.',
  'disclaimer-full': (args) => withWords('Der Hinweis ist da', args),
  'not-regular': (args) => {
    const posts = amount(args, 'posts');
    const about = amount(args, 'about');
    if (about === 0) return 'Kein Beitrag handelt von der LLL, also braucht es keinen Hinweis.';
    return posts === null || about === null
      ? 'Die Beiträge handeln nicht regelmäßig von der LLL, also braucht es keinen Hinweis.'
      : `${number(about)} von ${count(posts, 'Beitrag', 'Beiträgen')} ${about === 1 ? 'handelt' : 'handeln'} von der LLL. Das ist nicht regelmäßig, also braucht es keinen Hinweis.`;
  },
  'no-misuse': () => 'Name und Logo der LLL werben hier für nichts anderes.',
  'announced-by-lll': (args) =>
    `Die LLL hat es öffentlich angekündigt: ${text(args, 'link', 'der Link steht im Profil')}.`,
  'logo-use': () => 'Wie das Logo der LLL gezeigt werden darf, sagt ein Mensch.',
  'weak-evidence': () => 'Es gibt ein Anzeichen dafür, aber ein schwaches.',
  'read-through-noise': () => 'Die Worte sind schwer zu lesen und können auch etwas anderes heißen.',
  'half-a-disclaimer': () =>
    'Das spricht von geteilten Beiträgen oder vom Konto, nicht davon, wessen Meinung es ist. Ob das genügt, entscheidet ein Mensch.',
  'several-meanings': () => 'Die Worte haben mehrere Bedeutungen, und nur eine davon ist politisch.',
  past: () => 'Hier geht es um die Vergangenheit.',
  'standing-unknown': () => 'Wir wissen nicht, ob dies das Profil einer LLL-Beraterin ist.',
  'standing-weak': () => 'Es gibt nur ein schwaches Anzeichen, dass dies das Profil einer LLL-Beraterin ist.',
  'posts-not-seen': () => 'Wir konnten die Beiträge nicht sehen.',
  'rule-failed': (args) =>
    `Die Regel selbst ist an diesem Profil gescheitert (${text(args, 'detail', 'ohne Angabe von Gründen')}). Das ist ein Fehler dieses Programms, nicht des Profils.`,
  'cause-is-for-a-person': () => 'Ob etwas für ein Anliegen steht, entscheidet immer ein Mensch.',
  'unverified-entry': () => 'Diesen Eintrag unserer Wortliste hat noch niemand geprüft.',
  'rule-imprecise': () =>
    'Diese Regel hat sich in dieser Sprache zu oft geirrt. Bis sie besser ist, fragt sie einen Menschen und stellt von sich aus nichts fest.',
  decided: () => 'Ein Mensch hat sich das angesehen und entschieden, dass nichts zu ändern ist.',
};

const SAVE_PAGE = 'die Seite in deinem eigenen Browser speichern und sie uns geben (--saved DATEI)';
const LATER = 'Versuch die Prüfung später noch einmal.';
type Next = (context: WallContext) => string;
function byHand({ sights }: WallContext): string | undefined {
  const flags = (['avatar', 'banner'] as const)
    .filter((sight) => sights.includes(sight))
    .map((s) => `--picture ${s}=DATEI`);
  return flags.length === 0
    ? undefined
    : `${flags.length > 1 ? 'die Bilder' : 'das Bild'} selbst geben (${list(flags)})`;
}
const saveOrSupply =
  (start: string): Next =>
  (context) => {
    const supply = byHand(context);
    return `${start} ${SAVE_PAGE}${supply ? ` oder ${supply}` : ''}.`;
  };

const walls: Language['walls'] = {
  login: {
    short: 'nur für Angemeldete',
    says: ({ place }) => `${upper(place)} zeigt das nur Angemeldeten, und wir melden uns nie an.`,
    next: saveOrSupply('Du kannst'),
  },
  gone: {
    short: 'kein solches Profil',
    says: ({ place }) => `${upper(place)} sagt, dass es dieses Profil nicht gibt.`,
    next: () => 'Sieh nach, ob die Adresse einen Tippfehler hat oder der Name neu ist.',
  },
  moved: {
    short: 'führt zu einem anderen Namen',
    says: ({ place }) =>
      `Bei ${place} führt diese Adresse jetzt zu einem anderen Namen. Was dort steht, haben wir nicht angesehen.`,
    next: () =>
      'Wenn der neue Name deiner ist, füge seine Adresse hinzu. Wenn nicht, wird nichts davon für deines gehalten.',
  },
  private: {
    short: 'privat',
    says: () => 'Das Profil ist privat.',
    next: () => `Es muss sich nichts ändern. Wenn du es prüfen lassen willst, kannst du ${SAVE_PAGE}.`,
  },
  suspended: {
    short: 'gesperrt',
    says: ({ place }) => `${upper(place)} hat dieses Profil gesperrt.`,
    next: () => 'Das kann nur die Plattform aufheben.',
  },
  challenge: {
    short: 'sollte beweisen, dass wir ein Mensch sind',
    says: ({ place }) =>
      `${upper(place)} wollte einen Beweis, dass wir ein Mensch sind. Das sind wir nicht, also sind wir gegangen.`,
    next: () => `Du kannst ${SAVE_PAGE}.`,
  },
  consent: {
    short: 'eine Frage nach Cookies davor',
    says: ({ place }) =>
      `${upper(place)} stellt allen zuerst eine Frage nach Cookies, und wir antworten für niemanden.`,
    next: () => `Du kannst ${SAVE_PAGE}.`,
  },
  busy: {
    short: 'bat uns, später zu kommen',
    says: ({ place }) => `${upper(place)} hat uns gebeten, später wiederzukommen.`,
    next: () => 'Versuch die Prüfung in etwa einer Stunde noch einmal.',
  },
  closed: {
    short: 'die Plattform wurde geschlossen',
    says: ({ place, closed }) =>
      `${upper(place)} wurde${closed === undefined ? '' : ` ${closed}`} für immer geschlossen. Es gibt nichts mehr zu sehen, also haben wir nicht nachgesehen.`,
    next: () => 'Es ist nichts zu tun.',
  },
  declined: {
    short: 'die Plattform bittet Programme, fernzubleiben',
    says: ({ place }) => `${upper(place)} bittet Programme, fernzubleiben, und daran halten wir uns.`,
    next: () => `Du kannst ${SAVE_PAGE}.`,
  },
  layout: {
    short: 'die Seite sah ungewohnt aus',
    says: ({ place }) =>
      `Die Seite von ${place} sah nicht so aus, wie wir sie kennen. Deshalb behaupten wir nichts über sie.`,
    next: (context) =>
      `${saveOrSupply('Du kannst')(context)} Wenn es dort auch bei anderen Profilen nicht geht, hat die Plattform vielleicht ihre Seiten geändert: Melde es bitte.`,
  },
  unreachable: {
    short: 'hat nicht geantwortet',
    says: ({ place }) => `${upper(place)} war nicht zu erreichen.`,
    next: () => `Prüf die Verbindung. ${LATER}`,
  },
  unreadable: {
    short: 'war nicht zu lesen',
    says: () => 'Was zurückkam, war nicht zu lesen.',
    next: (context) => {
      const supply = byHand(context);
      return supply ? `${LATER} Oder du kannst ${supply}.` : LATER;
    },
  },
  unproven: {
    short: 'nicht gefunden, von einem Leser, den wir noch nicht erprobt haben',
    says: ({ place }) =>
      `Wie wir ${place} lesen, wurde nie an echten Seiten erprobt. Was wir dort nicht gefunden haben, kann also sehr wohl da sein.`,
    next: () => `Sieh bitte selbst nach. ${LATER}`,
  },
  withheld: {
    short: 'von der Inhaberin nicht freigegeben',
    says: () => 'Die Inhaberin hat diesen Teil nicht für die Prüfung freigegeben, und das ist in Ordnung.',
    next: () => 'Es muss sich nichts ändern.',
  },
  unsupplied: {
    short: 'nicht gegeben',
    says: () => 'Das hat uns niemand gegeben.',
    next: saveOrSupply('Wenn du es prüfen lassen willst, kannst du'),
  },
};

const t = text;
const troubles: Language['troubles'] = {
  ADDRESS_MALFORMED: malformed,
  ADDRESS_NOT_HTTP: (a) =>
    `${quoted(t(a, 'address'))} beginnt mit ${quoted(t(a, 'scheme', 'etwas anderem'))}. Geprüft werden nur Adressen mit http oder https.`,
  ADDRESS_NOT_PROFILE: (a) => notAProfile[notProfileKind(a)](t(a, 'address', 'Die Adresse')),
  ADDRESS_PRIVATE: (a) =>
    `${upper(t(a, 'host', 'dieser Rechner'))} liegt in einem privaten Netz, und dort wird niemand besucht. Wer das Programm betreibt, kann es in der Konfiguration erlauben.`,
  ADDRESS_PORT: (a) =>
    `${upper(t(a, 'host', 'dieser Rechner'))} wurde auf Port ${t(a, 'port', '?')} verlangt. Besucht werden nur die üblichen Ports des Web; andere lassen sich in der Konfiguration erlauben.`,
  ADDRESS_DECLINED: (a) =>
    `${upper(t(a, 'host', 'dieser Rechner'))} bittet Programme, diese Adresse nicht zu besuchen, und daran halten wir uns. Speichere die Seite in deinem eigenen Browser und gib sie uns (--saved DATEI).`,
  PLATFORM_OFF: (a) =>
    `Besuche bei ${t(a, 'place', 'dieser Plattform')} hat abgeschaltet, wer dieses Programm betreibt. Speichere die Seite in deinem eigenen Browser und gib sie uns (--saved DATEI).`,
  PLATFORM_FAILS: (a) =>
    `Profile bei ${t(a, 'place', 'dieser Plattform')}, die wir kennen, zeigen sich uns nicht so, wie sie sollten. Deshalb wird dort gerade niemand besucht.`,
  HOST_UNKNOWN: (a) =>
    `Einen Rechner namens ${t(a, 'host', 'so')} gibt es nicht. Sieh nach, ob die Adresse einen Tippfehler hat.`,
  HOST_BUSY: (a) =>
    `${upper(t(a, 'host', 'die Plattform'))} möchte vorerst in Ruhe gelassen werden (${t(a, 'seconds', 'einige')} Sekunden), und daran halten wir uns. Versuch es später, oder speichere die Seite in deinem eigenen Browser und gib sie uns (--saved DATEI).`,
  HOST_UNREACHABLE: (a) =>
    `${upper(t(a, 'host', 'die Plattform'))} war nicht zu erreichen (${t(a, 'detail', 'keine Antwort')}). Prüf die Verbindung und versuch es später noch einmal.`,
  PAGE_TOO_LONG: (a) =>
    `Die Seite bei ${t(a, 'host', 'dieser Plattform')} war nach ${t(a, 'seconds', 'vielen')} Sekunden noch nicht fertig, also haben wir aufgehört. Versuch es später, oder speichere die Seite und gib sie uns (--saved DATEI).`,
  PAGE_TOO_LARGE: (a) =>
    `Die Seite bei ${t(a, 'host', 'dieser Plattform')} ist größer als ${t(a, 'megabytes', 'die erlaubten')} MB, also haben wir aufgehört. Speichere die Seite und gib sie uns (--saved DATEI).`,
  REDIRECT_LOOP: (a) =>
    `${upper(t(a, 'host', 'die Plattform'))} schickt Besuch im Kreis herum. Prüf die Adresse, oder versuch es später noch einmal.`,
  BROWSER_CRASHED: (a) => `Der Browser hat unerwartet aufgehört${detail(a)}. Versuch es noch einmal.`,
  PICTURE_EMPTY: (a) =>
    `${upper(t(a, 'file', 'das Bild'))} ist leer. Speichere das Bild noch einmal und versuch es wieder.`,
  PICTURE_BROKEN: (a) =>
    `${upper(t(a, 'file', 'das Bild'))} ist beschädigt${detail(a)}. Speichere das Bild noch einmal und versuch es wieder.`,
  PICTURE_TOO_LARGE: (a) =>
    `${upper(t(a, 'file', 'das Bild'))} hat ${t(a, 'megapixels', 'zu viele')} Megapixel, mehr, als sich gefahrlos lesen lässt. Mach es kleiner und versuch es wieder.`,
  PICTURE_FORMAT: (a) =>
    `${upper(t(a, 'file', 'das Bild'))} ist von einer Art, die nicht gelesen wird (${t(a, 'format', 'unbekannt')}). Speichere es als PNG, JPEG oder WebP.`,
  OCR_FAILED: (a) =>
    `Die Worte in ${t(a, 'file', 'dem Bild')} konnten nicht gelesen werden${detail(a)}. Versuch es noch einmal.`,
  FILE_UNREADABLE: (a) => `${upper(t(a, 'file', 'die Datei'))} lässt sich nicht öffnen${detail(a)}.`,
  FILE_TOO_LARGE: (a) =>
    `${upper(t(a, 'file', 'die Datei'))} ist zu groß: ${t(a, 'megabytes', 'zu viele')} MB. Nimm eine kleinere.`,
  ARCHIVE_BROKEN: (a) =>
    `${upper(t(a, 'file', 'die Datei'))} lässt sich nicht als Download deiner Daten öffnen${detail(a)}. Lade ihn noch einmal herunter und gib ihn so, wie er von der Plattform kam.`,
  ARCHIVE_UNSAFE: (a) =>
    `${upper(t(a, 'file', 'die Datei'))} wird sicherheitshalber nicht gelesen${detail(a)}. Gib den Download so, wie er von der Plattform kam.`,
  ARCHIVE_LACKS: (a) =>
    `${upper(t(a, 'file', 'die Datei'))} enthält kein Profil, das wir lesen können. Verlange von der Plattform deine Profilangaben, als JSON, wenn du wählen kannst; kamen sie in mehreren Dateien, gib alle.`,
  ARCHIVE_OTHER: (a) =>
    `${upper(t(a, 'file', 'die Datei'))} gehört zu einem anderen Profil (${t(a, 'handle', 'anderer Name')} bei ${t(a, 'place', 'einer anderen Plattform')}). Gib den Download des Profils, das gerade geprüft wird.`,
  ...operatorTroubles,
  INPUT_INVALID: (a) => `Diese Eingabe lässt sich nicht verwenden: ${t(a, 'detail', 'sie ist nicht zu verstehen')}.`,
  CONSENT_MISSING: (a) =>
    `Niemand hat einer Prüfung von ${t(a, 'profile', 'diesem Profil')} zugestimmt, also wird es nicht besucht. Die Inhaberin kann über eine Einladung zustimmen.`,
  ROUND_OVER: () =>
    'Die Runde war vorbei, bevor dieses Profil besucht werden konnte. In der nächsten ist es wieder dabei.',
  WORKER_DIED: () =>
    'Das Programm hat bei diesem Profil immer wieder aufgehört, deshalb wurde es in dieser Runde ausgelassen. Bitte melde es.',
  VISIT_TAKEN: () =>
    'Diesen Besuch macht schon jemand anderes oder hat ihn gemacht, deshalb wurde dieses Ergebnis nicht gespeichert. Es ist nichts zu tun.',
  LEADER_UNKNOWN: (a) =>
    `Niemand namens ${quoted(t(a, 'who', 'so'))} ist eingetragen. Prüf die Schreibweise, oder lade sie zuerst ein.`,
  LINK_SPENT: () => 'Dieser Link wurde schon benutzt oder ist abgelaufen. Lass dir einen neuen schicken.',
  CASE_UNKNOWN: () => 'Das gibt es nicht, oder es ist nicht für dich bestimmt.',
  CASE_MOVED: () => 'Das wurde inzwischen erledigt oder geändert. Öffne es noch einmal, um zu sehen, wie es steht.',
  DECIDER_BARRED: (a) =>
    a.why === 'herself'
      ? 'Hier geht es um dein eigenes Profil. Darüber entscheidet jemand anderes.'
      : a.why === 'vouched'
        ? 'Du hast für dieses Profil gebürgt, also sieht es sich jemand anderes an.'
        : 'Darüber hast du schon einmal entschieden. Jetzt, da es bestritten wird, entscheidet jemand anderes oder die Eigentümerin.',
  INTERRUPTED: () => 'Angehalten, wie du wolltest. Es ist nichts Halbes zurückgeblieben.',
  UNEXPECTED: (a) => `Etwas ist schiefgegangen, das nicht hätte schiefgehen dürfen${detail(a)}. Bitte melde es.`,
};

const notProfile =
  (what: string, give = 'Gib die Adresse eines Profils an.') =>
  (address: string) =>
    `${address} ist ${what}. ${give}`;
const notAProfile: Language['notAProfile'] = {
  post: notProfile('ein einzelner Beitrag', 'Gib die Adresse des Profils an, das ihn geschrieben hat.'),
  hashtag: notProfile('ein Hashtag'),
  search: notProfile('eine Suche'),
  story: notProfile('eine Story', 'Gib die Adresse des Profils an, das sie zeigt.'),
  group: notProfile('eine Gruppe, und Gruppen werden nicht geprüft'),
  event: notProfile('eine Veranstaltung', 'Gib die Adresse des Profils an, das dazu einlädt.'),
  video: notProfile('ein einzelnes Video', 'Gib die Adresse des Profils an, das es zeigt.'),
  list: notProfile('eine Liste oder Sammlung', 'Gib die Adresse des Profils an, das sie angelegt hat.'),
  shop: notProfile('ein Laden oder etwas, das verkauft wird'),
  place: notProfile('ein Ort auf einer Karte'),
  chat: notProfile('der Weg in ein Gespräch'),
  short: notProfile(
    'eine verkürzte Adresse',
    'Öffne sie in deinem eigenen Browser und gib die Adresse an, bei der du ankommst.',
  ),
  company: notProfile('die Seite einer Organisation, nicht eines Menschen'),
  login: notProfile('eine Anmeldeseite'),
  home: notProfile('die Startseite der Plattform'),
  reserved: notProfile('eine Seite der Plattform selbst'),
  picture: notProfile(
    'ein Bild',
    'Um ein Bild anzusehen, nimm „Ausprobieren“ oder „profile-audit check picture DATEI“.',
  ),
  file: notProfile('eine Datei zum Herunterladen'),
  other: notProfile('kein Profil'),
};
function notProfileKind(args: Given): keyof typeof notAProfile {
  const kind = text(args, 'kind', 'other');
  return Object.hasOwn(notAProfile, kind) ? (kind as keyof typeof notAProfile) : 'other';
}

const SURENESS: Record<'region' | 'quote' | 'lack', Record<SurenessBand, string>> = {
  region: { clear: 'deutlich gelesen', probable: 'wahrscheinlich gelesen', hard: 'schwer zu lesen' },
  quote: { clear: 'eindeutig', probable: 'wahrscheinlich', hard: 'unsicher' },
  lack: { clear: 'eindeutig', probable: 'wahrscheinlich', hard: 'unsicher' },
};

export const de: Language = {
  lang: 'de',
  name: 'Deutsch',
  draft: 'Diese Übersetzung ist ein Entwurf, den noch niemand durchgesehen hat. Im Zweifel gilt das Englische.',
  number,
  percent,
  date: (iso) => day(iso),
  dateTime: (iso) => day(iso, true),
  list,
  quoted,
  findings,
  reasons,
  troubles,
  walls,
  notAProfile,
  sights: SIGHTS,
  groups: GROUPS,
  sureness: (value, of) => {
    const band: SurenessBand = value >= 0.85 ? 'clear' : value >= 0.6 ? 'probable' : 'hard';
    return { band, text: `${SURENESS[of][band]} (${percent(value)})` };
  },
  verdicts: {
    finding: { title: 'Etwas zu ändern', says: () => 'Hier ist etwas, das nach der Richtlinie zu ändern ist.' },
    review: {
      title: 'Eine Frage',
      says: () => 'Hier ist etwas, das sich ein Mensch ansehen sollte. Entschieden ist nichts.',
    },
    unseen: {
      title: 'Nicht ganz gesehen',
      says: ({ known, of }) => {
        if (known === 0) return 'Wir konnten von diesem Profil nichts sehen, also können wir nichts darüber sagen.';
        if (known >= of) return 'Nicht alles war zu lesen, also können wir nicht sagen, dass alles in Ordnung ist.';
        return `Was wir gesehen haben, ist in Ordnung, aber ${of - known === 1 ? 'eines blieb' : `${number(of - known)} Dinge blieben`} verborgen, also können wir nicht sagen, dass alles in Ordnung ist.`;
      },
    },
    outside: {
      title: 'Die Richtlinie gilt hier nicht',
      says: () =>
        'Hier ist niemand als LLL-Beraterin zu erkennen. Die Richtlinie gilt also nicht, und wir haben nicht weitergesehen.',
    },
    clear: {
      title: 'In Ordnung',
      says: ({ withheld }) =>
        withheld === 0
          ? 'Hier muss sich nichts ändern.'
          : 'In dem, was uns freigegeben wurde, muss sich nichts ändern.',
    },
  },
  kinds: {
    finding: 'zu ändern',
    'needs-review': 'für einen Menschen zum Ansehen',
    'not-seen': 'nicht zu sehen',
    'not-applicable': 'gilt nicht',
    pass: 'in Ordnung',
  },
  standings: {
    leader: 'das Profil einer LLL-Beraterin',
    'not-leader': 'kein Profil einer LLL-Beraterin',
    unknown: 'vielleicht das Profil einer LLL-Beraterin',
  },
  disclaimers: {
    full: 'der Hinweis auf die eigene Meinung ist da',
    partial: 'fast ein Hinweis auf die eigene Meinung ist da',
    none: 'kein Hinweis auf die eigene Meinung',
  },
  severities: {
    serious: 'nach der Richtlinie nicht zulässig',
    moderate: 'nach der Richtlinie nicht angemessen',
    minor: 'von der Richtlinie gewünscht',
    none: 'zur Information',
  },
  vias: {
    api: 'über die offene Schnittstelle der Plattform',
    browser: 'im Browser, wie alle es sehen',
    saved: 'eine Seite, in ihrem eigenen Browser gespeichert',
    screenshot: 'ein Bildschirmfoto',
    download: 'der Download ihrer eigenen Daten von der Plattform',
    'by-hand': 'ein einzelnes Bild',
    recorded: 'aus einem aufgezeichneten Besuch',
  },
  rules: {
    'leader-identification': 'Als LLL-Beraterin zu erkennen',
    'political-picture': 'Politische Abzeichen in Bildern',
    'political-description': 'Politik in Name oder Beschreibung',
    'cause-alignment': 'Anliegen',
    disclaimer: 'Hinweis auf die eigene Meinung',
    'name-logo-misuse': 'Name und Logo der LLL',
  },
  understood: {
    heading: 'Wie wir es verstanden haben',
    leader: (state) =>
      ({
        leader: 'sagt, dass das eine LLL-Beraterin ist.',
        former: 'spricht davon, dass sie früher Beraterin war.',
        unclear: 'kann eine LLL-Beraterin meinen oder etwas anderes.',
      })[state],
    disclaimer: (state, lang) => {
      const tongue = languageName(lang);
      const start =
        state === 'full' ? 'ist der Hinweis auf die eigene Meinung' : 'ist fast der Hinweis auf die eigene Meinung';
      return `${start}${tongue === undefined ? '' : ` (${tongue})`}.`;
    },
    political: (group, label, strength, why) =>
      strength === 'strong'
        ? `wurde als Haltung für oder gegen etwas gelesen: ${group} (${label}).`
        : `kann auf Politisches hinweisen: ${group} (${label}). ${why}`.trim(),
    commerce: (sure) =>
      sure
        ? 'wurde als Werbung für etwas mit dem Namen der LLL gelesen.'
        : 'kann neben dem Namen der LLL für etwas werben.',
    more: (rest) => `Und ${number(rest)} mehr.`,
  },
  coverage: {
    heading: 'Was wir sehen konnten',
    sentence: ({ known, of }) =>
      of === 0
        ? 'Von diesem Profil wurde kein Teil für die Prüfung freigegeben.'
        : known === of
          ? of === 1
            ? 'Wir konnten das eine sehen, das freigegeben war.'
            : `Wir konnten alle ${number(of)} Dinge sehen.`
          : `Wir konnten ${known === 0 ? 'keines' : number(known)} von ${count(of, 'Ding', 'Dingen')} sehen.`,
    withheld: (sights) => `Von der Inhaberin nicht freigegeben und nicht angesehen: ${list(sights)}.`,
    seen: 'gesehen',
    absent: 'nicht da',
    hidden: 'verborgen',
    hiddenAre: (hidden) => `Verborgen: ${hidden}.`,
    lines: (lines) => (lines === 0 ? 'keine Worte darin' : `${count(lines, 'Zeile', 'Zeilen')} Worte darin`),
    notRead: 'da, nicht gelesen',
    firstFrame: 'ein bewegtes Bild: Nur das erste Einzelbild wurde gelesen',
    lettersNotRead:
      'die Worte daneben stehen in Buchstaben, die wir in Bildern noch nicht lesen können: Nur lateinische wurden gesucht',
    links: (links) => count(links, 'Link', 'Links'),
    posts: (posts) => count(posts, 'Beitrag', 'Beiträge'),
    empty: 'leer',
  },
  report: {
    auditTitle: (n) => (n === 1 ? 'Profilprüfung' : `Prüfung von ${number(n)} Profilen`),
    personal: (until) => `Persönlich, bis ${until}`,
    personalWhy:
      'In diesem Bericht geht es um Menschen. Gib ihn niemandem, der ihn nicht braucht, und lösche ihn bis zu diesem Tag.',
    madeAt: (when) => `Erstellt am ${when}`,
    lookedAt: (when, via) => `Angesehen am ${when}, ${via}.`,
    supplied: (via, of, when) => `Von der Beraterin gegeben: ${via}, Stand ${of}. Angesehen am ${when}.`,
    contents: 'Inhalt',
    skip: 'Zum Bericht springen',
    found: 'Was wir gefunden haben',
    ruleByRule: 'Regel für Regel',
    wordsRead: 'Worte, wie gelesen',
    wordsWritten: 'Worte, wie geschrieben',
    howSure: 'Wie sicher',
    policySays: 'Die Richtlinie sagt',
    mend: 'Wie du es änderst',
    doubt: 'Warum ein Mensch es ansehen sollte',
    picture: 'Bild',
    pictureAlt: (sight, handle, boxes) =>
      `${upper(sight)} von ${handle}${boxes === 0 ? '' : `, mit ${boxes === 1 ? 'einer umrandeten Stelle' : `${number(boxes)} umrandeten Stellen`}, wo etwas gelesen wurde`}`,
    cropAlt: (words) =>
      words
        ? `Ausschnitt des Bildes, in dem ${quoted(words)} gelesen wurde`
        : 'Ausschnitt des Bildes, in dem etwas gefunden wurde',
    stripAlt: (words) => `Die Buchstaben von ${quoted(words)}, wie wir sie zum Lesen ausgeschnitten haben`,
    stripSays: 'Diese Buchstaben, wie wir sie zum Lesen ausgeschnitten und gerade gerückt haben',
    pictureMissing: 'Das Bild gehört nicht zu diesem Bericht.',
    allLines: 'Alle Worte, die wir in den Bildern gelesen haben',
    nothingRead: 'keine Worte',
    engine: 'Erstellt mit',
    engineStamp: (version, rules, lexicon, ocr) =>
      `profile-audit ${version} · Regeln ${rules} · Wortliste ${lexicon} · Lesen ${ocr}`,
    notScored:
      'Hier bekommt niemand Punkte oder einen Rang. Eine Maschine kann sich verlesen: Sieh das Bild an, bevor du mit jemandem sprichst.',
    leaderInText: (yes) =>
      yes ? 'Der Text sagt, dass das eine LLL-Beraterin ist.' : 'Der Text sagt nicht, dass das eine LLL-Beraterin ist.',
  },
};
