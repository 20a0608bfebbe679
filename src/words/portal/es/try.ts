import type { TryWords } from '../en/try.js';

export const tryOut: TryWords = {
  title: 'Pruébalo antes de cambiarlo',
  intro:
    'Elige una imagen, o escribe una descripción, y mira enseguida qué dicen las normas en un perfil en el que se te conoce como líder.',
  nothingKept: 'No se guarda nada: ni la imagen, ni las palabras, ni el resultado.',
  platform: '¿Para dónde es?',
  anywhere: 'Para cualquier sitio',
  platformHelp: 'El consejo se adapta a la plataforma, por ejemplo a lo larga que puede ser allí una descripción.',
  pictures: 'Imágenes',
  picturesHelp: (files, megabytes) =>
    `JPEG, PNG, WebP, GIF o AVIF; hasta ${files} a la vez, ${megabytes} MB en total. Las fotos de un iPhone pueden ser HEIC: una captura de pantalla de la foto sirve.`,
  text: 'Descripción',
  textHelp: 'Lo que escribirías allí sobre ti.',
  go: 'Ver el resultado',
  wait: 'Una imagen tarda hasta medio minuto. Espera, por favor, a que aparezca el resultado.',

  result: 'El resultado',
  again: 'Probar otra cosa',
  change: 'Cambiar y probar otra vez',
  ofText: 'Tu descripción',
  ofPicture: (n) => `Imagen ${n}`,
  understood: {
    leader: 'Dice que eres líder.',
    notLeader: 'No dice que seas líder. Lo valoramos como si se supiera que el perfil es de una líder.',
    disclaimer: {
      full: 'Tiene el aviso de opinión propia.',
      partial: 'Tiene algo parecido al aviso de opinión propia.',
      none: 'No tiene aviso de opinión propia.',
    },
  },
  room: (used, limit) =>
    used <= limit
      ? `${used} de los ${limit} caracteres que caben allí.`
      : `Es ${used - limit === 1 ? '1 carácter' : `${used - limit} caracteres`} más largo de lo que cabe: allí caben ${limit}.`,
  read: 'Lo que leímos',
  nothingRead: 'No leímos ninguna palabra.',
  fine: {
    title: 'En orden',
    says: 'Hasta donde puede ver nuestro programa, aquí no hay nada que no encaje con las normas.',
  },
  problem: (file) => `No pudimos abrir ${file}`,

  refused: {
    nothing: {
      title: 'No se eligió nada',
      says: 'Elige una imagen o escribe una descripción, y después pulsa el botón.',
    },
    large: {
      title: 'Es demasiado grande',
      says: (megabytes) =>
        `Todas las imágenes juntas pueden ocupar ${megabytes} MB. Prueba con menos, o con otras más pequeñas.`,
    },
    many: { title: 'Son demasiadas', says: (files) => `Como mucho se admiten ${files} imágenes a la vez.` },
    long: {
      title: 'Es muy largo',
      says: (most) => `Aquí una descripción puede tener ${most} caracteres.`,
    },
    busy: {
      title: 'Un momento',
      says: 'Ahora mismo se están leyendo otras. Espera un minuto y vuelve a pulsar el botón.',
    },
    trouble: {
      title: 'Algo ha fallado por nuestra parte',
      says: 'No es por ti, y no se guardó nada. Vuelve a intentarlo dentro de unos minutos, por favor.',
    },
  },
  formats: {
    heic: 'Es una foto HEIC, como las que hace el iPhone. Haz una captura de pantalla de ella, o en Fotos elige Compartir, luego Opciones y luego «Más compatible», y usa esa copia.',
    svg: 'Es un dibujo SVG. Guárdalo como PNG y prueba con eso.',
    pdf: 'Es un PDF. Haz una captura de pantalla de la página y prueba con eso.',
    video: 'Es un vídeo. Haz una captura de pantalla del momento que la gente ve primero.',
    tiff: 'Es un TIFF. Guárdalo como JPEG o PNG y prueba con eso.',
    bmp: 'Es una imagen BMP. Guárdala como PNG y prueba con eso.',
    ico: 'Es un archivo de icono. Guárdalo como PNG y prueba con eso.',
    html: 'Es una página web, no una imagen. Hazle una captura de pantalla.',
    other:
      'No es una imagen que conozcamos. Sirven JPEG, PNG, WebP, GIF y AVIF; una captura de pantalla sirve siempre.',
    empty:
      'El archivo está vacío. Quizá aún no se había cargado del todo en tu teléfono: ábrelo una vez y vuelve a elegirlo.',
    broken: 'El archivo está dañado o cortado. Guárdalo de nuevo, o haz una captura de pantalla.',
    large: 'La imagen tiene más de 40 megapíxeles. Sirve una copia más pequeña o una captura de pantalla.',
    unreadable: 'Esta vez no pudimos leerla. Vuelve a intentarlo, por favor; una captura de pantalla suele ayudar.',
  },
};
