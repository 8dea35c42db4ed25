import { inflateSync } from 'node:zlib';

export type PdfWord = {
  readonly page: number;
  readonly text: string;
  readonly sizePoints: number;
  readonly xMm: number;
  /** From the top of an A4 sheet to the line's feet. */
  readonly yMm: number;
};

const POINTS_PER_MM = 72 / 25.4;
const WIN_ANSI = new TextDecoder('windows-1252');

/** Reads back what a PDF in standard fonts prints, and where: one entry per run of text. Enough for our own letters. */
export function pdfWords(pdf: Uint8Array): readonly PdfWord[] {
  const raw = Buffer.from(pdf).toString('latin1');
  const streams = [...raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, data]) =>
    inflateSync(Buffer.from(data ?? '', 'latin1')).toString('latin1'),
  );
  return streams.filter((stream) => stream.includes(' Tm')).flatMap((stream, page) => wordsOf(stream, page));
}

function wordsOf(stream: string, page: number): PdfWord[] {
  return [...stream.matchAll(/BT\n([\s\S]*?)\nET/g)].map(([, block = '']) => {
    const [, x, y] = /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/.exec(block) ?? [];
    const [, size] = /\/F\d+ ([\d.]+) Tf/.exec(block) ?? [];
    const [, shown = ''] = /\[([\s\S]*?)\] TJ/.exec(block) ?? [];
    const hex = [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, part]) => part).join('');
    return {
      page,
      text: WIN_ANSI.decode(Buffer.from(hex, 'hex')),
      sizePoints: Number(size),
      xMm: Number(x) / POINTS_PER_MM,
      yMm: 297 - Number(y) / POINTS_PER_MM,
    };
  });
}
