/**
 * French (a draft): the policy's sentences, by the clause's id. They stand beside the English ones, marked as ours; only the
 * English ones count.
 */
export const policy: Readonly<Record<string, string>> = {
  scope:
    'Cette politique s’applique à toute conversation en ligne, publique ou dans un espace interne de LLL, où l’appartenance d’une animatrice à LLL est claire.',
  'leader-identified':
    'C’est le cas lorsqu’une animatrice se présente comme telle, par exemple en disant qu’elle est animatrice, en utilisant un logo de LLL ou en s’identifiant comme animatrice sur son profil de réseau social.',
  'scope-private':
    'Elle n’est pas destinée aux conversations privées entre personnes consentantes, mais il est entendu que des propos tenus en privé pourraient plus tard être cités par quelqu’un dans un procès.',
  'scope-platforms':
    'Si vous vous identifiez comme animatrice en publiant sur une plateforme de réseau social, veuillez respecter les points suivants :',
  respect:
    'Communication respectueuse. Communiquez par un dialogue respectueux, en accord avec les valeurs et les pratiques de LLL.',
  'respect-material':
    'Les contenus ou commentaires obscènes, diffamatoires, menaçants, harcelants, discriminatoires ou haineux envers une autre personne ou entité, y compris LLLI ou ses entités directement affiliées (Direct Connect Entities), ses bénévoles, son personnel, ses prestataires, ses partenaires ou ses concurrents, ne sont pas permis.',
  'respect-discussion':
    'Nous accueillons volontiers la discussion, y compris les questions et les désaccords, sur les sujets qui touchent les animatrices et LLL, dans les groupes internes de LLL.',
  'respect-listening':
    'On attend de ces discussions qu’elles respectent les autres, et que l’on s’efforce d’écouter et de comprendre tous les points de vue ; il est à noter que le langage discriminatoire, de quelque sorte que ce soit, n’est pas acceptable.',
  'respect-board':
    'Gardez à l’esprit que les membres du conseil d’administration (Board) de LLLI n’utilisent pas tous les réseaux sociaux, ou pas souvent, et que les questions, préoccupations et suggestions que vous souhaitez porter à sa connaissance sont à envoyer par e-mail à board@llli.org.',
  'privacy-consent':
    'Respecter la vie privée des autres : ne partagez vos échanges d’accompagnement ou les questions qui vous ont été posées que si vous avez un consentement explicite pour le faire.',
  'privacy-details':
    'Ne révélez pas d’informations personnelles sur d’autres personnes, y compris des détails permettant d’identifier des personnes que vous avez accompagnées ou que vous accompagnez.',
  'privacy-screenshots':
    'Ne partagez ni discussions, ni commentaires, ni captures d’écran, même si la personne qui a écrit le commentaire n’est pas nommée ni identifiée explicitement d’une autre façon.',
  'role-opinions':
    'Rendre votre rôle clair : lorsque vous êtes identifiée comme animatrice dans un espace public, ne faites pas la promotion d’opinions ou d’intérêts personnels.',
  'role-quote-sources':
    'Lorsque vous partagez des politiques et des informations de LLLI, citez les documents et ressources appropriés.',
  'role-link': 'Mettez un lien vers les informations que LLLI a partagées publiquement.',
  'role-wait': 'S’il n’y en a pas, attendez que les canaux officiels fassent leurs annonces.',
  'information-accurate':
    'Présenter des informations sur LLL : veillez à ce que toute information que vous donnez sur les produits et services de LLL soit exacte, ne soit pas confidentielle et ne contienne pas d’informations réservées.',
  endorsement:
    'Vous pouvez faire la promotion de produits de LLL en utilisant le nom de LLLI, mais pas d’autres produits d’une façon qui semblerait indiquer que LLLI les recommande, à moins que LLLI ne l’ait annoncé publiquement.',
  'endorsement-link': 'Mettez un lien vers l’annonce.',
  'copyright-law':
    'Respecter le droit d’auteur et la propriété intellectuelle : respectez le droit d’auteur, la vie privée, la transparence financière et les autres lois applicables.',
  'copyright-permission':
    'Respectez les droits de propriété intellectuelle des documents publiés et obtenez l’autorisation écrite de l’auteur ou du titulaire avant de les utiliser.',
  'copyright-images':
    'Ne publiez des images obtenues par votre travail ou votre rôle à LLL qu’après avoir reçu un consentement explicite et signé.',
  'encouraged-events':
    'Aider à faire connaître LLLI et les événements de LLL sur Instagram, Twitter, LinkedIn, Facebook ou d’autres réseaux sociaux, par exemple en mettant un lien vers le site de LLLI sur Facebook, en retweetant des tweets de LLLI et de LLL, ou en publiant des photos de réunions (sous réserve du respect de la vie privée quant à l’identité des personnes, et d’un consentement éclairé).',
  'encouraged-comments':
    'Vous êtes aussi encouragées à commenter ou à aimer toute publication de LLLI sur les réseaux sociaux au sujet de ce type d’événements.',
  'encouraged-news':
    'Partager ou commenter les communications, communiqués et nouvelles positives et publiques de LLLI sur Instagram, Twitter, LinkedIn, Facebook et tout autre site où on peut les voir.',
  'care-stances':
    'Publier ou commenter au sujet de politiques, de lignes directrices ou de l’actualité, en lien direct avec des actions, des déclarations ou des positions de LLLI.',
  'care-supporting': 'Les publications de soutien ou la transmission d’informations sont une bonne publicité pour LLL.',
  'care-negative': 'Les publications négatives ou incendiaires, en revanche, ne le sont pas.',
  'care-attention': 'Elles attirent sur LLL une attention négative.',
  'care-redirect':
    'Adressez plutôt ces commentaires aux administratrices qui soutiennent les animatrices de LLL et/ou au conseil d’administration de LLLI.',
  'avoid-controversy':
    'Faire sur les réseaux sociaux des déclarations qui pourraient passer pour controversées, surtout sur des sujets qui concernent une partie quelconque de LLL.',
  'avoid-debates':
    'Prendre part à des débats enflammés sur les réseaux sociaux, comme le forum des membres sur LinkedIn ou Twitter, qui mettent en cause des actions directes d’une partie quelconque de LLL ou de LLLI dans les médias.',
  'avoid-inflammatory':
    'Écrire des publications pouvant être incendiaires et/ou irrespectueuses au sujet de déclarations ou de positions publiques d’une partie quelconque de LLL. Voir « Communication respectueuse ».',
  'note-liability':
    'La politique limite la responsabilité éventuelle de l’organisation, de ses animatrices et de son personnel, et elle est exigée par l’assurance médias de LLLI.',
  'note-severity':
    'Ne pas suivre cette politique pourrait avoir de lourdes conséquences pour LLLI et pour tout LLL, surtout quant à la réputation et à une éventuelle responsabilité juridique, si une animatrice partageait des informations confidentielles ou faisait des déclarations incendiaires ou discriminatoires tout en étant identifiée comme animatrice.',
  'note-law':
    'Cette politique ne remplace ni les exigences légales éventuelles d’un pays donné, ni les conditions d’utilisation de la plateforme de réseau social utilisée.',
  'personal-association':
    'Si votre lien avec LLL est clair dans vos publications personnelles, respectez les points ci-dessus et soyez aussi attentive à ce qui suit :',
  'personal-damage':
    'Lorsque vous donnez votre point de vue personnel sur un sujet lié à LLL, veillez à ce que vos commentaires et votre opinion ne nuisent pas à LLLI, à une DCE ou à leurs intérêts commerciaux.',
  'personal-think':
    'Réfléchissez à deux fois avant de publier : la vie privée n’existe pas dans le monde des réseaux sociaux.',
  'personal-widely-known':
    'Demandez-vous ce qui pourrait arriver si une publication devenait largement connue, et ce que cela pourrait donner comme image de son auteur et de LLL.',
  'personal-search':
    'Les moteurs de recherche peuvent faire ressortir des publications des années après leur création, et des commentaires peuvent être transférés ou copiés à votre insu ou sans votre accord.',
  'name-and-logo':
    'N’utilisez pas le nom ou le logo de LLLI, ni d’autres images ou symboles de LLL, pour promouvoir votre blog, votre groupe ou votre entreprise personnels.',
  'profile-same':
    'Il est entendu que les animatrices peuvent utiliser le même profil à titre personnel et pour leur rôle à LLL.',
  'profile-cause-aligned':
    'Il n’est pas approprié d’avoir une photo de profil, une photo de couverture ou une description politique ou liée à une cause sur un profil que vous utilisez pour soutenir l’allaitement dans votre rôle d’animatrice.',
  'profile-protected-expression':
    'Montrer sur votre profil votre propre orientation sexuelle, votre race ou votre religion n’est pas exclu.',
  'profile-badge':
    'Utiliser le badge d’un parti politique, d’un candidat ou d’une campagne pour votre profil dans un groupe LLL qui soutient des familles, ou là où vous vous identifiez comme animatrice, n’est pas permis par la politique, parce que cela mélange les causes, tout comme le ferait le port d’un tel badge lors d’une réunion LLL en personne.',
  'second-profile':
    'Vous devrez peut-être créer un second profil pour éviter cela (certaines plateformes limitent les seconds profils dans certains pays).',
  disclaimer:
    'Les animatrices sont tenues d’utiliser une mention d’opinion personnelle si elles évoquent régulièrement des sujets liés à LLL.',
  'disclaimer-profile':
    'Il est entendu que, sur une plateforme de réseau social comme Twitter, une telle mention sur chaque publication n’est ni possible ni appropriée ; une mention générale peut toutefois être ajoutée à votre profil Twitter : « Mes propos n’engagent que moi. »',
  'disclaimer-post':
    'Une telle mention convient par exemple à la fin d’un article de blog publié par une animatrice sur un site web.',
  'disclaimer-model':
    'Voici un exemple de mention : « Les opinions exprimées dans cet article n’engagent que moi et ne reflètent pas nécessairement celles de La Leche League. »',
  'public-space':
    'Un espace public est tout espace de réseau social auquel peuvent accéder des personnes qui ne sont pas animatrices, comme le groupe WhatsApp d’une coalition locale pour l’allaitement, un groupe Facebook fermé de consultantes en lactation ou une page Facebook visible par toute personne ayant un compte Facebook.',
  'internal-space':
    'Un espace interne de LLL est tout espace de réseau social utilisé exclusivement par des animatrices (et, le cas échéant, des futures animatrices) pour le travail de LLL, et non un groupe où des animatrices amies discutent ou organisent une sortie.',
  'social-media':
    'Les plateformes de réseaux sociaux comprennent tout site web ou toute application qui permet de créer et de partager des contenus ou de participer à un réseau social.',
  'social-media-networking':
    'Les outils de réseaux sociaux comprennent (sans s’y limiter) :\ni. les sites de réseautage social, p. ex. Facebook, LinkedIn, Google+.',
  'social-media-sharing': 'ii. les sites de partage de vidéos et de photos, p. ex. Instagram, YouTube, Flickr.',
  'social-media-micro-blogging': 'iii. les sites de microblogage, p. ex. Twitter.',
  'social-media-weblogs':
    'iv. les blogs, y compris les blogs d’entreprise, les blogs personnels ou les blogs hébergés par des médias traditionnels.',
  'social-media-forums':
    'v. les forums et espaces de discussion comme les groupes LinkedIn, Yahoo! Groups ou Google Groups.',
  'social-media-encyclopedias': 'vi. les encyclopédies en ligne comme Wikipédia.',
  'social-media-chat': 'vii. les messageries comme WhatsApp, Telegram ou Messenger.',
  'social-media-other':
    'viii. tout autre site web qui permet à des particuliers ou à des entreprises d’utiliser des outils de publication simples.',
};
