/** The pages of `check picture --explain`: what was seen on the way to the words, for a newcomer. One table a language. */
import type { MarkHit, Rendering } from '../domain/reading.js';

export interface ExplainWords {
  title(file: string): string;
  lead: string;
  whole: string;
  wholeSays(width: number, height: number): string;
  letters: string;
  lettersSays(count: number): string;
  chains: string;
  chainsSays(count: number): string;
  strips: string;
  noStrip: string;
  nothing: string;
  /** Said before what our own recogniser read in a row that OCR did not read. */
  perhaps: string;
  /** How a row was drawn before it was read. */
  how: Readonly<Record<Rendering, string>>;
  words: string;
  noWords: string;
  marks: string;
  noMarks: string;
  altered: Readonly<Record<NonNullable<MarkHit['altered']>[number], string>>;
  found: string;
  clear: string;
}

const en: ExplainWords = {
  title: (file) => `What was seen in ${file}`,
  lead: 'Step by step, what the program saw in this picture. Nothing of it was kept anywhere else.',
  whole: '1. The picture',
  wholeSays: (width, height) => `As it was read: upright, ${width} by ${height} pixels.`,
  letters: '2. What looks like letters',
  lettersSays: (count) => `${count} pieces that stand out from their ground and lie in a row.`,
  chains: '3. Rows of them',
  chainsSays: (count) => `${count} rows, straight and round. Most are no writing; the likeliest are read.`,
  strips: '4. Each row made straight, and what was read in it',
  noStrip: 'No row looked like writing, so nothing was read.',
  nothing: 'nothing',
  perhaps: 'perhaps',
  how: { colour: 'as it looks', mask: 'from the pieces alone', even: 'by the one colour of its letters' },
  words: '5. Where words were read',
  noWords: 'No words were read.',
  marks: '6. Reference marks',
  noMarks: 'No reference mark was found, or there are none to look for.',
  altered: { mirrored: 'mirrored', stretched: 'stretched', turned: 'turned a little', recoloured: 'other colours' },
  found: '7. What the rules say of it',
  clear: 'The rules find nothing in it.',
};
const de: ExplainWords = {
  title: (file) => `Was in ${file} gesehen wurde`,
  lead: 'Schritt für Schritt, was das Programm in diesem Bild gesehen hat. Nichts davon wurde anderswo aufgehoben.',
  whole: '1. Das Bild',
  wholeSays: (width, height) => `So wurde es gelesen: aufrecht, ${width} mal ${height} Pixel.`,
  letters: '2. Was wie Buchstaben aussieht',
  lettersSays: (count) => `${count} Stücke, die sich vom Grund abheben und in einer Reihe liegen.`,
  chains: '3. Reihen davon',
  chainsSays: (count) =>
    `${count} Reihen, gerade und rund. Die meisten sind keine Schrift; die wahrscheinlichsten werden gelesen.`,
  strips: '4. Jede Reihe gerade gelegt, und was darin gelesen wurde',
  noStrip: 'Keine Reihe sah nach Schrift aus, also wurde nichts gelesen.',
  nothing: 'nichts',
  perhaps: 'vielleicht',
  how: { colour: 'wie sie aussieht', mask: 'aus den Stücken allein', even: 'nach der einen Farbe ihrer Buchstaben' },
  words: '5. Wo Worte gelesen wurden',
  noWords: 'Es wurden keine Worte gelesen.',
  marks: '6. Bekannte Zeichen',
  noMarks: 'Kein bekanntes Zeichen wurde gefunden, oder es gibt keine zu suchen.',
  altered: { mirrored: 'gespiegelt', stretched: 'verzerrt', turned: 'etwas gedreht', recoloured: 'andere Farben' },
  found: '7. Was die Regeln dazu sagen',
  clear: 'Die Regeln finden nichts darin.',
};
const es: ExplainWords = {
  title: (file) => `Lo que se vio en ${file}`,
  lead: 'Paso a paso, lo que el programa vio en esta imagen. No se guardó nada de ello en otro lugar.',
  whole: '1. La imagen',
  wholeSays: (width, height) => `Tal como se leyó: derecha, ${width} por ${height} píxeles.`,
  letters: '2. Lo que parece letras',
  lettersSays: (count) => `${count} piezas que destacan del fondo y están en fila.`,
  chains: '3. Filas de ellas',
  chainsSays: (count) => `${count} filas, rectas y curvas. La mayoría no es escritura; se leen las más probables.`,
  strips: '4. Cada fila enderezada, y lo que se leyó en ella',
  noStrip: 'Ninguna fila parecía escritura, así que no se leyó nada.',
  nothing: 'nada',
  perhaps: 'quizá',
  how: { colour: 'tal como se ve', mask: 'solo con las piezas', even: 'por el único color de sus letras' },
  words: '5. Dónde se leyeron palabras',
  noWords: 'No se leyeron palabras.',
  marks: '6. Marcas de referencia',
  noMarks: 'No se encontró ninguna marca, o no hay ninguna que buscar.',
  altered: { mirrored: 'invertida', stretched: 'deformada', turned: 'un poco girada', recoloured: 'otros colores' },
  found: '7. Lo que dicen las reglas',
  clear: 'Las reglas no encuentran nada en ella.',
};
const fr: ExplainWords = {
  title: (file) => `Ce qui a été vu dans ${file}`,
  lead: 'Pas à pas, ce que le programme a vu dans cette image. Rien n’en a été gardé ailleurs.',
  whole: '1. L’image',
  wholeSays: (width, height) => `Telle qu’elle a été lue : droite, ${width} pixels sur ${height}.`,
  letters: '2. Ce qui ressemble à des lettres',
  lettersSays: (count) => `${count} morceaux qui se détachent du fond et sont alignés.`,
  chains: '3. Leurs rangées',
  chainsSays: (count) =>
    `${count} rangées, droites et rondes. La plupart ne sont pas de l’écriture ; les plus probables sont lues.`,
  strips: '4. Chaque rangée redressée, et ce qu’on y a lu',
  noStrip: 'Aucune rangée ne ressemblait à de l’écriture, donc rien n’a été lu.',
  nothing: 'rien',
  perhaps: 'peut-être',
  how: {
    colour: 'telle qu’elle se voit',
    mask: 'avec les morceaux seuls',
    even: 'd’après la seule couleur de ses lettres',
  },
  words: '5. Où des mots ont été lus',
  noWords: 'Aucun mot n’a été lu.',
  marks: '6. Signes de référence',
  noMarks: 'Aucun signe n’a été trouvé, ou il n’y en a pas à chercher.',
  altered: { mirrored: 'retourné', stretched: 'déformé', turned: 'un peu tourné', recoloured: 'autres couleurs' },
  found: '7. Ce qu’en disent les règles',
  clear: 'Les règles n’y trouvent rien.',
};
const it: ExplainWords = {
  title: (file) => `Che cosa è stato visto in ${file}`,
  lead: 'Passo per passo, che cosa il programma ha visto in questa immagine. Non ne è stato conservato altro da altre parti.',
  whole: '1. L’immagine',
  wholeSays: (width, height) => `Come è stata letta: diritta, ${width} per ${height} pixel.`,
  letters: '2. Che cosa somiglia a lettere',
  lettersSays: (count) => `${count} pezzi che si staccano dallo sfondo e stanno in fila.`,
  chains: '3. Le loro file',
  chainsSays: (count) =>
    `${count} file, diritte e curve. La maggior parte non è scrittura; si leggono le più probabili.`,
  strips: '4. Ogni fila raddrizzata, e che cosa vi è stato letto',
  noStrip: 'Nessuna fila sembrava scrittura, quindi non è stato letto niente.',
  nothing: 'niente',
  perhaps: 'forse',
  how: { colour: 'così come appare', mask: 'dai soli pezzi', even: 'dall’unico colore delle sue lettere' },
  words: '5. Dove sono state lette parole',
  noWords: 'Non è stata letta nessuna parola.',
  marks: '6. Simboli di riferimento',
  noMarks: 'Nessun simbolo è stato trovato, oppure non ce n’è da cercare.',
  altered: { mirrored: 'capovolto', stretched: 'deformato', turned: 'un po’ ruotato', recoloured: 'altri colori' },
  found: '7. Che cosa ne dicono le regole',
  clear: 'Le regole non vi trovano niente.',
};
const nl: ExplainWords = {
  title: (file) => `Wat er in ${file} gezien werd`,
  lead: 'Stap voor stap wat het programma in deze afbeelding zag. Er is nergens anders iets van bewaard.',
  whole: '1. De afbeelding',
  wholeSays: (width, height) => `Zoals ze gelezen werd: rechtop, ${width} bij ${height} pixels.`,
  letters: '2. Wat op letters lijkt',
  lettersSays: (count) => `${count} stukjes die van hun ondergrond loskomen en op een rij liggen.`,
  chains: '3. Rijen ervan',
  chainsSays: (count) =>
    `${count} rijen, recht en rond. De meeste zijn geen schrift; de waarschijnlijkste worden gelezen.`,
  strips: '4. Elke rij rechtgelegd, en wat erin gelezen werd',
  noStrip: 'Geen rij leek op schrift, dus werd er niets gelezen.',
  nothing: 'niets',
  perhaps: 'misschien',
  how: { colour: 'zoals ze eruitziet', mask: 'uit de stukjes alleen', even: 'naar de ene kleur van haar letters' },
  words: '5. Waar woorden gelezen werden',
  noWords: 'Er werden geen woorden gelezen.',
  marks: '6. Bekende beeldmerken',
  noMarks: 'Er werd geen beeldmerk gevonden, of er zijn er geen om te zoeken.',
  altered: {
    mirrored: 'gespiegeld',
    stretched: 'uitgerekt',
    turned: 'een beetje gedraaid',
    recoloured: 'andere kleuren',
  },
  found: '7. Wat de regels ervan zeggen',
  clear: 'De regels vinden er niets in.',
};

const TABLES: Readonly<Record<string, ExplainWords>> = { en, de, es, fr, it, nl };
/** The table of a language tag; English where there is none. */
export const explainWords = (lang: string): ExplainWords => TABLES[lang.slice(0, 2)] ?? en;
