import { describe, expect, test } from 'vitest';
import { pdfWords } from '@/testing/peers/pdf-reader';
import type { Letter } from '@/use-cases/ports/letter-printer';
import { addressBlock } from './address-block';
import { pdfLetter } from './pdf-letter';
import { printable, unbroken } from './printable';

const letter: Letter = {
  sender: { name: 'Vivaigo', lines: ['Service clients', '45 boulevard Lamartine', '13300 Salon-de-Provence'] },
  recipient: {
    name: 'Madame Œuvrard-Estève Françoise',
    complements: ['Bâtiment C, escalier 2', 'Résidence les Canourgues', 'BP 40012'],
    street: '12, rue des Frères Kennedy',
    town: "13300 Saint-Étienne-d'Œuvre",
  },
  dateline: 'Salon-de-Provence, le 24 novembre 2026',
  subject: 'Objet : votre rendez-vous du mardi 1er décembre 2026, entre 8 h et 10 h',
  paragraphs: [
    'Madame,',
    'Notre agent passera le mardi 1er décembre 2026, entre 8 h et 10 h. L’eau sera coupée : pensez-y « à l’avance ».',
    'Si nous manquions ce rendez-vous, vous recevriez 30 € sans rien demander.',
  ],
  signature: ['Le service clients', 'Vivaigo'],
  largePrint: false,
};

const print = async (change: Partial<Letter> = {}) => {
  const printed = await pdfLetter({ ...letter, ...change });
  return { pages: printed.pages, words: pdfWords(printed.pdf) };
};
const isAddress = ({ xMm, yMm, page }: { xMm: number; yMm: number; page: number }) =>
  page === 0 && xMm > 100 && yMm > 50 && yMm < 82;

describe('the window envelope', () => {
  test('shows the six lines of the address, however the sheet slides in it', async () => {
    const { words } = await print();
    const address = words.filter(isAddress);
    expect(address.map(({ text }) => text)).toEqual([
      'Madame Œuvrard-Estève Françoise',
      'Bâtiment C, escalier 2',
      'Résidence les Canourgues',
      'BP 40012',
      '12 RUE DES FRÈRES KENNEDY',
      '13300 SAINT ETIENNE D OEUVRE',
    ]);
    for (const { xMm, yMm, sizePoints } of address) {
      expect(xMm).toBeGreaterThanOrEqual(100);
      // Letters stand on their feet and are about seven tenths of their size high.
      expect(yMm - (0.75 * sizePoints) / (72 / 25.4)).toBeGreaterThanOrEqual(55);
      expect(yMm).toBeLessThanOrEqual(79);
      expect(sizePoints).toBe(10);
    }
  });

  test.each([false, true])('shows nothing else (large print: %s)', async (largePrint) => {
    const lines = [
      ...letter.sender.lines,
      'Direction de la relation avec les usagers et des services de proximité',
      'Tél. 04 90 00 00 00',
    ];
    const { words } = await print({ largePrint, sender: { name: 'Vivaigo', lines: ['Agence de Salon', ...lines] } });
    const others = words.filter((word) => !isAddress(word));
    expect(others.length).toBeGreaterThan(8);
    for (const { text, sizePoints, xMm, yMm, page } of others) {
      // French in Helvetica is a little less than half as wide as it is high, on average.
      const endMm = xMm + (text.trimEnd().length * sizePoints * 0.45) / (72 / 25.4);
      const isInWindow = page === 0 && endMm >= 90 && yMm >= 34 && yMm - 2 <= 90;
      expect(isInWindow).toBe(false);
    }
  });

  test('takes a very long line in smaller letters', async () => {
    const street = '1284 ancienne route départementale de Saint-Cannat à Éguilles';
    const { words } = await print({ recipient: { ...letter.recipient, street } });
    const line = words.find(({ text }) => text.startsWith('1284'));
    expect(line?.sizePoints).toBeLessThan(10);
    expect(line?.sizePoints).toBeGreaterThan(6);
  });

  test('has no room for a seventh line', async () => {
    const complements = [...letter.recipient.complements, 'Lieu-dit les Manières'];
    expect(() => addressBlock({ ...letter.recipient, complements })).toThrow(RangeError);
    await expect(pdfLetter({ ...letter, recipient: { ...letter.recipient, complements } })).rejects.toThrow(RangeError);
  });

  test('has no empty line', () => {
    expect(
      addressBlock({ name: ' M. Aïssa ', complements: ['', '  '], street: '3 quai', town: '13450 Grans' }),
    ).toEqual(['M. Aïssa', '3 QUAI', '13450 GRANS']);
  });
});

test('French comes out whole: accents, œ, €, apostrophes and guillemets', async () => {
  const { words, pages } = await print();
  const all = words
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
  for (const said of [
    'Objet : votre rendez-vous',
    'L’eau sera coupée : pensez-y « à l’avance ».',
    '30 €',
    'Estève',
    'le 24 novembre 2026',
  ])
    expect(all).toContain(said);
  expect(pages).toBe(1);
});

test('large print has no text under 16 points but the sender and the address', async () => {
  const { words, pages } = await print({ largePrint: true });
  const text = words.filter((word) => !isAddress(word) && word.yMm > 60);
  expect(text.length).toBeGreaterThan(6);
  expect(Math.min(...text.map(({ sizePoints }) => sizePoints))).toBeGreaterThanOrEqual(16);
  expect(pages).toBe(1);
});

test('large print stays large when the letter is long', async () => {
  const { words, pages } = await print({
    largePrint: true,
    paragraphs: Array(8).fill(letter.paragraphs[1]?.repeat(2)),
  });
  expect(pages).toBe(2);
  expect(Math.min(...words.filter(({ page }) => page === 1).map(({ sizePoints }) => sizePoints))).toBe(16);
});

test('a long letter is set smaller to stay on one page, and goes on a second one rather than being cut', async () => {
  const paragraph = 'Les travaux du réseau dans votre rue demandent une coupure d’eau de quelques heures. '.repeat(4);
  const long = await print({ paragraphs: Array.from({ length: 6 }, () => paragraph) });
  expect(long.pages).toBe(1);
  expect(long.words.at(-1)?.sizePoints).toBeLessThan(11);
  const longer = await print({ paragraphs: Array.from({ length: 12 }, () => paragraph) });
  expect(longer.pages).toBe(2);
  expect(
    longer.words
      .map(({ text }) => text)
      .join(' ')
      .match(/Les travaux du/g),
  ).toHaveLength(48);
  expect(longer.words.at(-1)).toMatchObject({ page: 1, text: 'Vivaigo' });
});

test.each([
  ['Kovačević', 'Kovacevic'],
  ['Yağmur Şahin', 'Yagmur Sahin'],
  ['Łukasz', 'Lukasz'],
  ['12\u202f%', '12\u00a0%'],
  ['e\u0301te\u0301', 'été'],
  ['Œuvre — 30 € « œ »', 'Œuvre — 30 € « œ »'],
  ['水 🚰', '? ?'],
  ['a\u0007b', 'a?b'],
])('%s prints as %s', (written, printed) => {
  expect(printable(written)).toBe(printed);
});

test.each([
  ['entre 8 h et 10 h', 'entre 8~h et 10~h'],
  ['30 € : « oui »', '30~€~: «~oui~»'],
  ['au 04 90 00 00 00, à toute heure', 'au 04~90~00~00~00, à toute heure'],
  ['le 24 novembre', 'le 24 novembre'],
])('no line ends inside "%s"', (written, kept) => {
  expect(unbroken(written).replaceAll('\u00a0', '~')).toBe(kept);
});
