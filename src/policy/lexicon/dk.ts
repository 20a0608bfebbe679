import { type LexiconEntry, MEMORY, office, party } from './entry.js';

export const DK: LexiconEntry[] = [
  party('dk', 'socialdemokraterne', 'Social Democrats', {
    names: ['socialdemokraterne', 'socialdemokratiet'],
    badge: ['socialdemokraterne'],
  }),
  party('dk', 'danish-social-liberal-party', 'Danish Social-Liberal Party / Radical Liberal Party', {
    names: ['danish social-liberal party', 'radical liberal party'],
    badge: ['danish social-liberal party', 'radical liberal party'],
  }),
  party('dk', 'conservative-people-s-party', 'Conservative People’s Party', {
    names: ["conservative people's party"],
    badge: ["conservative people's party"],
  }),
  party('dk', 'danish-people-s-party', 'Danish People’s Party', {
    names: ["danish people's party", 'danish peoples party', 'dansk folkeparti'],
    badge: ["danish people's party", 'danish peoples party'],
  }),
  party('dk', 'folkebevgelsen-mod-eu', 'Folkebevægelsen mod EU', {
    names: ['folkebevægelsen mod eu', "people's movement against the eu"],
    badge: ['folkebevægelsen mod eu', "people's movement against the eu"],
  }),
  party('dk', 'socialist-peoples-party', 'Socialist Peoples Party', {
    names: ['socialist peoples party', 'socialistisk folkeparti'],
    badge: ['socialist peoples party', 'socialistisk folkeparti'],
  }),
  party('dk', 'moderaterne', 'Moderaterne', { names: ['moderaterne'], badge: ['moderaterne'] }),
  party('dk', 'danmarksdemokraterne', 'Danmarksdemokraterne', {
    names: ['danmarksdemokraterne', 'denmark democrats'],
    badge: ['danmarksdemokraterne', 'denmark democrats'],
  }),
  party('dk', 'new-liberal-alliance', 'New-Liberal Alliance', {
    names: ['new-liberal alliance', 'ny-liberal alliance', 'liberal alliance'],
    short: ['NLA'],
    badge: ['new-liberal alliance', 'ny-liberal alliance'],
  }),
  party('dk', 'enhedslisten', 'Enhedslisten / De Rød-Grønne', {
    names: ['enhedslisten', 'de rød-grønne', 'red-green alliance'],
    badge: ['enhedslisten', 'de rød-grønne'],
  }),
  party('dk', 'christian-people-s-party', 'Christian People’s Party', {
    names: ["christian people's party", 'kristeligt folkeparti'],
    badge: ["christian people's party", 'kristeligt folkeparti'],
  }),
  party('dk', 'nye-borgerlige', 'Nye Borgerlige', { names: ['nye borgerlige'], badge: ['nye borgerlige'] }),
  party('dk', 'stram-kurs', 'Hard Line', { names: ['stram kurs'], badge: ['stram kurs'], everyday: ['stram kurs'] }),
  office('dk', 'mandater', 'Danske mandater', {
    names: [
      'medlem af folketinget',
      'folketingsmedlem',
      'folketingskandidat',
      'byradsmedlem',
      'borgmester',
      'regionsradsmedlem',
      'kandidat til folketinget',
      'kandidat til kommunalvalget',
      'medlem af byradet',
    ],
    positive: 'Byrådsmedlem i Aarhus',
    negative: 'Råd om amning i byen',
  }),
  party(
    'dk',
    'forms',
    'Danske partier, flere former',
    {
      names: [
        'venstres ungdom',
        'radikale venstre',
        'det konservative folkeparti',
        'konservativ ungdom',
        'dansk folkepartis ungdom',
        'borgernes parti',
        'frie gronne',
        'alternativet parti',
        'medlem af venstre',
        'medlem af alternativet',
        'medlem af enhedslisten',
        'stem venstre',
        'danmarks socialdemokratiske ungdom',
      ],
      words: ['venstre', 'alternativet'],
      hashtags: ['dkpoldeltager', 'radikalevenstre', 'enhedslisten', 'stemrodt'],
      handles: ['spolitik', 'venstredk', 'radikale', 'enhedslisten', 'danskdf1995', 'sfpolitik'],
      badge: ['enhedslisten', 'venstre', 'dansk folkeparti', 'socialdemokratiet'],
      positive: 'Medlem af Alternativet',
      negative: 'Alternativ behandler, venstre bryst',
    },
    MEMORY,
  ),
];
