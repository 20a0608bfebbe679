/** Dutch, a draft: pages of reference marks. */
import type { AdminMarksWords } from '../en/admin-marks.js';

const pictures = (n: number): string => `${n} ${n === 1 ? 'foto' : 'foto’s'}`;

export const adminMarks: AdminMarksWords = {
  title: 'Beeldmerken',
  lead: 'Logo’s en badges waar we in foto’s naar zoeken, naast woorden. Een badge die zo gevonden wordt, zegt op zichzelf nog niets over iemand: er kijkt altijd eerst een mens naar.',
  kinds: { lll: 'Logo van LLL', badge: 'Badge' },
  groups: {
    party: 'van een partij',
    candidate: 'van een kandidaat',
    campaign: 'van een campagne',
    cause: 'van een maatschappelijk doel',
  },
  columns: { mark: 'Beeldmerk', kind: 'Wat het is', source: 'Herkomst', added: 'Toegevoegd' },
  added: (date, by) => `${date}, door ${by}`,
  retired: (date, by) => `Buiten gebruik sinds ${date}, door ${by}`,
  retiredTitle: 'Buiten gebruik',
  empty: 'We zoeken nog naar geen enkel beeldmerk. Upload eerst de logo’s van LLL, daarna badges die je kent.',
  folder: 'Daarnaast wordt in de eigen map met beeldmerken van de technisch beheerder gekeken (reading.marksDir).',
  add: {
    title: 'Een beeldmerk toevoegen',
    open: 'Beeldmerk toevoegen',
    lead: 'Eerst zie je waarmee het zou overeenkomen in de foto’s die het laatst gezien zijn. We zoeken er pas naar als jij dat zegt.',
    file: 'De afbeelding',
    fileHelp:
      'PNG of JPEG, met alleen het beeldmerk, beeldvullend; het liefst op een doorzichtige achtergrond. We bewaren het met hoogstens 512 pixels.',
    kind: 'Wat het is',
    label: 'De naam',
    labelHelp: 'Zoals een rapport het noemt, bijvoorbeeld “Badge met groen blad”.',
    group: 'Een badge van',
    groupHelp: 'Alleen voor badges.',
    noGroup: 'Geen badge',
    source: 'Waar het vandaan komt',
    sourceHelp: 'Het adres van de pagina, en de dag.',
    go: 'Uitproberen',
    noFile: 'Kies eerst een afbeelding.',
    incomplete: 'Een naam en de herkomst zijn nodig.',
  },
  trial: {
    title: 'Waarmee het zou overeenkomen',
    nothingYet: 'Het is nog niet in gebruik.',
    none: (tried) => `Het komt overeen met geen van de ${pictures(tried)} die we doorzochten.`,
    matches: (matches, tried) => `Het zou overeenkomen met ${matches} van ${pictures(tried)}.`,
    noPictures: 'Er zijn nog geen bewaarde foto’s om het op uit te proberen.',
    rest: (of) => `Er zijn ${pictures(of)} bewaard; \`profile-audit marks test\` doorzoekt ze allemaal.`,
    cost: (ms, of, minutes) =>
      `Kijken duurde ${ms} ms per foto. Zodra het in gebruik is, worden alle ${of} bewaarde foto’s één keer doorzocht. Dat duurt ongeveer ${minutes} min; er wordt geen tekst opnieuw gelezen.`,
    bands: {
      label: 'Hoe zeker',
      sure: 'Zekerheid',
      matches: 'Overeenkomsten',
      from: (percent) => `${percent}% en meer`,
    },
    crops: 'Wat het zou aanwijzen',
    cropsSay:
      'Uitsneden van enkele overeenkomsten, zonder naam. Zie je dingen die niet het beeldmerk zijn, gebruik het dan niet: het zou mensen lastigvallen die niets deden.',
    crop: (percent) => `${percent}% zeker`,
    use: 'Dit beeldmerk gebruiken',
    drop: 'Niet gebruiken',
    dropped: 'Niet gebruikt; we hebben er niets van bewaard.',
    over: 'Die proef is voorbij: we bewaren hem een uur en hij werkt één keer. Kies de afbeelding opnieuw.',
    used: 'Het beeldmerk is in gebruik. Bewaarde foto’s worden doorzocht voor het eerste bezoek van de volgende ronde.',
    same: 'Dezelfde afbeelding is al een beeldmerk.',
  },
  one: {
    picture: 'Het beeldmerk',
    retire: 'Buiten gebruik stellen',
    retireSay:
      'Wat alleen hierdoor gevonden was, wordt voor de volgende ronde opnieuw beoordeeld, zonder dit beeldmerk.',
    done: 'Het beeldmerk is buiten gebruik.',
    back: 'Alle beeldmerken',
    try: 'Uitproberen op bewaarde foto’s',
  },
};
