/**
 * Polish, Czech, Hungarian, Russian, Greek, Turkish. Seen: pl "Moje opinie są moje, a nie mojego pracodawcy" (site), ru "личный
 * аккаунт" (a description); the rest is built from the languages' own words (seen: false, docs/decisions/011). Greek final sigma is σ, accents are gone.
 */
import { type DisclaimerWords, re, UNEQUAL } from './wording.js';

export const pl: DisclaimerWords = {
  lang: 'pl',
  cue: /opini|poglad|zdani|tweet|twee?t|wpis|prywatn|wlasn|pracodawc|imieniu|\brts?\b|osobist/,
  full: [
    {
      pattern: re(
        String.raw`\b(?:opinie|opinia|poglady|tweety|twity|tresci|wpisy|komentarze|przemyslenia|posty|mysli|slowa|wypowiedzi)\b(?:\s(?:i|oraz|&)\s?\w+)?(?:\s(?:tu|tutaj|tylko|sa|wyrazane|wyrazone|zamieszczane|na|w|tym|tej|koncie|profilu|wpisie|poscie|artykule|stronie|to|jedynie|wylacznie|moje|calkowicie)){0,10}\s?(?:=|:)?\s?(?:moje|wlasne|prywatne|osobiste|mojego autorstwa|moja|prywatna|wlasna)\b|\b(?:moje|wlasne|prywatne|osobiste)\s(?:(?:wlasne|prywatne|osobiste)\s)?(?:opinie|poglady|zdanie|przemyslenia|komentarze)\b|\b(?:moja\s)?(?:prywatna|wlasna|osobista) opinia\b`,
      ),
      spare: /\bnie sa\b|\bnie moje\b/,
      positive: [
        'Opinie są moje',
        'Moje opinie są moje, a nie mojego pracodawcy',
        'Poglądy własne',
        'Prywatne opinie',
        'Tweety prywatne',
      ],
      negative: ['Opinie nie są moje'],
    },
    {
      pattern: re(
        String.raw`\bnie\s(?:reprezentuj\w*|odzwierciedl\w*|stanowi\w*|wyraza\w*|sa stanowiskiem)\b.{0,40}(?:pracodawc\w*|firm\w*|organizacj\w*|stanowisk\w*|instytucj\w*|lll|ligi|pogladow|opinii)|\ba nie (?:mojego|moich) pracodawc\w*|\b(?:we\s|w\s)(?:wlasnym|swoim) imieniu\b`,
      ),
      positive: ['Nie reprezentują mojego pracodawcy', 'Piszę we własnym imieniu'],
      negative: ['Reprezentuję firmę'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`\b(?:konto|profil)\s(?:\w+\s)?(?:prywatne|prywatny|osobiste)\b|\bprywatn(?:e|y) (?:konto|profil)\b|\b(?:tu|tutaj) prywatnie\b|\b(?:rt|retweet\w*|podanie dalej)\b.{0,16}(?:\bnie\b|${UNEQUAL}).{0,20}(?:popar\w*|zgod\w*|oznacz\w*|endors\w*)|\brt\s?${UNEQUAL}\s?\S`,
      ),
      positive: ['Konto prywatne', 'Tu prywatnie', 'RT nie oznacza poparcia'],
      negative: ['Prywatna praktyka'],
    },
  ],
};

export const cs: DisclaimerWords = {
  lang: 'cs',
  seen: false,
  cue: /nazor|tweet|prispevk|za sebe|jmenem|nereprez|soukrom|osobni|vlastni|zamestnavat|\brts?\b/,
  full: [
    {
      pattern: re(
        String.raw`\b(?:nazory|tweety|prispevky|komentare|vyjadreni|myslenky)\b(?:\s(?:a|&)\s?\w+)?(?:\s(?:zde|jsou|pouze|jen|vyhradne|zcela|ciste|na|v|tomto|uctu|prispevku|clanku|profilu|vyjadrene)){0,10}\s?(?:=|:)?\s?(?:moje|me|mymi|vlastni|osobni|soukrome|mych vlastnich)\b|\b(?:moje|me|vlastni|soukrome)\s(?:(?:vlastni|osobni|soukrome)\s)?nazory\b|\b(?:muj )?(?:osobni|vlastni|soukromy) nazor\b`,
      ),
      spare: /\bnejsou\b/,
      positive: ['Názory jsou mé vlastní', 'Názory jsou moje', 'Soukromé názory'],
      negative: ['Názory nejsou moje'],
    },
    {
      pattern: re(
        String.raw`\b(?:nereprezentuj\w*|nevyjadruj\w*|neodraz\w*|nepredstavuj\w*)\b.{0,50}(?:zamestnavatel\w*|firm\w*|organizac\w*|stanovisk\w*|institu\w*|nazor\w*)|\b(?:sam za sebe|sama za sebe|vlastnim jmenem)\b|\b(?:mluvim|pisu|tweetuji)\s(?:zde\s)?(?:jen|pouze)\s(?:sam\w?\s)?za sebe\b`,
      ),
      positive: ['Nereprezentují mého zaměstnavatele', 'Píšu sama za sebe'],
      negative: ['Reprezentuji firmu'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`\b(?:soukromy|osobni)\s(?:ucet|profil|twitter)\b|\brt\b.{0,12}(?:\bneni\b|${UNEQUAL})\s?\S`,
      ),
      positive: ['Soukromý účet', 'RT není souhlas'],
      negative: ['Osobní trenérka'],
    },
  ],
};

export const hu: DisclaimerWords = {
  lang: 'hu',
  seen: false,
  cue: /velemen|gondolat|sajat|magan|szemely|munkaltat|nevemben|\brts?\b/,
  full: [
    {
      pattern: re(
        String.raw`\b(?:(?:csak|kizarolag|itt|minden|a)\s){0,6}(?:sajat|szemelyes|magan)[ -]?(?:velemeny\w*|gondolat\w*)\b|\b(?:velemenye[mk]|velemeny|gondolatai?m?|bejegyzes\w*|tweet\w*|poszt\w*)\b.{0,30}?\b(?:sajatom|sajatjaim|a sajat\w*|sajat\w*|szemelyes\w*|enyem|maganvelemeny\w*)\b|\b(?:sajat|a magam) nevemben\b`,
      ),
      spare: /\bnem\b/,
      positive: ['Saját vélemény', 'A vélemények a sajátjaim', 'Magánvélemény', 'A saját nevemben írok'],
      negative: ['A vélemények nem a sajátjaim'],
    },
    {
      pattern: re(
        String.raw`\bnem\s(?:feltetlenul\s)?(?:tukrozi\w*|kepvisel\w*|egyezik|azonos|a munkaltatom\w*)\b.{0,40}`,
      ),
      positive: ['Nem a munkáltatóm véleménye', 'Nem tükrözi a munkáltatóm álláspontját'],
      negative: ['Munkáltatóm képviselője'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`\b(?:szemelyes|privat|magan)[ -]?(?:fiok|profil|oldal)\b|\brt\b.{0,12}(?:\bnem\b|${UNEQUAL})\s?\S`,
      ),
      positive: ['Személyes fiók', 'RT nem egyetértés'],
      negative: ['Személyes edző'],
    },
  ],
};

export const ru: DisclaimerWords = {
  lang: 'ru',
  cue: /мнени|личн|взгляд|работодател|ретвит|точк/,
  full: [
    {
      pattern: re(
        String.raw`(?:личное|мое|собственное|частное)\s(?:(?:личное|собственное|частное)\s)?мнение|мнени[ея]\s(?:\S+\s)?(?:автора|личное|мое|личные|мои)|(?:взгляды|мнения|твиты|посты|высказывания)\s(?:\S+\s)?(?:мои|личные)`,
      ),
      spare: /не (?:мое|мои|личн)/,
      positive: ['Моё личное мнение', 'Мнение автора', 'Все мнения мои'],
      negative: ['Мнение не моё'],
    },
    {
      pattern: re(
        String.raw`(?:не|может не)\s(?:отража\S+|совпада\S+|представля\S+|явля\S+)\s.{0,40}(?:работодател\S+|организаци\S+|компани\S+|позици\S+)`,
      ),
      positive: ['Не отражает позицию работодателя'],
      negative: ['Отражает позицию компании'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`личн(?:ый|ая)\s(?:аккаунт|профиль|страница|страничка|твиттер|блог|канал)|(?:rt|рт|ретвит\S*)\s?(?:не|${UNEQUAL})\s?\S`,
      ),
      positive: ['Личный аккаунт', 'Ретвит не одобрение'],
      negative: ['Личный тренер'],
    },
  ],
};

export const el: DisclaimerWords = {
  lang: 'el',
  seen: false,
  cue: /αποψ|γνωμ|προσωπικ|εργοδοτ|ρετουιτ|rt|θεσ/,
  full: [
    {
      pattern: re(
        String.raw`(?:αποψεισ|γνωμεσ|θεσεισ|tweets?|αναρτησεισ|σχολια)(?:\s(?:μου|εδω|ειναι|καθαρα|αυστηρα|αποκλειστικα|μονο|που|εκφραζονται|εκφραζω|οι|δικεσ|αποψεισ)){0,10}\s?(?:=|:)?\s?(?:προσωπικεσ|προσωπικα|δικεσ μου|δικα μου|δικεσ τησ|δικεσ του|μου)|προσωπικεσ (?:μου )?(?:αποψεισ|γνωμεσ|θεσεισ)|προσωπικη (?:μου )?(?:αποψη|γνωμη)|(?:εκφραζουν|εκπροσωπουν|αντιπροσωπευουν) μονο (?:εμενα|εμε)`,
      ),
      spare: /δεν ειναι/,
      positive: ['Οι απόψεις είναι προσωπικές', 'Προσωπικές απόψεις', 'Απόψεις δικές μου'],
      negative: ['Οι απόψεις δεν είναι δικές μου'],
    },
    {
      pattern: re(String.raw`δεν\s(?:εκφραζουν|εκπροσωπουν|αντιπροσωπευουν|απηχουν|αντανακλουν|δεσμευουν)\s.{0,40}`),
      positive: ['Δεν εκφράζουν τον εργοδότη μου'],
      negative: ['Εκφράζουν τον εργοδότη μου'],
    },
  ],
  partial: [
    {
      pattern: re(String.raw`προσωπικ(?:οσ|η|ο)\s(?:λογαριασμοσ|σελιδα|προφιλ)|\brt\s?(?:δεν|${UNEQUAL})\s?\S`),
      positive: ['Προσωπικός λογαριασμός', 'RT δεν σημαίνει αποδοχή'],
      negative: ['Προσωπική γυμνάστρια'],
    },
  ],
};

export const tr: DisclaimerWords = {
  lang: 'tr',
  seen: false,
  cue: /gorus|fikir|dusunce|tweet|twit|kisisel|sahsi|bana ait|\brts?\b|kendi|bagla|temsil|yansit/,
  full: [
    {
      pattern: re(
        String.raw`\b(?:goruslerim?|gorusler|fikirler(?:im)?|dusunceler(?:im)?|tweetler(?:im)?|twitler(?:im)?|tweet'?ler|paylasimlar(?:im)?|yorumlar(?:im)?|yazilanlar)\b(?:\s(?:burada|tamamen|sadece|yalnizca|tumuyle|ve|\w+ler|ifade|edilen)){0,6}\s(?:sahsima|bana|kendime|sahsi|kisisel\w*|sahsim\w*|yalnizca beni|sadece beni|benim|kendi gorus\w*)(?:\s?(?:ait\w*|baglar|gorus\w*|fikr\w*))?(?!\w*\s?(?:ait )?degil)(?!\w)|\b(?:kisisel|sahsi|kendi) (?:gorus\w*|fikir\w*|fikr\w*|dusunce\w*)|\b(?:sadece|yalnizca) (?:beni|sahsimi) baglar\b`,
      ),
      spare: /\bdegil\b(?! ?kurum)/,
      positive: ['Görüşler bana aittir', 'Tweetler kişisel görüşümdür', 'Sadece beni bağlar', 'Kişisel görüşler'],
      negative: ['Görüşler bana ait değil'],
    },
    {
      pattern: re(
        String.raw`\b(?:kurum\w*|isveren\w*|calistigim \w+|sirket\w*)\b.{0,30}(?:baglamaz|yansitmaz|temsil etmez)`,
      ),
      positive: ['Kurumumu bağlamaz', 'İşverenimi temsil etmez'],
      negative: ['Kurumumu temsil eder'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`\b(?:kisisel|sahsi) (?:hesap|hesabim|profil|sayfa)\w*|\brt\b.{0,16}(?:\bdegil\w*|${UNEQUAL})\s?`,
      ),
      positive: ['Kişisel hesap', 'RT onay değildir'],
      negative: ['Kişisel gelişim'],
    },
  ],
};
