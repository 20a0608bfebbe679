import type { HomeWords } from '../en/home.js';

export const home: HomeWords = {
  title: 'Profile Audit',
  says: (organisation) =>
    `Aquí ${organisation} mira los perfiles públicos de las líderes de La Leche League que lo pidieron, y los de nadie más.`,
  mail: 'Si recibiste un correo con un enlace, abre ese enlace: lleva a tu propia página.',
  signIn: 'O inicia sesión con la dirección de correo en la que te invitaron.',
  more: 'Qué es este visitante y cómo hablar con nosotros',
};
