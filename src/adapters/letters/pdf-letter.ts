import PDFDocument from 'pdfkit';
import type { Letter, LetterPrinter } from '@/use-cases/ports/letter-printer';
import { addressBlock } from './address-block';
import { LARGE_SIZES, mm, SHEET, SIZES, type TextSizes } from './letter-layout';
import { printable, unbroken } from './printable';

const REGULAR = 'Helvetica';
const BOLD = 'Helvetica-Bold';

/** Letters as PDF, in Helvetica, which every printer carries. */
export const pdfLetter: LetterPrinter = async (words) => {
  const letter = inPrintableLetters(words);
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: SHEET.margin, left: SHEET.margin, right: SHEET.margin, bottom: mm(18) },
    lang: 'fr-FR',
    displayTitle: true,
    info: { Title: letter.subject, Author: letter.sender.name },
  });
  const chunks: Buffer[] = [];
  let pages = 1;
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc.on('pageAdded', () => {
    pages += 1;
  });
  const ended = new Promise((resolve, reject) => doc.on('end', resolve).on('error', reject));

  const sizes = comfortableSizes(doc, letter);
  drawFoldMarks(doc);
  drawSender(doc, letter, sizes);
  drawAddress(doc, addressBlock(letter.recipient));
  drawText(doc, letter, sizes);
  doc.end();
  await ended;
  return { pdf: new Uint8Array(Buffer.concat(chunks)), pages };
};

function inPrintableLetters(letter: Letter): Letter {
  const { sender, recipient } = letter;
  return {
    sender: { name: printable(sender.name), lines: sender.lines.map(printable) },
    recipient: {
      name: printable(recipient.name),
      complements: recipient.complements.map(printable),
      street: printable(recipient.street),
      town: printable(recipient.town),
    },
    dateline: printable(letter.dateline),
    subject: printable(unbroken(letter.subject)),
    paragraphs: letter.paragraphs.map((paragraph) => printable(unbroken(paragraph))),
    signature: letter.signature.map(printable),
    largePrint: letter.largePrint,
  };
}

function comfortableSizes(doc: PDFKit.PDFDocument, letter: Letter): TextSizes {
  const choices = letter.largePrint ? LARGE_SIZES : SIZES;
  const fitting = choices.find((sizes) => SHEET.textTop + textHeight(doc, letter, sizes) <= SHEET.bottom);
  return fitting ?? (choices.at(-1) as TextSizes);
}

function textHeight(doc: PDFKit.PDFDocument, letter: Letter, sizes: TextSizes): number {
  const height = (text: string, font: string) =>
    doc.font(font, sizes.body).heightOfString(text, { width: SHEET.width, lineGap: sizes.lineGap }) +
    sizes.paragraphGap;
  const paragraphs = letter.paragraphs.reduce((sum, paragraph) => sum + height(paragraph, REGULAR), 0);
  return height(letter.subject, BOLD) + paragraphs + signatureHeight(doc, letter, sizes);
}

function signatureHeight(doc: PDFKit.PDFDocument, { signature }: Letter, sizes: TextSizes): number {
  const options = { width: SHEET.address.width, lineGap: sizes.lineGap };
  return sizes.paragraphGap + doc.font(REGULAR, sizes.body).heightOfString(signature.join('\n'), options);
}

/** Hair lines at the edge, where the sheet is folded in three. */
function drawFoldMarks(doc: PDFKit.PDFDocument): void {
  for (const y of SHEET.foldMarks) doc.moveTo(mm(4), y).lineTo(mm(8), y).lineWidth(0.25).stroke('#888888');
}

function drawSender(doc: PDFKit.PDFDocument, { sender }: Letter, { body, small }: TextSizes): void {
  const { x, y, width } = SHEET.sender;
  doc.font(BOLD, Math.min(body + 2, 16)).text(sender.name, x, y, { width });
  doc.font(REGULAR, Math.min(small, 11)).text(sender.lines.join('\n'), { width, lineGap: 1.5 });
}

/** Ten points, which the post asks for; less only for a line that would not fit the window. */
function drawAddress(doc: PDFKit.PDFDocument, lines: readonly string[]): void {
  const { x, y, width, lineHeight } = SHEET.address;
  lines.forEach((line, i) => {
    const widest = doc.font(REGULAR, 10).widthOfString(line);
    doc.fontSize(Math.min(10, (10 * width) / widest)).text(line, x, y + i * lineHeight, { lineBreak: false });
  });
}

function drawText(doc: PDFKit.PDFDocument, letter: Letter, sizes: TextSizes): void {
  const { body, lineGap, paragraphGap } = sizes;
  const { datelineTop, textTop, margin, width } = SHEET;
  doc.font(REGULAR, body).text(letter.dateline, margin, datelineTop, { width, align: 'right' });
  doc.font(BOLD, body).text(letter.subject, margin, textTop, { width, lineGap });
  doc.font(REGULAR, body);
  for (const paragraph of letter.paragraphs) {
    doc.y += paragraphGap;
    doc.text(paragraph, margin, doc.y, { width, lineGap });
  }
  if (doc.y + signatureHeight(doc, letter, sizes) > SHEET.bottom) doc.addPage();
  doc.y += 2 * paragraphGap;
  doc.text(letter.signature.join('\n'), SHEET.address.x, doc.y, { width: SHEET.address.width, lineGap });
}
