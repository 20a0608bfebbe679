import { type LexiconEntry, MEMORY, office, party } from './entry.js';

export const FI: LexiconEntry[] = [
  party('fi', 'social-democratic-party-of-finland', 'Social Democratic Party of Finland', {
    names: [
      'social democratic party of finland',
      'suomen sosialidemokraattinen puolue',
      'finlands socialdemokratiska parti',
    ],
    short: ['SSDP'],
    badge: ['social democratic party of finland', 'suomen sosialidemokraattinen puolue'],
  }),
  party('fi', 'agrarian-union', 'Agrarian Union / Centre Party', {
    names: ['agrarian union'],
    short: ['KESK'],
    badge: ['agrarian union'],
  }),
  party('fi', 'democratic-union', 'Democratic Union | Left Alliance', {
    names: ['democratic union', 'demokraattinen liitto', 'demokratiska förbundet', 'vasemmistoliitto'],
    badge: ['democratic union', 'demokraattinen liitto'],
  }),
  party('fi', 'kansallinen-kokoomus', 'Kansallinen Kokoomus – Samlingspartiet', {
    names: ['kansallinen kokoomus', 'samlingspartiet', 'national coalition party'],
    short: ['KOK'],
    badge: ['kansallinen kokoomus', 'samlingspartiet'],
  }),
  party('fi', 'finnish-party', 'Finnish Party / True Finns', {
    names: ['finnish party', 'true finns', 'suomen puolue', 'perussuomalaiset'],
    badge: ['finnish party', 'true finns'],
  }),
  party('fi', 'finns-party', 'Finns Party', { names: ['finns party'], badge: ['finns party'] }),
  party('fi', 'ruotsalainen-kansanpuolue', 'Ruotsalainen Kansanpuolue – Svenska Folkepartiet i Finland', {
    names: ['ruotsalainen kansanpuolue', 'svenska folkepartiet i finland', "swedish people's party"],
    badge: ['ruotsalainen kansanpuolue', 'svenska folkepartiet i finland'],
  }),
  party('fi', 'vihre-liitto', 'Green League', {
    names: ['vihreä liitto', 'gröna förbundet'],
    short: ['VIHR'],
    badge: ['vihreä liitto', 'gröna förbundet'],
  }),
  party('fi', 'kristillisdemokraatit', 'Christian Democrats', {
    names: ['kristillisdemokraatit'],
    badge: ['kristillisdemokraatit'],
  }),
  party('fi', 'liike-nyt', 'Liike Nyt', { names: ['liike nyt'], badge: ['liike nyt'] }),
  party('fi', 'new-alternative', 'New Alternative | Blue Reform', {
    names: ['new alternative', 'blue reform', 'uusi vaihtoehto', 'sininen tulevaisuus'],
    badge: ['new alternative', 'blue reform'],
  }),
  party('fi', 'aland-coalition', 'Aland Coalition', {
    names: ['aland coalition', 'åländsk samling'],
    badge: ['aland coalition', 'åländsk samling'],
  }),
  office('fi', 'luottamus', 'Suomalaiset luottamustoimet', {
    names: [
      'kansanedustaja',
      'kansanedustajaehdokas',
      'kaupunginvaltuutettu',
      'kunnanvaltuutettu',
      'kuntavaaliehdokas',
      'europarlamentaarikko',
      'aluevaltuutettu',
      'varavaltuutettu',
      'kuntavaaliehdokkaana',
      'eduskuntavaaliehdokas',
      'riksdagsledamot finland',
      'kaupunginhallituksen jasen',
    ],
    stems: ['kansanedusta', 'valtuutet', 'kuntavaali', 'eduskuntavaali'],
    positive: 'Kaupunginvaltuutettu, Tampere',
    negative: 'Kansantanssin ohjaaja',
  }),
  party(
    'fi',
    'forms',
    'Suomalaiset puolueet, lisää muotoja',
    {
      names: [
        'kokoomus',
        'perussuomalaiset',
        'vihreat',
        'vasemmistoliitto',
        'vihrea liitto',
        'sdp',
        'demarinuoret',
        'demari',
        'kokoomusnuoret',
        'vasemmistonuoret',
        'sfp',
      ],
      words: ['keskusta', 'vihreat', 'vihrea'],
      short: ['SDP', 'SFP', 'RKP'],
      stems: ['perussuomala', 'kokoomusla', 'vasemmistoli', 'keskustala', 'sosialidemokraat', 'sosiaalidemokraat'],
      handles: ['kokoomus', 'vihreat', 'persut', 'vasemmisto', 'demarit', 'keskusta', 'rkp_sfp'],
      hashtags: ['persut', 'vihreat', 'kokoomus', 'demarit', 'vasemmisto'],
      badge: ['kokoomus', 'perussuomalaiset', 'vasemmistoliitto', 'sdp'],
      positive: 'Vihreät, kuntavaaliehdokas, SDP ei koskaan, Perussuomalaiset',
      negative: 'Vihreä peukalo, keskustassa asuva',
    },
    MEMORY,
  ),
];
