/**
 * Hebrew, Arabic, Japanese, Chinese, Afrikaans, Catalan. Seen: ja 発言は個人の見解であり、所属組織を代表するものではありません, zh
 * 仅代表个人观点 (sites); the rest is built from the languages' own words (seen: false, docs/decisions/011). Scripts without word boundaries are matched as strings.
 */
import { type DisclaimerWords, re, UNEQUAL } from './wording.js';

export const he: DisclaimerWords = {
  lang: 'he',
  seen: false,
  cue: /מייצג|משקפ|דע[הו]|דעות|דעת|אישי|פרטי|מעסיק|ציוצ|rt/,
  full: [
    {
      pattern: re(
        String.raw`ה?(?:דעות|ציוצים|דברים|עמדות)(?:\s(?:כאן|הן|הם|המובעות|המובאות|הנאמרות|הכתובות|כולן|כולם|וה\S+|לגמרי)){0,6}\s(?:שלי|אישיות|אישיים|על דעתי|שלה|שלו)|דעותיי?(?:\s(?:ה?אישיות|בלבד|שלי))|דעתי (?:האישית|בלבד|שלי)|דעה אישית|דעות אישיות|על דעת עצמי|בשמי בלבד|מייצג(?:ת|ות|ים)? (?:רק )?את עצמי|בשם עצמי`,
      ),
      spare: /לא שלי|לא אישי/,
      positive: ['הדעות שלי בלבד', 'דעה אישית', 'מייצגת את עצמי', 'הדעות המובאות כאן הן אישיות', 'דעותיי האישיות'],
      negative: ['הדעות לא שלי'],
    },
    {
      pattern: re(String.raw`(?:לא|אינם|אינן|אינו|ואינן|ואינם)\s(?:בהכרח\s)?(?:מייצג\S*|משקפ\S*|בשם)\s.{0,30}`),
      positive: ['לא מייצגת את המעסיק שלי', 'אינן משקפות את עמדת הארגון'],
      negative: ['מייצגת את הארגון'],
    },
  ],
  partial: [
    {
      pattern: re(String.raw`(?:חשבון|פרופיל|עמוד)\s(?:\S+\s)?(?:פרטי|אישי)|rt\s?(?:לא|אינו|${UNEQUAL})\s?\S`),
      positive: ['חשבון פרטי', 'RT לא הסכמה'],
      negative: ['מאמנת אישית'],
    },
  ],
};

export const ar: DisclaimerWords = {
  lang: 'ar',
  seen: false,
  cue: /[آا]را|ر[أا]ي|تعبر|تمثل|يمثل|شخصي|تغريد|خاص|رتويت|rt/,
  full: [
    {
      pattern: re(
        String.raw`(?:ال)?(?:[آا]راء|ر[أا]ي|تغريدات\S*|تغريداتي|ما [أا]كتب\S*|ما [أا]غرد\S*|[آا]رائي|كل ما \S+)(?:\s\S+){0,3}?\s?(?:تعبر|تعبّر|يعبر|تمثل|يمثل|تمثلني|يمثلني)(?:\s(?:فقط|إلا|الا))?\s?(?:عني|عن ر[أا]يي|عن نفسي|ني|نفسي|عن وجهة نظري|ر[أا]يي|شخصي\S*|صاحب\S*|وجهة نظر\S*)?|[آا]راء شخصية|[آا]رائي الشخصية|ر[أا]ي\S* (?:ال)?شخصي|لا (?:تمثل|يمثل) (?:إلا|الا|سوى) (?:نفسي|ر[أا]يي|ني|وجهة نظري)|(?:تمثلني|يمثلني|تعبر عني) (?:فقط|وحدي|شخصيا)|وجهة نظر شخصية`,
      ),
      spare: /لا (?:تمثلني|تعبر عني)/,
      positive: ['الآراء تعبر عني فقط', 'آرائي الشخصية', 'لا تمثل إلا نفسي', 'آراء شخصية'],
      negative: ['صفحة إخبارية'],
    },
    {
      pattern: re(
        String.raw`(?:لا|ولا)\s(?:تمثل|يمثل|تعبر عن|يعبر عن|تعكس)\s(?:بالضرورة\s)?(?:ر[أا]ي\s|وجهة نظر\s|موقف\s)?(?:جهة|الجهة|عملي|مؤسس\S*|المؤسس\S*|شرك\S*|صاحب العمل|منظم\S*|ال\S+)`,
      ),
      positive: ['لا تمثل جهة عملي'],
      negative: ['تمثل المؤسسة'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`(?:حساب|صفحة)(?:ي)?\s(?:ال)?(?:شخصي\S*|خاص\S*)|(?:الرتويت|ريتويت|إعادة التغريد|rt)\s(?:لا|ليس)\s\S+`,
      ),
      positive: ['حساب شخصي', 'الرتويت لا يعني الموافقة'],
      negative: ['مدرب شخصي'],
    },
  ],
};

export const ja: DisclaimerWords = {
  lang: 'ja',
  cue: /個人|私見|自分|所属|会社|組織|rt|リツイート|アカウント|代表/,
  full: [
    {
      pattern: re(
        String.raw`個人(?:的)?(?:の|な)?(?:見解|意見|感想|考え|発言|主観|立場)|(?:発言|ツイート|つぶやき|投稿|意見|見解|内容|記載)\S{0,20}(?:個人(?:的|の)|私見|私個人|自分の(?:意見|考え|見解)|私の(?:意見|見解|考え))|私見(?:です|であり|のみ)|すべて私見|あくまで(?:も)?(?:個人|私見)`,
      ),
      spare: /個人(?:的|の)?\S{0,4}ではありません/,
      positive: ['発言は個人の見解です', 'ツイートは個人の意見', '投稿は私見です', 'あくまで個人の感想です'],
      negative: ['個人事業主', '個人レッスン'],
    },
    {
      pattern: re(
        String.raw`(?:所属|会社|組織|団体|勤務先|企業|リーグ|雇用主)\S{0,20}(?:代表|見解|意見|関係|無関係|公式|立場)\S{0,12}(?:ではありません|ではない|ありません|ません|ない|なし|無関係|じゃない)|所属\S{0,12}(?:とは)?(?:関係(?:あり|ござい)ません|無関係|関係ない)`,
      ),
      positive: ['所属組織を代表するものではありません', '所属団体とは関係ありません', '会社の見解ではありません'],
      negative: ['会社を代表しています'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`(?:個人|プライベート|私的)(?:の|用|な)?(?:アカウント|アカ|垢)|(?:rt|リツイート|いいね)\S{0,6}(?:は|≠|!=)\S{0,10}(?:賛同|同意|賛成|支持)\S{0,6}(?:ではありません|ではない|とは限\S*|ません|じゃない|$)|rt\s?(?:≠|!=)\s?\S`,
      ),
      positive: ['個人アカウント', 'RTは賛同ではありません', 'RT≠賛同'],
      negative: ['公式アカウント', '個人事業主'],
    },
  ],
};

export const zh: DisclaimerWords = {
  lang: 'zh',
  cue: /个人|個人|本人|观点|觀點|代表|言论|言論|私人|立场|立場|转发|轉發|意见|意見|无关|無關|rt/,
  full: [
    {
      pattern: re(
        String.raw`(?:仅|僅|只|均|纯|純|皆|都|谨|謹)(?:仅|僅|只)?\s?(?:代表|属|屬|为|為|是|系|係)\s?(?:我)?(?:个人|個人|本人|自己|作者)|(?:观点|觀點|言论|言論|意见|意見|发言|發言|内容|內容|看法|推文|贴文|貼文)\S{0,10}(?:属|屬|为|為|是|代表|均|仅|僅|纯|純)\S{0,3}(?:个人|個人|本人|自己)|(?:个人|個人|纯属个人)(?:观点|觀點|意见|意見|看法|言论|言論|立场|立場)|与(?:本人)?(?:任职|所在|所属|工作)\S{0,8}无关|與\S{0,10}(?:公司|單位|雇主|任職)\S{0,6}無關`,
      ),
      spare: /(?:不|非)(?:仅|僅)?代表(?:个人|個人|本人)/,
      positive: ['仅代表个人观点', '言论仅代表本人', '僅代表個人立場', '与任职单位无关', '个人观点'],
      negative: ['不代表本人观点', '个人网站'],
    },
    {
      pattern: re(
        String.raw`(?:不|并不|並不)代表\S{0,8}(?:公司|单位|單位|雇主|机构|機構|组织|組織|任何|所在|立场|立場|母乳会|母乳會)`,
      ),
      positive: ['不代表公司立场', '並不代表任何機構'],
      negative: ['代表公司'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`(?:私人|个人|個人)(?:账号|帳號|账户|帳戶|微博|主页|主頁|专页|專頁)|(?:转发|轉發|转推|轉推|rt)\S{0,4}(?:不代表|不等于|不等於|≠|!=|非)\S{0,4}\S`,
      ),
      positive: ['私人账号', '转发不代表赞同', 'RT≠认同'],
      negative: ['官方账号'],
    },
  ],
};

export const af: DisclaimerWords = {
  lang: 'af',
  seen: false,
  cue: /mening|opinie|menings|sienings|eie|persoonlik|werkgewer|\brts?\b|hoedanigheid/,
  full: [
    {
      pattern: re(
        String.raw`\b(?:menings?|opinies?|sienings?|tweets|twiets|plasings|gedagtes|standpunte|uitlatings)\b(?:\s(?:en|&)\s?\w+)?(?:\s(?:hier|uitgespreek|is|alle|slegs|net|uitsluitlik|wat)){0,10}\s?(?:=|:)?\s?(?:my eie|myne|eie|persoonlik|haar eie|sy eie)\b|\bmy eie (?:menings?|opinies?|sienings?|gedagtes|standpunte)\b|\bpersoonlike (?:menings?|opinies?|sienings?|hoedanigheid)\b|\bin (?:my )?(?:persoonlike|eie) hoedanigheid\b`,
      ),
      spare: /\bnie\b(?!.*werkgewer)/,
      positive: ['Menings is my eie', 'My eie menings', 'Alle sienings is myne', 'In my persoonlike hoedanigheid'],
      negative: ['Menings is nie my eie nie'],
    },
    {
      pattern: re(
        String.raw`\b(?:verteenwoordig|weerspieel|weerspieël)\s(?:nie)\b.{0,40}|\bnie (?:noodwendig )?(?:die van )?my werkgewer\w*`,
      ),
      positive: ['Verteenwoordig nie my werkgewer nie', 'Nie my werkgewer se menings nie'],
      negative: ['Verteenwoordig my werkgewer'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`\b(?:persoonlike|private|privaat) (?:rekening|profiel|blad)\b|\brts?\b.{0,12}(?:\bnie\b|${UNEQUAL})\s?\S`,
      ),
      positive: ['Persoonlike rekening', 'RT ≠ steun'],
      negative: ['Persoonlike afrigter'],
    },
  ],
};

export const ca: DisclaimerWords = {
  lang: 'ca',
  seen: false,
  cue: /opini|tuit|piulad|titol|personal|propi|meves|meus|nom\b|represent|\brts?\b/,
  full: [
    {
      pattern: re(
        String.raw`\b(?:opinions?|piulades|tuits|comentaris|idees|publicacions|paraules|reflexions)\b(?:\s(?:i|&)\s?\w+)?(?:\s(?:aqui|son|expressad\w+|totes|tots|nomes|exclusivament|estrictament|a|titol|en|aquest|compte|perfil|les|els)){0,10}\s?(?:=|:)?\s?(?:meves|meus|propies|propis|personals?|personal)\b|\b(?:opinio) (?:personal|propia)\b|\b(?:les )?meves opinions\b(?=\s*(?:$|[,)]|i no|no))`,
      ),
      spare: /\bno (?:son|es)\b/,
      positive: ['Opinions personals', 'Les opinions són meves', 'Piulades pròpies', 'Opinions a títol personal'],
      negative: ['Les opinions no són meves'],
    },
    {
      pattern: re(
        String.raw`\ba titol (?:\w+ment )?(?:personal|individual|propi)\b|\ben nom propi\b|\bno (?:representen|reflecteixen|comprometen)\b.{0,40}|\b(?:parlo|piulo|opino) (?:nomes )?(?:per mi|en nom propi)\b`,
      ),
      positive: ['Piulo a títol personal', 'En nom propi', 'No representen la meva empresa'],
      negative: ['Títol universitari'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`\b(?:compte|perfil|pagina)\s(?:(?:es|estrictament|de twitter)\s){0,6}(?:personal|privat|privada)\b|\brts?\b.{0,16}(?:\bno\b|${UNEQUAL}).{0,16}(?:suport|acord|aprova\w*|implica|es\b|vol dir)|\brts?\s?${UNEQUAL}\s?\S`,
      ),
      positive: ['Compte personal', 'RT no implica suport'],
      negative: ['Entrenador personal'],
    },
  ],
};
