import type { HandWords } from '../en/hand.js';

export const hand: HandWords = {
  title: (place) => `Enséñanos tu perfil de ${place}`,
  intro: (place) =>
    `Aquí puedes enseñarnos tú tu perfil de ${place}. La revisión es la misma que cuando lo visita nuestro programa, y ves el resultado enseguida.`,
  asked: 'Te lo pedimos porque no pudimos verlo.',
  how: 'Cómo hacerlo',
  ways: {
    screenshot: {
      title: 'Una captura de pantalla',
      says: 'Abre tu propio perfil desde arriba, de modo que se vean tu nombre, tu foto y tu descripción, y haz una captura de pantalla. Funciona en cualquier teléfono.',
    },
    saved: {
      title: 'La página guardada',
      says: 'En un ordenador: abre tu perfil, pulsa Ctrl+S (⌘S en un Mac), elige «página web, completa» o «solo HTML», y danos ese archivo.',
    },
    download: {
      title: 'La descarga de tus datos',
      says: 'Algunas plataformas te dejan descargar todos tus datos. Danos el archivo ZIP tal como llegó: dentro solo abrimos tu perfil.',
    },
  },
  before: (day, until) => `Nos enseñaste este perfil el ${day}. Vale hasta el ${until}.`,
  seeBefore: 'Ver ese resultado',
  marked: 'El resultado dice que nos lo enseñaste tú, y cuándo.',
};
