import type { AdminMarksWords } from '../en/admin-marks.js';

const pictures = (n: number): string => `${n} ${n === 1 ? 'imagen' : 'imágenes'}`;

export const adminMarks: AdminMarksWords = {
  title: 'Marcas de referencia',
  lead: 'Logotipos y distintivos que se buscan en las imágenes, además de las palabras. Un distintivo encontrado así nunca acusa a nadie por sí solo: lleva a que una persona lo mire otra vez.',
  kinds: { lll: 'Logotipo de LLL', badge: 'Distintivo' },
  groups: {
    party: 'de un partido',
    candidate: 'de una candidatura',
    campaign: 'de una campaña',
    cause: 'de una causa',
  },
  columns: { mark: 'Marca', kind: 'Qué es', source: 'Procedencia', added: 'Añadida' },
  added: (date, by) => `${date}, por ${by}`,
  retired: (date, by) => `Fuera de uso desde el ${date}, por ${by}`,
  retiredTitle: 'Fuera de uso',
  empty:
    'Todavía no se busca ninguna marca. Sube primero los logotipos de LLL, y después los distintivos que conozcas.',
  folder: 'Además de estas, se mira la carpeta de marcas de quien gestiona el programa (reading.marksDir).',
  add: {
    title: 'Añadir una marca',
    open: 'Añadir una marca',
    lead: 'Primero ves con qué coincidiría entre las imágenes que se vieron por última vez. Solo se busca cuando tú lo dices.',
    file: 'La imagen',
    fileHelp:
      'PNG o JPEG, la marca sola y llenando la imagen; mejor con fondo transparente. Se guarda con 512 píxeles como mucho.',
    kind: 'Qué es',
    label: 'Su nombre',
    labelHelp: 'Tal como lo dice un informe, por ejemplo «Distintivo de la hoja verde».',
    group: 'Un distintivo de',
    groupHelp: 'Solo para distintivos.',
    noGroup: 'No es un distintivo',
    source: 'De dónde viene',
    sourceHelp: 'La dirección de la página, y el día.',
    go: 'Probarla',
    noFile: 'Elige primero una imagen.',
    incomplete: 'Hacen falta un nombre y de dónde viene.',
  },
  trial: {
    title: 'Con qué coincidiría',
    nothingYet: 'Todavía no está en uso.',
    none: (tried) =>
      tried === 1
        ? 'No coincide con la única imagen que se miró.'
        : `No coincide con ninguna de las ${pictures(tried)} que se miraron.`,
    matches: (matches, tried) => `Coincidiría con ${matches} de ${pictures(tried)}.`,
    noPictures: 'Todavía no hay imágenes guardadas con las que probarla.',
    rest: (of) =>
      `Hay ${of === 1 ? '1 imagen guardada' : `${of} imágenes guardadas`}; \`profile-audit marks test\` las mira todas.`,
    cost: (ms, of, minutes) =>
      `Mirar cada imagen llevó ${ms} ms. Cuando esté en uso, las imágenes guardadas (${of}) se miran una vez, lo que lleva unos ${minutes} min; no se vuelve a leer ningún texto.`,
    bands: {
      label: 'Con qué seguridad',
      sure: 'Seguridad',
      matches: 'Coincidencias',
      from: (percent) => `${percent} % o más`,
    },
    crops: 'Lo que señalaría',
    cropsSay:
      'Recortes de algunas coincidencias, sin ningún nombre. Si ves cosas que no son la marca, no la uses: molestaría a personas que no han hecho nada.',
    crop: (percent) => `${percent} % de seguridad`,
    use: 'Usar esta marca',
    drop: 'No usarla',
    dropped: 'No se usa; no se guardó nada.',
    over: 'Esa prueba ha terminado: se guarda una hora y se usa una vez. Elige la imagen otra vez.',
    used: 'La marca está en uso. Las imágenes guardadas se miran antes de la primera visita de la próxima ronda.',
    same: 'La misma imagen ya es una marca.',
  },
  one: {
    picture: 'La marca',
    retire: 'Dejar de usarla',
    retireSay: 'Lo que solo ella había encontrado se valora de nuevo sin ella antes de la próxima ronda.',
    done: 'La marca está fuera de uso.',
    back: 'Todas las marcas',
    try: 'Probarla con las imágenes guardadas',
  },
};
