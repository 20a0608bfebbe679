import { es as general } from '../es.js';
import { monthNames } from '../grammar.js';
import type { MonthlyWords } from '../monthly.js';

type Told = number | null;
const LANG = 'es';
const number = (n: number): string => general.number(n);
const many = (n: number, one: string, several: string): string => `${number(n)} ${n === 1 ? one : several}`;
const profiles = (n: Told): string => (n === null ? 'Unos pocos perfiles' : many(n, 'perfil', 'perfiles'));
const named = monthNames(LANG);

export const monthly: MonthlyWords = {
  lang: LANG,
  period: (name) => named(name, { month: 'long', year: 'numeric' }),
  periodShort: (name) => named(name, { month: 'short', year: '2-digit' }),
  title: (period) => `Informe mensual, ${period}`,
  allAreas: 'Todas las zonas',
  area: (name) => `Zona: ${name}`,
  comparedWith: (period) => `Comparado con ${period}`,
  countedSince: (period) => `Lo que ocurrió se cuenta desde el final de ${period}.`,
  first: 'Es el primer informe: todavía no hay nada con que compararlo.',
  notClosed: 'Esta ronda aún no ha terminado: los números todavía pueden cambiar.',
  remade: (day, because) => {
    const why = {
      erased: 'se borraron los datos de alguien',
      rejudged: 'las reglas cambiaron y se volvió a valorar',
      late: 'algo llegó tarde',
    };
    return `Los números se hicieron de nuevo el ${day}, porque ${general.list(because.map((each) => why[each]))}. Una copia anterior puede decir otra cosa.`;
  },
  personal: (day) => `Personal. Borra esta copia a más tardar el ${day}.`,
  personalWhy:
    'Nombra a personas. No lo enseñes a nadie que no lo necesite para su tarea. Las líderes que están en orden se cuentan, nunca se enumeran; nadie recibe puntos ni un puesto.',
  contents: 'En las páginas siguientes',
  untold: '–',
  untoldWhy: '– quiere decir que hay demasiado pocas personas detrás de un número para decirlo.',
  small:
    'En esta zona hay menos de cinco líderes. Los números podrían hablar de una de ellas, así que este informe no lleva ninguno: solo lo que necesita a una persona.',
  coverage: {
    heading: 'Lo que pudimos ver',
    line: ({ leaders, profiles: all, full, part, none }) =>
      all === 0
        ? 'En este periodo no tocaba ningún perfil.'
        : `De ${many(all, 'perfil', 'perfiles')} de ${many(leaders, 'líder', 'líderes')} vimos ${full === all ? 'todos' : number(full)} por completo${part > 0 ? ` y ${number(part)} en parte` : ''}${none > 0 ? `. ${number(none)} no se ${none === 1 ? 'pudo' : 'pudieron'} ver` : ''}.`,
    full: 'visto por completo',
    part: 'visto en parte',
    none: 'no visto',
    sources: (s) => {
      const says: [Told, string, string][] = [
        [s.visited, 'visto en nuestra visita', 'vistos en nuestra visita'],
        [s.supplied, 'enseñado por su titular', 'enseñados por sus titulares'],
        [s.own, 'visto cuando su titular lo pidió', 'vistos cuando sus titulares lo pidieron'],
        [s.stale, 'enseñado antes y todavía válido', 'enseñados antes y todavía válidos'],
        [s.unsupplied, 'pedido y no enseñado', 'pedidos y no enseñados'],
      ];
      const there = says.filter(([n]) => n !== 0);
      if (there.length === 0 || (there.length === 1 && there[0]?.[0] === s.visited && s.visited !== null)) return '';
      return `${there
        .map(([n, one, several]) => (n === null ? `unos pocos ${several}` : many(n, one, several)))
        .join('; ')}.`.replace(/^u/, 'U');
    },
    withheld: (n) =>
      n === 1
        ? '1 perfil tiene una parte que no está abierta para nosotros, por decisión de su titular.'
        : `${number(n)} perfiles tienen una parte que no está abierta para nosotros, por decisión de sus titulares.`,
  },
  unseen: {
    heading: 'Dónde no se pudo mirar, y por qué',
    everywhere: 'En todas las zonas.',
    platform: 'Plataforma',
    why: 'Por qué',
    profiles: 'Perfiles',
    others: 'otras plataformas',
    severalPlatforms: 'varias plataformas',
    several: 'varios motivos',
    failed: 'la visita no salió',
    notYet: 'aún sin visitar',
    more: (rows) => `Y ${many(rows, 'fila', 'filas')} más, después de los asuntos.`,
  },
  cases: {
    heading: 'Lo que ocurrió',
    names: {
      new: 'Nuevos',
      mended: 'Arreglados',
      open: 'Abiertos',
      overdue: 'Con el plazo pasado',
      disputed: 'Con desacuerdo',
      waived: 'Se dejan pasar',
      daysToMend: 'Días',
    },
    means: {
      new: 'comunicados a una líder',
      mended: 'otra vez en orden',
      open: 'dentro de su plazo',
      overdue: 'su plazo terminó',
      disputed: 'ella pide que lo mire una persona',
      waived: 'por una excepción',
      daysToMend: 'desde el aviso hasta el arreglo (mediana)',
    },
    before: (period, value) => `${period}: ${value}`,
    days: (n) => number(Math.round(n * 10) / 10),
    none: 'No hay nada abierto, y no ocurrió nada.',
  },
  changes: {
    heading: 'Qué ha cambiado desde el mes pasado, y por qué',
    nothing: 'No se valora nada de otra manera que el mes pasado.',
    unknown: 'No hay nada con que comparar.',
    profileChanged: (n) => `${profiles(n)}: cambió el propio perfil.`,
    rulesChanged: (n) => `${profiles(n)}: el perfil sigue igual, cambiaron nuestras reglas.`,
    seenMore: (n) => `${profiles(n)}: se pudo ver más que el mes pasado.`,
    seenLess: (n) => `${profiles(n)}: se pudo ver menos que el mes pasado.`,
    rules: 'Nuestros propios cambios',
    moreRules: (n) => `${number(n)} más`,
    rule: (by, because, n) => {
      const what = { rule: `la regla «${by}»`, terms: `el término «${by}»`, reading: `la lectura de imágenes (${by})` }[
        because
      ];
      return `${what} movió ${n === null ? 'unos pocos perfiles' : many(n, 'perfil', 'perfiles')}`;
    },
  },
  soon: {
    heading: 'Pronto',
    says: (days, consents, waivers) => {
      const parts = [
        consents !== 0 &&
          (consents === null ? 'unos pocos consentimientos' : many(consents, 'consentimiento', 'consentimientos')),
        waivers !== 0 && (waivers === null ? 'unas pocas excepciones' : many(waivers, 'excepción', 'excepciones')),
      ].filter((part): part is string => part !== false);
      if (parts.length === 0)
        return `En los próximos ${days} días no termina ningún consentimiento ni ninguna excepción.`;
      const one = parts.length === 1 && (consents === 1 || waivers === 1);
      return `En los próximos ${days} días ${one ? 'termina' : 'terminan'} ${general.list(parts)}. A las líderes se les recuerda; no tienes que hacer nada.`;
    },
  },
  charts: {
    heading: 'Los últimos meses',
    intro: (periods) => `${periods} periodos, el más reciente a la derecha. Todos los ejes empiezan en cero.`,
    names: {
      coverage: 'Perfiles vistos',
      moves: 'Nuevos y arreglados',
      waiting: 'Abiertos y con el plazo pasado',
      days: 'Días hasta el arreglo (mediana)',
    },
    series: {
      full: 'por completo',
      part: 'en parte',
      none: 'no vistos',
      new: 'nuevos',
      mended: 'arreglados',
      open: 'abiertos',
      overdue: 'con el plazo pasado',
      days: 'días hasta el arreglo',
    },
    says: (series, now, least, most) => `${series}: ${now} ahora, entre ${least} y ${most} antes.`,
    steady: (series, value, periods) => `${series}: ${value} en los ${periods} periodos.`,
    table: 'Los números de los gráficos',
    tableIntro: 'Tal como se dieron al cerrar cada periodo.',
    period: 'Periodo',
    profiles: 'Perfiles',
    gap: 'sin decir',
  },
  items: {
    heading: 'Lo que necesita a una persona',
    intro: (n) =>
      `${many(n, 'asunto', 'asuntos')} con el plazo de la líder terminado, o que siguieron adelante por su respuesta. Cada uno se decide en su página; este informe no decide nada.`,
    none: 'Este mes nada necesita a una persona.',
    reasons: {
      overdue: 'Su plazo terminó',
      disputed: 'No está de acuerdo',
      explained: 'Lo explicó',
      'waiver-asked': 'Pide que se deje pasar',
      'waiver-ended': 'Terminó una excepción',
      asked: 'La máquina pregunta a una persona',
    },
    reasonCount: (reason, n) =>
      `${number(n)} ${
        {
          overdue: 'con su plazo terminado',
          disputed: 'en que no está de acuerdo',
          explained: n === 1 ? 'que explicó' : 'que se explicaron',
          'waiver-asked': 'con el deseo de que se deje pasar',
          'waiver-ended': 'con una excepción terminada',
          asked: 'en que la máquina pregunta a una persona',
        }[reason]
      }`,
    waiverEnded: { expired: 'Terminó el plazo de una excepción', changed: 'Cambió lo que se dejaba pasar' },
    waiting: (days) => (days === 0 ? 'desde hoy' : `espera desde hace ${many(days, 'día', 'días')}`),
    noArea: 'Sin zona',
    wordsRead: 'Palabras tal como se leyeron en la imagen',
    wordsWritten: 'Palabras tal como están escritas',
    policy: 'Las normas dicen',
    quotations: 'Las frases de las normas a las que se refiere',
    historyHeading: 'Lo que ocurrió hasta ahora',
    steps: {
      'first-seen': 'visto por primera vez',
      confirmed: 'visto otra vez, y así confirmado',
      told: 'se le avisó',
      answered: 'respondió',
      decided: 'decidió una persona',
      overdue: 'su plazo terminó',
      'waiver-ended': 'terminó la excepción',
      reopened: 'abierto de nuevo',
      'rules-changed': 'cambiaron nuestras reglas',
    },
    review: 'Abrir la página del asunto',
    cropAlt: (words) => (words ? `Recorte de la imagen: ${words}` : 'Recorte de la imagen'),
    noPicture: 'La imagen ya no se guarda.',
    seenAt: (day) => `Visto el ${day}.`,
    doubt: 'Por qué se pregunta a una persona',
    more: (n) => `Y ${number(n)} más en la página del asunto.`,
  },
  precision: {
    heading: 'Con qué frecuencia las personas nos dieron la razón',
    intro:
      'De lo que decidieron las personas, la parte en que la regla acertó. Una regla que se equivoca demasiadas veces solo pregunta.',
    rule: 'Regla',
    lang: 'Idioma',
    decided: 'Decididos',
    right: 'Acertados',
    asksOnly: 'ahora solo pregunta',
  },
  made: {
    heading: 'Cómo se hizo',
    clear:
      'Todo lo de este informe se calcula a partir de la base de datos. No contiene ninguna opinión ni puntuación.',
    verify: (command) => `Para calcularlo de nuevo y comparar: ${command}`,
    engine: ({ version, rules, lexicon, ocr }) =>
      `Programa ${version}, reglas ${rules}, palabras ${lexicon}, lectura de imágenes ${ocr}.`,
    policy: (revision) => `Normas: revisión ${revision}.`,
    thresholds: (list) => `Umbrales: ${list}.`,
    position: ({ schema, round, rejudged }) =>
      `Base de datos: esquema ${schema}, ronda ${round ?? '–'}, nueva valoración ${rejudged}.`,
    log: (seq, hash) => `Registro: entrada ${seq}, ${hash}.`,
    period: (from, to) => (from === null ? `Contado hasta el ${to}.` : `Contado desde el ${from} hasta el ${to}.`),
  },
  csv: {
    items: {
      period: 'Periodo',
      area: 'Zona',
      leader: 'Líder',
      platform: 'Plataforma',
      handle: 'Usuario',
      address: 'Dirección',
      reason: 'Por qué se pregunta a una persona',
      rule: 'Regla',
      clause: 'Punto de las normas',
      says: 'Lo que se encontró',
      words: 'Palabras tal como se leyeron',
      sure: 'Seguridad',
      seen: 'Visto el',
      told: 'Avisada el',
      grace: 'Su plazo termina',
      waiting: 'Días de espera',
      review: 'Página del asunto',
      keepUntil: 'Borrar esta copia antes del',
      log: 'Cabeza del registro',
    },
    figures: {
      period: 'Periodo',
      keepUntil: 'Borrar esta copia antes del',
      log: 'Cabeza del registro',
      leaders: 'Líderes',
      profiles: 'Perfiles',
      full: 'Vistos por completo',
      part: 'Vistos en parte',
      none: 'No vistos',
      visited: 'Vistos en nuestra visita',
      supplied: 'Enseñados por sus titulares',
      own: 'Vistos a petición propia',
      stale: 'Enseñados antes',
      unsupplied: 'Pedidos, no enseñados',
      withheld: 'Con una parte no abierta para nosotros',
      new: 'Nuevos',
      mended: 'Arreglados',
      open: 'Abiertos',
      overdue: 'Con el plazo pasado',
      disputed: 'Con desacuerdo',
      waived: 'Se dejan pasar',
      profileChanged: 'Cambió el perfil',
      rulesChanged: 'Cambiaron nuestras reglas',
      seenMore: 'Se vio más',
      seenLess: 'Se vio menos',
      daysToMend: 'Días hasta el arreglo (mediana)',
    },
  },
  mail: {
    subject: (period, area) => `Informe mensual, ${period}${area ? `, ${area}` : ''}`,
    hello: 'El informe mensual está listo.',
    needs: (n) =>
      n === 0
        ? 'Nada necesita a una persona.'
        : `${many(n, 'asunto', 'asuntos')} ${n === 1 ? 'necesita' : 'necesitan'} a una persona.`,
    open: 'Abrir el informe',
    page: 'El informe nombra a personas, así que no va en este correo. Se abre después de iniciar sesión.',
    why: 'Lo recibes porque te ocupas de estas zonas.',
    keep: (day) => `El informe se guarda hasta el ${day}.`,
  },
  feed: {
    title: (organisation) => `Informes de ${organisation}`,
    entry: (period, area) => `Informe mensual, ${period}${area ? `, ${area}` : ''}`,
  },
};
