import { type LexiconEntry, MEMORY, office, party } from './entry.js';

export const RS: LexiconEntry[] = [
  party(
    'rs',
    'stranke',
    'Srpske stranke',
    {
      names: [
        'srpska napredna stranka',
        'socijalisticka partija srbije',
        'demokratska stranka srbije',
        'srpska radikalna stranka',
        'zeleno-levi front',
        'stranka slobode i pravde',
        'dosta je bilo',
        'narodna stranka srbije',
        'ne davimo beograd',
        'српска напредна странка',
        'социјалистичка партија србије',
        'демократска странка',
      ],
      short: ['SNS', 'SPS', 'SRS'],
      labels: ['naprednjak', 'radikal srpski', 'vucicevac'],
      hashtags: ['sns', 'pumpaj', 'srbijaprotivnasilja', '1od5miliona'],
      handles: ['sns_srbija', 'sps_srbije', 'demokratska', 'avucic'],
      badge: ['srpska napredna stranka', 'pumpaj', 'ne davimo beograd'],
      positive: 'Članica: Srpska napredna stranka',
      negative: 'Napredna joga, dosta je bilo kafe danas',
    },
    MEMORY,
  ),
  office(
    'rs',
    'mandati',
    'Srpski mandati',
    {
      names: [
        'narodni poslanik',
        'narodna poslanica',
        'odbornica',
        'odbornik skupstine',
        'gradonacelnik',
        'gradonacelnica',
        'народни посланик',
        'народна посланица',
      ],
      positive: 'Narodna poslanica',
      negative: 'Narodna nošnja',
    },
    MEMORY,
  ),
];
