/** The policy's sentences in Spanish, by clause: our own translation, a draft, shown beside the English sentence. */
export const policy: Readonly<Record<string, string>> = {
  scope:
    'Esta política se aplica a toda conversación en línea, ya sea pública o en un espacio interno de LLL, en la que esté clara la vinculación de una líder con LLL.',
  'leader-identified':
    'Es decir, cuando una líder se presenta como líder, por ejemplo al decir que es líder, al usar un logotipo de LLL o al identificarse como líder en su perfil de redes sociales.',
  'scope-private':
    'No está pensada para las conversaciones privadas y consentidas, aunque se entiende que lo dicho en privado podría ser citado después por una persona en un juicio.',
  'scope-platforms':
    'Si te identificas como líder al publicar en cualquier plataforma de redes sociales, ten en cuenta, por favor, los siguientes puntos:',
  respect:
    'Comunicación respetuosa. Al comunicarte, usa un diálogo respetuoso, acorde con los valores y las prácticas de LLL.',
  'respect-material':
    'No se permiten materiales ni comentarios obscenos, difamatorios, amenazantes, acosadores, discriminatorios o de odio hacia otra persona o entidad, incluidas LLLI o sus entidades de conexión directa (Direct Connect Entities), voluntarias, personal, contratistas, socios o competidores.',
  'respect-discussion':
    'En los grupos internos de LLL es bienvenido el debate, con preguntas y desacuerdos, sobre asuntos que afectan a las líderes y a LLL.',
  'respect-listening':
    'Se espera que ese debate sea respetuoso con las demás personas y que se haga un esfuerzo por escuchar y comprender todos los puntos de vista; el lenguaje discriminatorio de cualquier tipo no es aceptable.',
  'respect-board':
    'Ten en cuenta que no todas las personas de la Junta Directiva de LLLI usan redes sociales, o no las usan a menudo; las preguntas, preocupaciones y sugerencias que quieras que vea la Junta deben enviarse por correo a board@llli.org.',
  'privacy-consent':
    'Respeta la privacidad de las demás personas: comparte tus conversaciones de apoyo o las preguntas que te han hecho solo si tienes un consentimiento explícito para ello.',
  'privacy-details':
    'No reveles información personal de otras personas, incluidos los detalles que permitan identificar a quienes has acompañado o acompañas.',
  'privacy-screenshots':
    'No compartas debates, comentarios ni capturas de pantalla, aunque la persona que hizo el comentario no aparezca con su nombre ni se la identifique explícitamente de otro modo.',
  'role-opinions':
    'Deja claro tu papel: cuando se te identifique como líder en un espacio público, no promuevas opiniones ni intereses personales.',
  'role-quote-sources':
    'Al compartir políticas e información de LLLI, cita los documentos y recursos correspondientes.',
  'role-link': 'Enlaza la información que LLLI ha compartido públicamente.',
  'role-wait': 'Si no la hay, espera a que los canales oficiales hagan sus anuncios.',
  'information-accurate':
    'Al presentar información sobre LLL: asegúrate de que toda la información que des sobre productos y servicios de LLL sea exacta y de que no sea confidencial ni contenga información reservada.',
  endorsement:
    'Puedes promocionar productos de LLL usando el nombre de LLLI, pero no otros productos de un modo que parezca indicar el respaldo de LLLI, a menos que LLLI lo haya anunciado públicamente.',
  'endorsement-link': 'Enlaza el anuncio.',
  'copyright-law':
    'Respeta los derechos de autor y la propiedad intelectual: respeta las leyes de derechos de autor, privacidad e información financiera y las demás que sean aplicables.',
  'copyright-permission':
    'Respeta los derechos de propiedad intelectual de los materiales publicados y obtén permiso por escrito de su autora o titular antes de usarlos.',
  'copyright-images':
    'Publica imágenes obtenidas por tu labor o tu papel en LLL solo después de haber recibido un consentimiento explícito y firmado.',
  'encouraged-events':
    'Ayuda a dar a conocer eventos de LLLI y de LLL en Instagram, Twitter, LinkedIn, Facebook u otras redes sociales, por ejemplo enlazando el sitio web de LLLI en Facebook, retuiteando tuits de LLLI y LLL, o publicando fotos de reuniones (teniendo en cuenta la privacidad, la identidad de las personas y el consentimiento informado).',
  'encouraged-comments':
    'También se te anima a comentar las publicaciones de LLLI en redes sociales sobre este tipo de eventos, o a indicar que te gustan.',
  'encouraged-news':
    'Comparte y comenta comunicaciones públicas, notas de prensa y novedades positivas de LLLI en Instagram, Twitter, LinkedIn, Facebook y otros sitios donde puedan verse.',
  'care-stances':
    'Publicar o comentar sobre políticas, directrices o temas de actualidad relacionados directamente con acciones, declaraciones o posturas de LLLI.',
  'care-supporting': 'Las publicaciones de apoyo o que transmiten información son una publicidad útil para LLL.',
  'care-negative': 'Las publicaciones negativas o incendiarias, en cambio, no lo son.',
  'care-attention': 'Atraen hacia LLL una atención negativa.',
  'care-redirect':
    'Dirige esos comentarios a las administradoras que apoyan a las líderes de LLL o a la Junta Directiva de LLLI.',
  'avoid-controversy':
    'Hacer declaraciones en redes sociales que puedan considerarse polémicas, sobre todo en asuntos relacionados con cualquier parte de LLL.',
  'avoid-debates':
    'Participar en debates acalorados en redes sociales, como el foro de miembros de LinkedIn o Twitter, que tengan que ver con acciones directas de cualquier parte de LLL o de LLLI en los medios.',
  'avoid-inflammatory':
    'Escribir publicaciones que puedan resultar incendiarias o irrespetuosas sobre declaraciones públicas o posturas de cualquier parte de LLL. Véase Comunicación respetuosa.',
  'note-liability':
    'Esta política limita la posible responsabilidad legal de la organización, sus líderes y su personal, y es un requisito de la póliza de seguro de medios de LLLI.',
  'note-severity':
    'No seguir esta política podría tener consecuencias graves para LLLI y para toda LLL, sobre todo para su reputación y su posible responsabilidad legal, si una líder compartiera información confidencial o hiciera declaraciones incendiarias o discriminatorias mientras se la identifica como líder.',
  'note-law':
    'Esta política no sustituye a los posibles requisitos legales de cada país ni a las condiciones de uso de la plataforma de redes sociales que se utilice.',
  'personal-association':
    'Si tu vinculación con LLL está clara en tus publicaciones personales, además de observar los puntos anteriores, presta atención a lo siguiente:',
  'personal-damage':
    'Cuando des tu punto de vista personal sobre un asunto relacionado con LLL, cuida de que tus comentarios y opiniones no perjudiquen a LLLI, a una entidad de conexión directa (DCE) ni a sus intereses comerciales.',
  'personal-think': 'Piénsalo dos veces antes de publicar: en el mundo de las redes sociales no existe la privacidad.',
  'personal-widely-known':
    'Considera qué podría pasar si una publicación llegara a conocerse ampliamente, y qué imagen daría tanto de quien la publicó como de LLL.',
  'personal-search':
    'Los buscadores pueden encontrar publicaciones años después de haberse creado, y los comentarios pueden reenviarse o copiarse sin que lo sepas o lo consientas.',
  'name-and-logo':
    'No uses el nombre ni el logotipo de LLLI, ni otras imágenes o iconos de LLL, para promocionar tu blog, grupo o negocio personal.',
  'profile-same':
    'Se entiende que las líderes pueden usar el mismo perfil para su uso personal y para su papel en LLL.',
  'profile-cause-aligned':
    'No es adecuado usar una foto de perfil, una foto de portada o una descripción de carácter político o alineada con una causa en un perfil que usas para dar apoyo a la lactancia en tu papel de líder.',
  'profile-protected-expression':
    'No hay ninguna prohibición de mostrar en tu perfil tu propia orientación sexual, raza o religión.',
  'profile-badge':
    'La política no permite usar un distintivo de un partido político, una candidatura o una campaña en tu perfil en un grupo de LLL que apoya a familias, o donde te identificas como líder, porque mezcla causas, igual que lo haría llevar un distintivo así puesto en una reunión presencial de LLL.',
  'second-profile':
    'Puede que necesites crear un segundo perfil para evitarlo (algunas plataformas limitan los segundos perfiles en algunos países).',
  disclaimer:
    'Las líderes tienen que usar un aviso de opinión propia si se refieren con regularidad a asuntos relacionados con LLL.',
  'disclaimer-profile':
    'Se entiende que en una plataforma de redes sociales como Twitter no es posible ni adecuado poner un aviso en cada publicación; sin embargo, se puede añadir a tu perfil de Twitter un aviso general que diga: ‘Opiniones exclusivamente mías.’',
  'disclaimer-post':
    'Un ejemplo de cuándo sería adecuado un aviso es al final de una entrada de blog que una líder publica en un sitio web.',
  'disclaimer-model':
    'Un ejemplo de aviso es: “Las opiniones expresadas en esta publicación son solo mías y no reflejan necesariamente las de La Leche League.”',
  'public-space':
    'Un espacio público es cualquier espacio de redes sociales al que pueden acceder personas que no son líderes, como el grupo de WhatsApp de una coalición local de lactancia, un grupo cerrado de Facebook de consultoras de lactancia o una página de Facebook visible para cualquiera con una cuenta de Facebook.',
  'internal-space':
    'Un espacio interno de LLL es cualquier espacio de redes sociales que usan exclusivamente las líderes (y las aspirantes a líder, cuando corresponda) para el trabajo de LLL, no un grupo en el que líderes que son amigas charlan o quedan para salir.',
  'social-media':
    'Las plataformas de redes sociales incluyen cualquier sitio web o aplicación que permite a sus usuarios crear y compartir contenidos o participar en redes sociales.',
  'social-media-networking':
    'Las herramientas de redes sociales incluyen (sin limitación):\ni. sitios de redes sociales, p. ej. Facebook, LinkedIn, Google+.',
  'social-media-sharing': 'ii. sitios para compartir vídeos y fotos, p. ej. Instagram, YouTube, Flickr.',
  'social-media-micro-blogging': 'iii. sitios de microblogs, p. ej. Twitter.',
  'social-media-weblogs':
    'iv. blogs, incluidos los corporativos, los personales y los alojados por medios de comunicación tradicionales.',
  'social-media-forums': 'v. foros y tablones de debate como LinkedIn Groups, Yahoo! Groups o Google Groups.',
  'social-media-encyclopedias': 'vi. enciclopedias en línea como Wikipedia.',
  'social-media-chat': 'vii. plataformas de chat como WhatsApp, Telegram o Messenger.',
  'social-media-other':
    'viii. cualquier otro sitio web que permita a particulares o empresas usar herramientas sencillas de publicación.',
};
