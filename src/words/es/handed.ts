import type { HandedWords } from '../handed.js';

const or = (flag: string): string => (flag === '' ? '' : `, o da esa parte por separado: ${flag}`);

export const handed: HandedWords = {
  lacks: {
    'not-found': (the, file, flag) =>
      `En ${file} no encontramos ${the}. Si existe, añade una captura que lo muestre entero${or(flag)}.`,
    'cut-off': (the, file) =>
      `En ${file} no se ve del todo ${the}. Ábrelo entero («más») y añade una captura que muestre también lo que viene debajo.`,
    unclear: (the, file) =>
      `En ${file} no pudimos leer con seguridad ${the}. Añade una captura más nítida o más grande.`,
    several: (the, file, flag) =>
      `En ${file} más de una imagen podría ser ${the}. Añade una captura de la parte de arriba del perfil${or(flag)}.`,
    'other-profile': (the, file) =>
      `En ${file} no aparece el nombre del perfil que se está mirando, así que de ahí no tomamos ${the}. Añade una captura de la parte de arriba de este perfil.`,
  },
};
