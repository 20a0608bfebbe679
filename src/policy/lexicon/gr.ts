import { type LexiconEntry, MEMORY, party } from './entry.js';

export const GR: LexiconEntry[] = [
  party('gr', 'new-democracy', 'New Democracy', {
    names: ['new democracy', 'néa đimokratía'],
    badge: ['new democracy', 'néa đimokratía'],
    everyday: ['new democracy'],
  }),
  party('gr', 'panellinio-sosialistik-knima', 'Panellinio Sosialistikó Kínima', {
    names: ['panellinio sosialistikó kínima', 'panhellenic socialist movement'],
    short: ['PASOK'],
    badge: ['panellinio sosialistikó kínima', 'panhellenic socialist movement'],
  }),
  party('gr', 'coalition-of-the-radical-left', 'Coalition of the Radical Left', {
    names: ['coalition of the radical left', 'synaspismós rizospastikís aristerás'],
    short: ['SYRIZA'],
    badge: ['coalition of the radical left', 'synaspismós rizospastikís aristerás'],
  }),
  party('gr', 'communist-party-of-greece', 'Communist Party of Greece', {
    names: ['communist party of greece', 'kommounistikó kómma elládas'],
    short: ['KKE'],
    badge: ['communist party of greece', 'kommounistikó kómma elládas'],
  }),
  party('gr', 'kinima-allagis', 'Kinima Allagis', {
    names: ['kinima allagis'],
    short: ['KINAL'],
    badge: ['kinima allagis'],
  }),
  party('gr', 'laikos-syndesmos', 'Laikos Syndesmos – Chrysi Avg', {
    names: [
      'laikos syndesmos',
      'chrysi avg',
      'laïkós sýndesmos',
      'chrysí avgí',
      'peoples association',
      'golden dawn',
      'people’s association',
    ],
    badge: ['laikos syndesmos', 'chrysi avg'],
    innocent: ['hermetic order of the golden dawn'],
    everyday: ['golden dawn', 'peoples association', 'people’s association'],
  }),
  party('gr', 'laks-orthdoxos-synagerms', 'Laïkós Orthódoxos Synagermós', {
    names: ['laïkós orthódoxos synagermós', 'popular orthodox rally'],
    short: ['LAOS'],
    badge: ['laïkós orthódoxos synagermós', 'popular orthodox rally'],
  }),
  party('gr', 'elliniki-lisi', 'Elliniki Lisi', {
    names: ['elliniki lisi', 'greek solution'],
    badge: ['elliniki lisi', 'greek solution'],
    everyday: ['greek solution'],
  }),
  party('gr', 'democratic-patriotic-movement-victory', 'Democratic Patriotic Movement ’Victory’', {
    names: ["democratic patriotic movement 'victory'", "dimokratikó patriotikó kínima 'níki'"],
    badge: ["democratic patriotic movement 'victory'", "dimokratikó patriotikó kínima 'níki'"],
  }),
  party('gr', 'enosi-kentroon', 'Enosi Kentroon', {
    names: ['enosi kentroon', 'union of centrists'],
    badge: ['enosi kentroon', 'union of centrists'],
  }),
  party('gr', 'european-realistic-disobedience-front', 'European Realistic Disobedience Front', {
    names: ['european realistic disobedience front', 'métopo evropaikís realistikís anypakoís'],
    badge: ['european realistic disobedience front', 'métopo evropaikís realistikís anypakoís'],
  }),
  party('gr', 'lak-entita', 'Laïkí Enótita | Plefsi Eleftherias', {
    names: ['laïkí enótita', 'plefsi eleftherias', 'popular unity', 'course of freedom'],
    badge: ['laïkí enótita', 'plefsi eleftherias'],
    everyday: ['popular unity', 'course of freedom'],
  }),
  party('gr', 'o-allos-dromos', 'Ellada – O Allos Dromos', { names: ['o allos dromos'], badge: ['o allos dromos'] }),
  party(
    'gr',
    'ellinika',
    'Ελληνικά κόμματα',
    {
      names: [
        'νέα δημοκρατία',
        'συριζα',
        'σύριζα',
        'πασοκ',
        'κινάλ',
        'κομμουνιστικό κόμμα ελλάδας',
        'χρυσή αυγή',
        'ελληνική λύση',
        'πλεύση ελευθερίας',
        'μερα25',
        'νεολαία συριζα',
        'δαπ-νδφκ',
        'κκε',
      ],
      hashtags: ['πασοκ', 'συριζα', 'νδ_ξεφτιλες'],
      badge: ['συριζα', 'πασοκ', 'νέα δημοκρατία'],
      positive: 'Μέλος της Νέας Δημοκρατίας, ΣΥΡΙΖΑ ποτέ',
      negative: 'Νέα μαμά στην Αθήνα',
    },
    MEMORY,
  ),
];
