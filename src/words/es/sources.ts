import type { SourceWords } from '../sources.js';

const profiles = (n: number): string => (n === 1 ? '1 perfil' : `${n} perfiles`);
const findings = (n: number): string => (n === 1 ? '1 hallazgo' : `${n} hallazgos`);

const SHORT: SourceWords['short'] = {
  visited: 'visto en nuestra visita',
  supplied: 'enseñado por su titular',
  stale: 'enseñado antes y todavía válido',
  unsupplied: 'pedido, pero no enseñado',
  hidden: 'ni visto ni pedido todavía',
  failed: 'con una visita que no salió',
};
const MANY: SourceWords['short'] = {
  visited: 'vistos en nuestra visita',
  supplied: 'enseñados por sus titulares',
  stale: 'enseñados antes y todavía válidos',
  unsupplied: 'pedidos, pero no enseñados',
  hidden: 'ni vistos ni pedidos todavía',
  failed: 'con una visita que no salió',
};

export const sources: SourceWords = {
  heading: 'De dónde viene esto',
  short: SHORT,
  sentence: (counts) => {
    const order = ['visited', 'supplied', 'stale', 'unsupplied', 'hidden', 'failed'] as const;
    const there = order.filter((source) => counts[source] > 0);
    if (there.length === 0 || (there.length === 1 && there[0] === 'visited')) return '';
    return `${there.map((source) => `${counts[source]} ${(counts[source] === 1 ? SHORT : MANY)[source]}`).join('; ')}.`;
  },
  since: (day) => `Nos lo enseñó su titular el ${day}.`,
  waiting: (n) =>
    `${profiles(n)} donde una sola mirada muestra algo. No se le dice a nadie, y aquí no aparece nada de ello, antes de que una segunda mirada lo confirme.`,
  waitingShort: 'A la espera de una segunda mirada',
  missing: (n) =>
    n === 1
      ? '1 hallazgo de antes no se encontró esta vez. Si tampoco está la próxima vez que miremos, cuenta como arreglado.'
      : `${findings(n)} de antes no se encontraron esta vez. Si tampoco están la próxima vez que miremos, cuentan como arreglados.`,
  mended: (n) =>
    `${findings(n)} ${n === 1 ? 'arreglado' : 'arreglados'} desde la última ronda. Gracias a quienes se tomaron la molestia.`,
};
