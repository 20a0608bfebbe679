/**
 * Dutch, a draft: our translation of the policy's sentences, by the clause's id. It stands beside the English sentence, which
 * alone counts; nobody at LLLI has approved it.
 */
export const policy: Readonly<Record<string, string>> = {
  scope:
    'Dit beleid geldt voor elk gesprek online, openbaar1 of in een interne LLL-ruimte2, waarin duidelijk is dat een LLL-leidster bij LLL hoort.',
  'leader-identified':
    'Dat betekent: wanneer een LLL-leidster zich als LLL-leidster presenteert, bijvoorbeeld door te zeggen dat ze LLL-leidster is, door een logo van LLL te gebruiken, of door zich op haar socialemediaprofiel als LLL-leidster bekend te maken.',
  'scope-private':
    'Het is niet bedoeld voor privégesprekken waarmee iedereen instemt, al kunnen opmerkingen die privé gemaakt zijn later door iemand in een rechtszaak worden aangehaald.',
  'scope-platforms':
    'Als je je bij het plaatsen van berichten op een socialemediaplatform3 als LLL-leidster bekendmaakt, let dan op de volgende punten:',
  respect:
    'Respectvolle communicatie. Communiceer met respect, in lijn met de waarden en de manier van werken van LLL.',
  'respect-material':
    'Materiaal of opmerkingen die obsceen, lasterlijk, bedreigend, intimiderend, discriminerend of haatdragend zijn tegenover een andere persoon of instantie, waaronder LLLI of haar Direct Connect Entities, vrijwilligers, medewerkers, opdrachtnemers, partners of concurrenten, zijn niet toegestaan.',
  'respect-discussion':
    'We verwelkomen gesprek, ook met vragen en meningsverschillen, over onderwerpen die LLL-leidsters en LLL aangaan, in interne LLL-groepen.',
  'respect-listening':
    'We verwachten dat zulke gesprekken respectvol tegenover anderen zijn, en dat er moeite wordt gedaan om naar alle standpunten te luisteren en ze te begrijpen; discriminerende taal van welke soort dan ook is niet aanvaardbaar.',
  'respect-board':
    'Bedenk dat niet alle bestuursleden van LLLI sociale media gebruiken, of niet vaak; vragen, zorgen en suggesties die het bestuur moet zien, kunnen gemaild worden naar board@llli.org.',
  'privacy-consent':
    'Respecteer de privacy van anderen: deel je begeleidingsgesprekken of vragen die jou gesteld zijn alleen als je daarvoor uitdrukkelijk toestemming hebt.',
  'privacy-details':
    'Maak geen persoonlijke gegevens van anderen bekend, ook geen herkenbare bijzonderheden over mensen die je hebt begeleid of begeleidt.',
  'privacy-screenshots':
    'Deel geen gesprekken, opmerkingen of schermafbeeldingen, ook niet als degene die de opmerking maakte niet wordt genoemd of op een andere manier uitdrukkelijk herkenbaar is.',
  'role-opinions':
    'Maak je rol duidelijk: promoot geen persoonlijke meningen of belangen als je in een openbare ruimte als LLL-leidster bekend bent.',
  'role-quote-sources': 'Als je beleid en informatie van LLLI deelt, haal dan de juiste documenten en bronnen aan.',
  'role-link': 'Plaats een link naar informatie die LLLI openbaar heeft gedeeld.',
  'role-wait': 'Is die er niet, wacht dan tot de officiële kanalen iets bekendmaken.',
  'information-accurate':
    'Informatie over LLL geven: zorg dat alle informatie die je over producten en diensten van LLL geeft feitelijk klopt, niet vertrouwelijk is en geen bedrijfseigen informatie bevat.',
  endorsement:
    'Je mag producten van LLL promoten met de naam van LLLI, maar geen andere producten waarbij het lijkt alsof LLLI ze aanbeveelt, tenzij LLLI dit openbaar heeft aangekondigd.',
  'endorsement-link': 'Plaats een link naar de aankondiging.',
  'copyright-law':
    'Respecteer auteursrecht en intellectueel eigendom: respecteer het auteursrecht, de privacy, de regels voor financiële openheid en andere geldende wetten.',
  'copyright-permission':
    'Respecteer de intellectuele eigendomsrechten op gepubliceerd materiaal, en vraag de auteur of eigenaar om schriftelijke toestemming voordat je het gebruikt.',
  'copyright-images':
    'Plaats beelden die je door je werk of rol bij LLL hebt gekregen pas nadat je daarvoor uitdrukkelijke, ondertekende toestemming hebt ontvangen.',
  'encouraged-events':
    'Help mee evenementen van LLLI en LLL bekend te maken op Instagram, Twitter, LinkedIn, Facebook of andere sociale media, bijvoorbeeld met een link naar de website van LLLI op Facebook, door tweets van LLLI en LLL te delen, of door foto’s van bijeenkomsten te plaatsen (met aandacht voor de privacy, voor wie erop te herkennen is en voor hun geïnformeerde toestemming).',
  'encouraged-comments':
    'We moedigen je ook aan om berichten van LLLI op sociale media over dit soort evenementen leuk te vinden en erop te reageren.',
  'encouraged-news':
    'Deel positieve openbare berichten, nieuws en ontwikkelingen van LLLI, of reageer erop, op Instagram, Twitter, LinkedIn, Facebook en andere sites waar ze gezien kunnen worden.',
  'care-stances':
    'Berichten of reacties plaatsen over beleid, richtlijnen of actuele onderwerpen die rechtstreeks te maken hebben met daden, uitspraken of standpunten van LLLI.',
  'care-supporting': 'Steunende berichten of het doorgeven van informatie zijn goede publiciteit voor LLL.',
  'care-negative': 'Negatieve of opruiende berichten zijn dat echter niet.',
  'care-attention': 'Ze trekken negatieve aandacht naar LLL.',
  'care-redirect':
    'Ga met zulke opmerkingen naar degenen die bij LLL de leidsters ondersteunen, en/of naar het bestuur van LLLI.',
  'avoid-controversy':
    'Uitspraken doen op sociale media die als omstreden kunnen gelden, vooral over zaken die met enig onderdeel van LLL te maken hebben.',
  'avoid-debates':
    'Meedoen aan verhitte discussies op sociale media, zoals het LinkedIn Members Forum of Twitter, die gaan over het handelen van enig onderdeel van LLL of LLLI in de media.',
  'avoid-inflammatory':
    'Berichten schrijven die opruiend en/of respectloos kunnen zijn over openbare uitspraken of standpunten van enig onderdeel van LLL. Zie Respectvolle communicatie.',
  'note-liability':
    'Het beleid beperkt de mogelijke aansprakelijkheid van de organisatie, haar leidsters en haar medewerkers, en is een vereiste van de mediaverzekering van LLLI.',
  'note-severity':
    'Als dit beleid niet wordt gevolgd, kan dat ernstige gevolgen hebben voor LLLI en heel LLL, vooral voor de goede naam en voor mogelijke juridische aansprakelijkheid, als een LLL-leidster vertrouwelijke informatie zou delen of opruiende of discriminerende uitspraken zou doen terwijl ze als LLL-leidster bekend is.',
  'note-law':
    'Dit beleid komt niet in de plaats van mogelijke wettelijke vereisten in een bepaald land, of van de gebruiksvoorwaarden van het gebruikte socialemediaplatform.',
  'personal-association':
    'Als uit je persoonlijke berichten duidelijk is dat je bij LLL hoort, let dan, naast de punten hierboven, op het volgende:',
  'personal-damage':
    'Als je je persoonlijke kijk geeft op iets wat met LLL te maken heeft, let er dan op dat je commentaar en je mening LLLI, een DCE of hun zakelijke belangen geen schade doen.',
  'personal-think': 'Denk twee keer na voordat je iets plaatst: in de wereld van sociale media bestaat geen privacy.',
  'personal-widely-known':
    'Bedenk wat er kan gebeuren als een bericht algemeen bekend wordt, en hoe dat afstraalt op wie het plaatste en op LLL.',
  'personal-search':
    'Zoekmachines kunnen berichten nog jaren later tonen, en reacties kunnen worden doorgestuurd of gekopieerd zonder dat je het weet of ermee instemt.',
  'name-and-logo':
    'Gebruik de naam of het logo van LLLI, of andere beelden of symbolen van LLL, niet om je persoonlijke blog, groep of bedrijf te promoten.',
  'profile-same':
    'Het is bekend dat LLL-leidsters hetzelfde profiel mogen gebruiken voor persoonlijk gebruik en voor hun rol bij LLL.',
  'profile-cause-aligned':
    'Het is niet passend om een profielfoto, omslagfoto of beschrijving te gebruiken die politiek is of bij een maatschappelijk doel hoort, op een profiel waarmee je in je rol als LLL-leidster ondersteuning bij borstvoeding geeft.',
  'profile-protected-expression':
    'Je eigen seksuele gerichtheid, ras of godsdienst op je profiel laten zien mag gewoon.',
  'profile-badge':
    'Een badge van een politieke partij, kandidaat of campagne gebruiken voor je profiel in een LLL-groep die gezinnen ondersteunt, of waar je je als LLL-leidster bekendmaakt, is volgens het beleid niet toegestaan, omdat dat doelen vermengt, net zoals het dragen van zo’n echte badge op een LLL-bijeenkomst dat zou doen.',
  'second-profile':
    'Misschien moet je een tweede profiel maken om dit te vermijden (sommige platforms beperken in sommige landen een tweede profiel).',
  disclaimer:
    'Leidsters moeten een disclaimer gebruiken als ze regelmatig schrijven over onderwerpen die met LLL te maken hebben.',
  'disclaimer-profile':
    'Op een socialemediaplatform zoals Twitter is een disclaimer bij elk bericht niet mogelijk of passend; wel kan er een algemene disclaimer in je Twitter-profiel staan, zoals: ‘Alle meningen zijn van mijzelf.’',
  'disclaimer-post':
    'Een voorbeeld van waar een disclaimer past, is aan het eind van een blogbericht van een LLL-leidster op een website.',
  'disclaimer-model':
    'Een voorbeeld van een disclaimer is: “De meningen in dit bericht zijn alleen de mijne en geven niet noodzakelijk die van La Leche League weer.”',
  'public-space':
    'Een openbare ruimte is elke ruimte op sociale media waar mensen bij kunnen die geen LLL-leidster zijn, zoals de WhatsApp-groep van een plaatselijk samenwerkingsverband rond borstvoeding, een besloten Facebook-groep van lactatiekundigen, of een Facebook-pagina die te zien is voor iedereen met een Facebook-account.',
  'internal-space':
    'Een interne LLL-ruimte is elke ruimte op sociale media die alleen door LLL-leidsters (en waar van toepassing door leidsters in opleiding) voor LLL-werk wordt gebruikt – niet een groep op sociale media waar LLL-leidsters die vriendinnen zijn kletsen of een avondje uit afspreken.',
  'social-media':
    'Socialemediaplatforms zijn alle websites of apps waarmee gebruikers inhoud kunnen maken en delen of aan sociale netwerken kunnen deelnemen.',
  'social-media-networking':
    'Tot sociale media horen (zonder beperking):\ni. sociale netwerksites, bv. Facebook, LinkedIn, Google+.',
  'social-media-sharing': 'ii. websites om video’s en foto’s te delen, bv. Instagram, YouTube, Flickr.',
  'social-media-micro-blogging': 'iii. sites voor microbloggen, bv. Twitter.',
  'social-media-weblogs':
    'iv. weblogs, waaronder blogs van bedrijven, persoonlijke blogs en blogs bij traditionele media.',
  'social-media-forums': 'v. forums en discussiegroepen, zoals LinkedIn Groups, Yahoo! Groups of Google Groups.',
  'social-media-encyclopedias': 'vi. online encyclopedieën, zoals Wikipedia.',
  'social-media-chat': 'vii. chatplatforms, zoals WhatsApp, Telegram of Messenger.',
  'social-media-other':
    'viii. alle andere websites waar personen of bedrijven met eenvoudige middelen iets kunnen publiceren.',
};
