/** MediaWiki: the names of its user namespace in the languages of the world, and user pages as it serves them. */
import type { ProfileRef } from '../../domain/profile.js';
import type { PictureLink } from '../../domain/snapshot.js';
import { at, textOf } from './json.js';
import type { Page } from './page.js';
import { pictureLink } from './pictures.js';
import { each } from './words.js';

// Languages have a name for each way in which a person is spoken of.
const USER =
  'user u benutzer benutzerin utilisateur utilisatrice usuario usuaria usuário usuária utilizador utilizadora utente gebruiker användare bruger bruker käyttäjä notandi wikipedysta wikipedystka wikipedist wikipedistka wikipedista uživatel uživatelka redaktor redaktorka używacz użytkownik szerkesztő felhasználó kasutaja lietotājs naudotojas utilizator korisnik suradnik suradnica uporabnik uporabnica корисник потребител участник участница користувач користувачка удзельнік удзельніца χρήστης kullanıcı istifadəçi משתמש משתמשת مستخدم مستخدمة کاربر صارف सदस्य ব্যবহারকারী பயனர் వాడుకరి ಸದಸ್ಯ ഉപയോക്താവ് ผู้ใช้ thành_viên pengguna 사용자 利用者 用户 用戶 使用者 使用人 usuari lankide usari benotzer pådarbeider bruukster üye үлгәндән მომხმარებელი մասնակից қатысушы foydalanuvchi gjestabok pùdaraich defnyddiwr úsáideoir';
const TALK =
  'user_talk benutzer_diskussion benutzerin_diskussion discussion_utilisateur discussion_utilisatrice usuario_discusión usuaria_discusión usuário_discussão discussioni_utente overleg_gebruiker användardiskussion brugerdiskussion brukerdiskusjon dyskusja_wikipedysty dyskusja_wikipedystki обсуждение_участника обсуждение_участницы';
const USERS = new Set(USER.split(' '));
const TALKS = new Set(TALK.split(' '));
const CONTRIBUTIONS =
  /^(?:special|spezial|spécial|especial|speciale|speciaal|specjalna|служебная):(?:contributions|beiträge|contributions|contribuciones)\/(.+)$/i;

/** The user whose page a title names, spelled as MediaWiki does; undefined where it names none. */
export function userTitle(typed: string): string | undefined {
  const title = typed.replaceAll('_', ' ').replace(/\s+/g, ' ').trim().normalize('NFC');
  const listed = CONTRIBUTIONS.exec(title)?.[1];
  const [, namespace = '', rest = ''] = /^([^:]{1,40}):\s*(.+)$/s.exec(title) ?? [];
  const key = namespace.trim().toLowerCase().replaceAll(' ', '_');
  const name = (listed ?? (USERS.has(key) || TALKS.has(key) ? rest : '')).split('/')[0]?.trim().replace(/#.*$/, '');
  if (!name || name.length > 85 || /[<>[\]{}|#]/.test(name)) return undefined;
  const [initial = ''] = name;
  return initial.toUpperCase() + name.slice(initial.length);
}

const nameIn = (ref: ProfileRef): string => ref.handle.slice(ref.handle.indexOf(':') + 1);

/** The HTML of the parsed user page, where the answer is about this user and no redirect led elsewhere. */
export function pageOf(json: unknown, ref: ProfileRef): string | undefined {
  const title = textOf(at(json, 'parse', 'title'));
  const after = title?.slice(title.indexOf(':') + 1);
  const own = after !== undefined && (after === nameIn(ref) || after.startsWith(`${nameIn(ref)}/`));
  const text = at(json, 'parse', 'text');
  return own ? (textOf(text) ?? textOf(at(text, '*')) ?? '<div class="mw-parser-output"></div>') : undefined;
}

/** Whose user page a rendered page is, by what MediaWiki tells its own scripts. */
export function userPageOf({ $ }: Page): string | undefined {
  const script = $('script')
    .toArray()
    .map((element) => $(element).text())
    .find((text) => text.includes('wgCanonicalNamespace'));
  if (!script || !/"wgCanonicalNamespace":\s*"User"/.test(script)) return undefined;
  const [, quoted] = /"wgRelevantUserName":\s*("(?:[^"\\]|\\.){1,200}")/.exec(script) ?? [];
  return quoted && String(JSON.parse(quoted));
}

const SMALLEST_SHOWN = 100;
const ORNAMENT = '.wikipediauserbox,.userbox,.userboxes,.navbox,.metadata,.mw-babel-box,.babel,.ambox,.tmbox';

/** The pictures that the page shows large, the largest first, each in its original; icons in boxes are none. */
export function picturesOf(page: Page, content: ReturnType<Page['$']>): PictureLink[] {
  const shown = each(page, 'img.mw-file-element,a.image img', content).map((img) => ({
    img,
    width: Number.parseInt(img.attr('width') ?? '0', 10),
  }));
  return shown
    .filter(({ img, width }) => width >= SMALLEST_SHOWN && img.closest(ORNAMENT).length === 0)
    .sort((a, b) => b.width - a.width)
    .flatMap(({ img }) => {
      const source = img.attr('src');
      const original = source?.replace(/\/thumb(\/.+)\/[^/]+$/, '$1');
      // A drawn original is no picture that a reader can take.
      const link = pictureLink(page, /\.svg$/i.test(original ?? '') ? [source] : [original, source]);
      return link ? [link] : [];
    });
}
