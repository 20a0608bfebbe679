/**
 * German, a draft of ours: the policy's sentences, by the id of their clause. Nobody at LLLI has approved it; it stands
 * beside the English sentence, which alone counts.
 */
export const policy: Readonly<Record<string, string>> = {
  scope:
    'Diese Richtlinie gilt für jedes Gespräch im Internet, ob öffentlich oder in einem internen Raum der LLL, in dem die Zugehörigkeit einer LLL-Beraterin zur LLL klar ist.',
  'leader-identified':
    'Das heißt: wenn eine LLL-Beraterin als LLL-Beraterin auftritt, etwa indem sie sagt, dass sie LLL-Beraterin ist, ein Logo der LLL verwendet oder sich in ihrem Profil in den sozialen Medien als LLL-Beraterin zu erkennen gibt.',
  'scope-private':
    'Sie soll nicht für einvernehmliche private Gespräche gelten, wobei bekannt ist, dass private Äußerungen später von jemandem in einem Rechtsstreit zitiert werden könnten.',
  'scope-platforms':
    'Wenn du dich in einem sozialen Netzwerk als LLL-Beraterin zu erkennen gibst, während du etwas veröffentlichst, beachte bitte die folgenden Punkte:',
  respect:
    'Respektvolle Kommunikation. Sprich respektvoll mit anderen, im Einklang mit den Werten und der Praxis der LLL.',
  'respect-material':
    'Inhalte oder Kommentare, die gegenüber einem anderen Menschen oder einer Einrichtung obszön, verleumderisch, drohend, belästigend, diskriminierend oder hasserfüllt sind, sind nicht gestattet; das schließt die LLLI oder ihre Direct Connect Entities, Ehrenamtliche, Angestellte, Auftragnehmer, Partner oder Mitbewerber ein.',
  'respect-discussion':
    'Gespräche über Themen, die LLL-Beraterinnen und die LLL betreffen, auch Fragen und andere Meinungen, sind in internen Gruppen der LLL willkommen.',
  'respect-listening':
    'Es wird erwartet, dass solche Gespräche respektvoll gegenüber anderen sind und dass man sich bemüht, allen Standpunkten zuzuhören und sie zu verstehen; diskriminierende Sprache jeder Art ist nicht annehmbar.',
  'respect-board':
    'Bitte bedenke, dass nicht alle Mitglieder des Vorstands der LLLI soziale Medien nutzen oder sie oft nutzen. Fragen, Anliegen und Vorschläge, die der Vorstand sehen soll, sollten per E-Mail an board@llli.org gehen.',
  'privacy-consent':
    'Die Privatsphäre anderer achten: Teile Beratungsgespräche oder Fragen, die dir gestellt wurden, nur, wenn du dafür eine ausdrückliche Einwilligung hast.',
  'privacy-details':
    'Gib keine persönlichen Angaben anderer Menschen weiter, auch keine Einzelheiten, an denen zu erkennen ist, wen du begleitet hast oder begleitest.',
  'privacy-screenshots':
    'Teile keine Gespräche, Kommentare oder Bildschirmfotos, auch dann nicht, wenn die Person, von der ein Kommentar stammt, nicht genannt wird und auch sonst nicht ausdrücklich zu erkennen ist.',
  'role-opinions':
    'Deine Rolle klar machen: Wenn du in einem öffentlichen Raum als LLL-Beraterin zu erkennen bist, wirb nicht für persönliche Meinungen oder Interessen.',
  'role-quote-sources':
    'Wenn du Richtlinien und Informationen der LLLI teilst, zitiere geeignete Dokumente und Quellen.',
  'role-link': 'Verlinke Informationen, die die LLLI öffentlich geteilt hat.',
  'role-wait': 'Wenn es keine gibt, warte, bis die offiziellen Kanäle etwas ankündigen.',
  'information-accurate':
    'Informationen über die LLL: Achte darauf, dass alles, was du über Produkte und Dienste der LLL sagst, sachlich richtig ist und weder vertraulich ist noch geschützte Informationen enthält.',
  endorsement:
    'Du kannst mit dem Namen der LLLI für Produkte der LLL werben, aber nicht für andere Produkte, was so wirken würde, als empfehle die LLLI sie, es sei denn, die LLLI hat das öffentlich angekündigt.',
  'endorsement-link': 'Verlinke die Ankündigung.',
  'copyright-law':
    'Urheberrecht und geistiges Eigentum achten: Halte dich an Urheberrecht, Datenschutz, finanzielle Offenlegung und andere geltende Gesetze.',
  'copyright-permission':
    'Achte das geistige Eigentum an veröffentlichtem Material, und hol die schriftliche Erlaubnis der Urheberin oder des Inhabers ein, bevor du es verwendest.',
  'copyright-images':
    'Veröffentliche Bilder, die du durch deine Arbeit oder Rolle bei der LLL erhalten hast, nur, nachdem du eine ausdrückliche, unterschriebene Einwilligung bekommen hast.',
  'encouraged-events':
    'Hilf mit, Veranstaltungen der LLLI und der LLL auf Instagram, Twitter, LinkedIn, Facebook oder anderen sozialen Medien bekannt zu machen, etwa indem du auf Facebook auf die Website der LLLI verlinkst, Tweets der LLLI und der LLL weiterverbreitest oder Fotos von Treffen veröffentlichst (unter Beachtung der Privatsphäre der Abgebildeten und ihrer Einwilligung).',
  'encouraged-comments':
    'Gern kannst du auch Beiträge der LLLI in den sozialen Medien zu solchen Veranstaltungen kommentieren oder mit „Gefällt mir“ versehen.',
  'encouraged-news':
    'Teile und kommentiere positive öffentliche Mitteilungen, Pressemitteilungen und Entwicklungen der LLLI auf Instagram, Twitter, LinkedIn, Facebook und überall sonst, wo sie gesehen werden können.',
  'care-stances':
    'Beiträge oder Kommentare zu Richtlinien, Leitlinien oder aktuellen Themen, die sich direkt auf Handlungen, Aussagen oder Haltungen der LLLI beziehen.',
  'care-supporting':
    'Beiträge, die unterstützen oder Informationen weitergeben, machen die LLL auf hilfreiche Weise bekannt.',
  'care-negative': 'Negative oder aufhetzende Beiträge dagegen nicht.',
  'care-attention': 'Sie lenken negative Aufmerksamkeit auf die LLL.',
  'care-redirect':
    'Leite solche Kommentare an diejenigen weiter, die dich bei der LLL als LLL-Beraterin betreuen, und/oder an den Vorstand der LLLI.',
  'avoid-controversy':
    'Aussagen in den sozialen Medien, die als umstritten gelten könnten, besonders zu Themen, die irgendeinen Teil der LLL betreffen.',
  'avoid-debates':
    'Sich in hitzige Debatten in den sozialen Medien hineinziehen lassen, etwa im LinkedIn Members Forum oder auf Twitter, in denen es in den Medien um direkte Handlungen irgendeines Teils der LLL oder der LLLI geht.',
  'avoid-inflammatory':
    'Möglicherweise aufhetzende und/oder respektlose Beiträge zu öffentlichen Aussagen oder Haltungen irgendeines Teils der LLL schreiben. Siehe „Respektvolle Kommunikation“.',
  'note-liability':
    'Die Richtlinie begrenzt die mögliche Haftung der Organisation, ihrer LLL-Beraterinnen und Angestellten und wird von der Medienversicherung der LLLI verlangt.',
  'note-severity':
    'Sich nicht an diese Richtlinie zu halten könnte schwere Folgen für die LLLI und die ganze LLL haben, besonders für ihren Ruf und eine mögliche rechtliche Haftung, wenn eine LLL-Beraterin vertrauliche Informationen teilen oder sich aufhetzend oder diskriminierend äußern würde, während sie als LLL-Beraterin zu erkennen ist.',
  'note-law':
    'Diese Richtlinie tritt nicht an die Stelle rechtlicher Anforderungen in einem Land oder der Nutzungsbedingungen des sozialen Netzwerks, das verwendet wird.',
  'personal-association':
    'Wenn deine Verbindung zur LLL in deinen persönlichen Beiträgen klar ist, beachte neben den obigen Punkten auch das Folgende:',
  'personal-damage':
    'Wenn du deine persönliche Sicht auf etwas darlegst, das mit der LLL zu tun hat, achte darauf, dass dein Kommentar und deine Meinung der LLLI, einer DCE oder ihren geschäftlichen Interessen keinen Schaden zufügen.',
  'personal-think':
    'Überleg zweimal, bevor du etwas veröffentlichst: In der Welt der sozialen Medien gibt es keine Privatsphäre.',
  'personal-widely-known':
    'Bedenke, was geschehen könnte, wenn ein Beitrag weithin bekannt würde, und welches Licht das auf die Verfasserin und auf die LLL werfen könnte.',
  'personal-search':
    'Suchmaschinen können Beiträge noch Jahre später finden, und Kommentare können ohne dein Wissen oder deine Einwilligung weitergeleitet oder kopiert werden.',
  'name-and-logo':
    'Verwende Namen oder Logo der LLLI oder andere Bilder oder Symbole der LLL nicht, um für deinen persönlichen Blog, deine Gruppe oder dein Geschäft zu werben.',
  'profile-same': 'LLL-Beraterinnen können dasselbe Profil für sich persönlich und für ihre Rolle bei der LLL nutzen.',
  'profile-cause-aligned':
    'Es ist nicht angemessen, ein politisches oder für ein Anliegen stehendes Profilbild, Titelbild oder eine solche Beschreibung auf einem Profil zu verwenden, mit dem du in deiner Rolle als LLL-Beraterin beim Stillen unterstützt.',
  'profile-protected-expression':
    'Die eigene sexuelle Orientierung, Herkunft oder Religion auf deinem Profil zu zeigen ist nicht untersagt.',
  'profile-badge':
    'Ein Abzeichen einer politischen Partei, Kandidatur oder Kampagne auf deinem Profil in einer LLL-Gruppe, die Familien unterstützt, oder dort, wo du dich als LLL-Beraterin zu erkennen gibst, ist nach der Richtlinie nicht zulässig, denn es vermischt Anliegen, genauso wie es ein solches Abzeichen täte, das man bei einem LLL-Treffen vor Ort trägt.',
  'second-profile':
    'Vielleicht brauchst du ein zweites Profil, um das zu vermeiden (manche Plattformen schränken in manchen Ländern zweite Profile ein).',
  disclaimer:
    'LLL-Beraterinnen müssen einen Hinweis auf die eigene Meinung verwenden, wenn sie regelmäßig über Themen schreiben, die mit der LLL zu tun haben.',
  'disclaimer-profile':
    'In einem sozialen Netzwerk wie Twitter ist ein solcher Hinweis bei jedem Beitrag nicht möglich oder angebracht; du könntest aber dein Twitter-Profil um einen allgemeinen Hinweis ergänzen: „Hier schreibe ich nur meine eigene Meinung.“',
  'disclaimer-post':
    'Angebracht wäre ein solcher Hinweis zum Beispiel am Ende eines Blogbeitrags, den eine LLL-Beraterin auf einer Website veröffentlicht.',
  'disclaimer-model':
    'Ein Beispiel für einen solchen Hinweis: „Was ich in diesem Beitrag schreibe, ist allein meine Meinung und gibt nicht unbedingt die Meinung der La Leche League wieder.“',
  'public-space':
    'Ein öffentlicher Raum ist jeder Raum in den sozialen Medien, zu dem Menschen Zugang haben, die keine LLL-Beraterinnen sind, etwa die WhatsApp-Gruppe eines örtlichen Stillbündnisses, eine geschlossene Facebook-Gruppe von Stillberaterinnen oder eine Facebook-Seite, die alle mit einem Facebook-Konto sehen können.',
  'internal-space':
    'Ein interner Raum der LLL ist jeder Raum in den sozialen Medien, den ausschließlich LLL-Beraterinnen (und gegebenenfalls Anwärterinnen) für die Arbeit der LLL nutzen – nicht eine Gruppe, in der befreundete LLL-Beraterinnen plaudern oder einen Abend planen.',
  'social-media':
    'Zu den sozialen Medien gehört jede Website oder Anwendung, auf der man Inhalte erstellen und teilen oder an sozialen Netzwerken teilnehmen kann.',
  'social-media-networking':
    'Zu den Werkzeugen der sozialen Medien gehören (unter anderem):\ni. soziale Netzwerke wie Facebook, LinkedIn, Google+.',
  'social-media-sharing': 'ii. Websites zum Teilen von Videos und Fotos wie Instagram, YouTube, Flickr.',
  'social-media-micro-blogging': 'iii. Mikroblogs wie Twitter.',
  'social-media-weblogs': 'iv. Weblogs, auch von Unternehmen, persönliche Blogs oder Blogs bei herkömmlichen Medien.',
  'social-media-forums': 'v. Foren und Diskussionsbretter wie LinkedIn Groups, Yahoo! Groups oder Google Groups.',
  'social-media-encyclopedias': 'vi. Online-Enzyklopädien wie Wikipedia.',
  'social-media-chat': 'vii. Chat-Plattformen wie WhatsApp, Telegram oder Messenger.',
  'social-media-other':
    'viii. alle anderen Websites, auf denen einzelne Menschen oder Unternehmen mit einfachen Werkzeugen veröffentlichen können.',
};
