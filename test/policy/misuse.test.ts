import { describe, expect, it } from 'vitest';
import { readMisuse } from '../../src/policy/misuse.js';
import { processorMs } from '../processor-time.js';

const verdict = (text: string, options?: Parameters<typeof readMisuse>[1]) => {
  const { hits } = readMisuse(text, options);
  return hits.length === 0 ? 'none' : hits.some(({ sure }) => sure) ? 'sure' : 'unsure';
};

describe('readMisuse', () => {
  it.each([
    'La Leche League with me – book your paid consultation',
    'La Leche League support by Ann: use my code MILK10 for 10% off',
    'LLL Boutique: shop my nursing tops',
    'My La Leche League Mama blog',
    'Buy my La Leche League course here',
    'La Leche Liga mit mir: jetzt buchen, nur bei mir',
    'La Leche League avec moi : réservez votre consultation payante',
    'La Liga de La Leche conmigo: reserva tu consulta privada',
    'La Leche League con me: prenota la consulenza a pagamento',
  ])('accuses: %s', (text) => expect(verdict(text)).toBe('sure'));

  it.each([
    'LLL Leader & IBCLC, book a private consultation',
    'LLL Leader. IBCLC in private practice for breastfeeding families',
    'LLL Leader, brand ambassador for Milky Pumps',
    'My breast pump is LLL approved',
    'La Leche League Leader | affiliate links below',
    'La Leche League shop',
  ])('asks a person: %s', (text) => expect(verdict(text)).toBe('unsure'));

  it.each([
    '',
    'I volunteer with LLL',
    'LLL Leader in Leeds, mum of two',
    'LLL Leader. I also run a yoga studio.',
    'Free breastfeeding support by La Leche League volunteers',
    'La Leche League meetings every Tuesday, all welcome',
    'LLL Leader | Etsy: my shop of knitted hats',
    'Bookworm. La Leche League Leader. Shoplifter of hearts',
    'Brand ambassador for Milky Pumps, book your private consultation',
    'LLL Leader, member of a book club',
    'LLL Leader, paid my dues',
    'I work at a clinic and volunteer for LLL',
    'La Leche League blog team volunteer',
  ])('accuses nobody: %s', (text) => expect(verdict(text)).toBe('none'));

  it.each([
    'LLL Leader. Use code MILK10 for 10% off my course',
    'LLL-Stillberaterin. Buche jetzt deine Online-Beratung, 90 €',
    'Animatrice LLL. Réservez votre consultation payante',
    'Líder de LLL. Reserva tu asesoría de pago',
    'LLL-leidster. Boek nu je consult, kortingscode MELK',
  ])('leaves a sale that leans on the role to a person, also in a sentence of its own: %s', (text) =>
    expect(verdict(text)).toBe('unsure'),
  );
  it.each(['LLL Leader. Order my cakes here', 'Book lover. LLL Leader.', 'LLL Leader. Of course I love coffee'])(
    'accuses no honest trade: %s',
    (text) => expect(verdict(text)).toBe('none'),
  );
  it('takes a mark beside the words for the name', () => {
    expect(verdict('Book your session with me', { names: ['lll/logo'] })).toBe('sure');
    expect(verdict('Breastfeeding meetings on Tuesdays', { names: ['lll/logo'] })).toBe('none');
  });
  it.each(['https://llli.org/news/partner', 'www.llli.org/announcement', 'https://www.lllusa.org/x'])(
    'lets an announcement clear an endorsement: %s',
    (link) => {
      expect(readMisuse('LLL Leader, brand ambassador for Milky Pumps', { links: [link] })).toEqual({
        hits: [],
        announced: link,
      });
    },
  );
  it.each(['https://llli.org.evil.example/x', 'https://evil.example/llli.org', 'not a link', 'http://'])(
    'is not cleared by %s',
    (link) =>
      expect(readMisuse('LLL Leader, brand ambassador for Milky Pumps', { links: [link] }).hits).toHaveLength(1),
  );
  it('lets no announcement clear a promotion', () =>
    expect(verdict('La Leche League with me – book your paid consultation', { links: ['https://llli.org'] })).toBe(
      'sure',
    ));
  it('quotes the words as written', () =>
    expect(readMisuse('Mum. 𝐋𝐋𝐋 with me, BOOK your session').hits[0]?.quote).toBe('𝐋𝐋𝐋 with me, BOOK your'));
  it('answers soon on 100 KB', () => {
    const start = processorMs();
    readMisuse('LLL book your paid my shop '.repeat(4000));
    expect(processorMs() - start).toBeLessThan(2000);
  });
});
