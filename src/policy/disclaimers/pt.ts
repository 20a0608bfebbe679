/** Portuguese. Seen: "as opiniões expressas são pessoais" (site), localisation template "Opiniões minhas.". */
import { type DisclaimerWords, re, UNEQUAL } from './wording.js';

const VIEWS = String.raw`\b(?:opini(?:ao|oes)|comentarios?|tuites?|tuits?|tweets?|posts?|publicacoes|ideias|pontos? de vista|palavras|posicoes|pensamentos?|reflexoes|mensagens|conteudos?|textos|postagens|afirmacoes|visoes|o que (?:escrevo|digo|posto|publico)|tudo (?:o )?que (?:escrevo|digo|posto))\b`;
const ORGANISATION = String.raw`(?:(?:a|o|as|os|da|do|de|das|dos|minha|meu|nenhuma?|qualquer|que|onde|na|no|em|ao)\s){0,6}(?:empresa|empregador\w*|instituicao|instituicoes|organizacao|entidade|trabalho|universidade|associacao|liga|lll\w*|la leche league|governo|chefe|jornal|partido|escola|hospital|orgao|ninguem|terceiros|patrao|equipe|equipa)`;

export const pt: DisclaimerWords = {
  lang: 'pt',
  cue: /opini|comentario|tuit|tweet|post|titulo|pesso|particular|privad|propri|\bminh|\bmeus?\b|nome\b|por mim|represent|reflet|vincul|endoss|apoi|concord|≠|=|\brts?\b/,
  full: [
    {
      pattern: re(
        String.raw`(?<!\b(?:com|tenho|ter|sem|tua|uma|formar|dar|de)\s)${VIEWS}(?:[\s,/&]+(?:e\s|ou\s)?${VIEWS}){0,4}(?:\s(?:aqui|expressas?|expressos?|expostas?|emitid[ao]s|neste|nesta|deste|perfil|pagina|conta|publicacao|artigo|sao|e|sempre|tod[ao]s|postad[ao]s|publicad[ao]s|compartilhad[ao]s|partilhad[ao]s|de|carater|no|na)){0,10}\s?(?:=|:|,)?\s?(?:\w+mente\s|so\s|100\s?%\s|apenas\s|tod[ao]s\s|puramente\s|tao somente\s|as\s|os\s){0,6}(?:pessoa(?:l|is)|minhas?(?:\sproprias)?|meus?|proprias?|proprios?|de minha autoria|da autora|do autor)\b(?!\s(?:docente|trainer|casa|vida|filh|mae|familia|livro|cidade|jornada|amor|dia))`,
      ),
      spare: /\bnao\b|\bnem\b/,
      positive: [
        'As opiniões expressas são pessoais',
        'Opiniões minhas',
        'Opiniões apenas minhas',
        'Os tweets são exclusivamente meus',
      ],
      negative: ['As opiniões não são minhas', 'Ideias para minha casa'],
    },
    {
      pattern: re(
        String.raw`\ba titulo (?:\w+mente )?(?:pessoal|individual|proprio|particular|privado)\b|\bem (?:meu (?:proprio )?nome|nome proprio|nome pessoal)\b|\b(?:falo|escrevo|tuito|respondo|fala|posto)\s(?:so\s|apenas\s|somente\s)?por mim\b(?:\s(?:mesm[ao]|propri[ao]))?|\bfalo (?:apenas )?em meu nome\b`,
      ),
      positive: ['Tuíto a título pessoal', 'Falo por mim', 'Em nome próprio'],
      negative: ['Título de campeão'],
    },
    {
      pattern: re(
        String.raw`\bnao\s(?:(?:necessariamente|sempre)\s)?(?:represent\w*|reflet\w*|vincul\w*|express\w*|comprometem|correspond\w*|falo|envolvem)\s(?:(?:necessariamente|sempre|em nada|por|em nome)\s){0,6}(?:(?:as?|os?|da|do)\s)?(?:(?:opini(?:ao|oes)|posicao|posicoes|posicionamento|visao|ponto de vista|ideias)\s)?(?:oficia(?:l|is)\s)?${ORGANISATION}|${VIEWS}.{0,50}\bnao\s(?:(?:necessariamente)\s)?(?:represent\w*|reflet\w*|vincul\w*)\b|\b(?:representam|refletem)\s(?:so|apenas|somente|unicamente)\s(?:a mim|a minha|as minhas)`,
      ),
      spare: /\bnao\s(?:representam|refletem)\s(?:a minha opiniao|minha opiniao|minhas opinioes|as minhas)/,
      positive: [
        'Não representam a minha empresa',
        'Meus tweets não refletem a opinião da instituição',
        'Representam apenas a minha opinião',
      ],
      negative: ['Represento a empresa'],
    },
    {
      pattern: re(
        String.raw`(?<!\b(?:com|tenho|ter|tem|sem|sua|uma|formar)\s(?:a\s|uma\s)?)\bopini(?:ao|oes)\s(?:\w+mente\s)?(?:pessoa(?:l|is)|propria)\b|\b(?:so|apenas|somente) (?:a )?minhas? opini(?:ao|oes)\b|\bminhas proprias (?:opinioes|ideias|palavras)\b|\bmeus (?:tweets|tuites|posts)[\s,=]+(?:as )?minhas (?:opinioes|ideias)\b|\b(?:tweets|tuites|opinioes)\s?=+\s?(?:meus?|minhas?|pessoa(?:l|is)|eu)\b|${VIEWS}.{0,20}(?:\bnao\b|${UNEQUAL})\s?(?:(?:as?|os?)\s)?(?:da|do)\s(?:minha|meu)?\s?(?:empresa|empregador|instituicao|trabalho)|#\s?opinioes(?:minhas|pessoais)\b|\bde minha (?:inteira |exclusiva |total )?responsabilidade\b`,
      ),
      positive: ['Opinião pessoal', 'Apenas minhas opiniões', 'Meus tweets, minhas opiniões', '#opinioesminhas'],
      negative: ['Com opinião própria'],
    },
  ],
  partial: [
    {
      pattern: re(
        String.raw`(?<!\bnao (?:e )?(?:uma? )?)\b(?:conta|perfil|pagina|twitter|instagram)\s(?:(?:e|de|uso|estritamente|exclusivamente|do twitter)\s){0,6}(?:pessoal|privad[ao]|particular)\b(?!\s?(?::|->|→|👉|e)?\s?@)`,
      ),
      positive: ['Conta pessoal', 'Perfil privado'],
      negative: ['Conta pessoal: @outra', 'Desenvolvimento pessoal'],
    },
    {
      pattern: re(
        String.raw`\b(?:rts?|retweets?|retuites?|curtidas?|likes?|compartilhar|partilhas?)\b.{0,24}?(?:\bnao\b|\bnem\b|\bsem\b|${UNEQUAL}).{0,24}?(?:endoss\w*|apoi\w*|concord\w*|aprova\w*|signific\w*|implica\w*|opiniao|e\b|sao\b)|\brts?\s?${UNEQUAL}\s?\S`,
      ),
      positive: ['RT não é endosso', 'RT ≠ apoio', 'Retweets não significam concordância'],
      negative: ['RT se concorda'],
    },
  ],
};
