import type { FrameWords } from '../en/frame.js';

export const frame: FrameWords = {
  skip: 'Ir al contenido',
  footer: 'Profile Audit. No se mira nada sin el consentimiento de la persona a quien pertenece el perfil.',
  navigation: 'Menú principal',
  hats: { label: 'Estás aquí como', leader: 'Líder', admin: 'Administradora', owner: 'Responsable' },
  signIn: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  signedInAs: (name) => `Sesión de ${name}`,
  home: 'Inicio',
  nav: {
    '/me': 'Mis perfiles',
    '/me/profiles/new': 'Añadir un perfil',
    '/me/try': 'Probar un cambio',
    '/me/reading': 'Lectura anual',
    '/me/data': 'Mis datos',
    '/me/settings': 'Ajustes',
    '/admin': 'Resumen',
    '/admin/review': 'Por mirar',
    '/admin/leaders': 'Líderes',
    '/admin/marks': 'Marcas',
    '/admin/terms': 'Términos',
    '/admin/reports': 'Informes',
    '/admin/settings': 'Ajustes',
    '/admin/staff': 'Administradoras',
    '/admin/log': 'Registro',
  },
  waits: (minutes: number): string => `Inténtalo de nuevo dentro de unos ${minutes} minutos.`,
  language: { label: 'Idioma', go: 'Mostrar' },
  optional: 'opcional',
  refusals: {
    400: {
      title: 'No ha funcionado',
      says: 'Algo de lo que se envió no se pudo entender.',
      next: 'Vuelve a la página anterior e inténtalo otra vez.',
    },
    401: {
      title: 'Inicia sesión, por favor',
      says: 'Esta página es para quien ha iniciado sesión.',
      next: 'Inicia sesión y vuelve a intentarlo.',
    },
    403: {
      title: 'Desde aquí no',
      says: 'Esto solo se puede hacer desde nuestra propia página.',
      next: 'Abre la página misma e inténtalo desde allí.',
    },
    404: {
      title: 'Aquí no hay nada',
      says: 'Esta dirección no lleva a ninguna página. Quizá se perdió una parte por el camino.',
      next: 'Si te llegó por correo, vuelve a abrir el enlace completo.',
    },
    405: {
      title: 'No ha funcionado',
      says: 'Eso no se puede hacer en esta dirección.',
      next: 'Vuelve a la página anterior e inténtalo otra vez.',
    },
    410: {
      title: 'Este enlace ya no sirve',
      says: 'Ya se usó, o es demasiado antiguo.',
      next: 'Escribe a la persona que te lo envió y recibirás uno nuevo.',
    },
    413: {
      title: 'Es demasiado grande',
      says: 'Lo que se envió ocupa más de lo que podemos recibir.',
      next: 'Prueba con un archivo más pequeño, o con una captura de pantalla en lugar de la página entera.',
    },
    422: {
      title: 'No podemos leerlo',
      says: 'El archivo no se pudo leer como lo que debería ser.',
      next: 'Prueba con otro archivo, o con una captura de pantalla.',
    },
    429: {
      title: 'Un momento, por favor',
      says: 'Han sido muchas veces en poco tiempo.',
      next: 'Espera un minuto y vuelve a intentarlo.',
    },
    500: {
      title: 'Algo ha fallado por nuestra parte',
      says: 'No es por ti, y no se ha perdido nada tuyo. Ha quedado anotado.',
      next: 'Vuelve a intentarlo dentro de unos minutos.',
    },
    503: {
      title: 'Volvemos enseguida',
      says: 'El programa se está iniciando o parando en este momento.',
      next: 'Vuelve a intentarlo dentro de un minuto.',
    },
  },
};
