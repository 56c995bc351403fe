/** A PDF in our own fonts, which know every European name; tagged, so that a screen reader finds its way. */
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Locale } from '#engine/workflow';

const load = createRequire(import.meta.url);
const font = (name: string): string => load.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

const ink = { plain: '#1c1b1f', quiet: '#5b5965', line: '#c9c6d0' } as const;

/** One document being written: headings, paragraphs and pairs, one below the other. */
export class Sheet {
  private readonly doc: PDFKit.PDFDocument;
  private readonly parts: Buffer[] = [];
  private readonly whole: Promise<Buffer>;

  /** `at` is the day that the document bears: written twice, it is the same to the byte. */
  constructor({ title, locale, at }: { title: string; locale: Locale; at: string }) {
    this.doc = new PDFDocument({ size: 'A4', margins: { top: 64, bottom: 64, left: 64, right: 64 }, lang: locale, tagged: true, pdfVersion: '1.7', displayTitle: true, info: { Title: title, Creator: 'Entente', Producer: 'Entente', CreationDate: new Date(at), ModDate: new Date(at) } });
    for (const [name, file] of [['plain', 'DejaVuSans'], ['bold', 'DejaVuSans-Bold'], ['mono', 'DejaVuSansMono']] as const) this.doc.registerFont(name, font(file));
    this.whole = new Promise((resolve, reject) => {
      this.doc.on('data', (part: Buffer) => this.parts.push(part)).on('end', () => resolve(Buffer.concat(this.parts))).on('error', reject);
    });
  }

  private write(tag: string, draw: () => void): this {
    this.doc.addStructure(this.doc.struct(tag, {}, draw));
    return this;
  }

  title(text: string): this {
    return this.write('H1', () => this.doc.font('bold').fontSize(18).fillColor(ink.plain).text(text, { lineGap: 2 }).moveDown(0.4));
  }

  heading(text: string): this {
    return this.write('H2', () => this.doc.moveDown(0.6).font('bold').fontSize(11.5).fillColor(ink.plain).text(text).moveDown(0.3));
  }

  paragraph(text: string, quiet = false): this {
    return this.write('P', () => this.doc.font('plain').fontSize(quiet ? 8.5 : 10).fillColor(quiet ? ink.quiet : ink.plain).text(text, { lineGap: 2 }).moveDown(0.35));
  }

  /** A name and what it stands for. */
  pair(label: string, value: string, mono = false): this {
    return this.write('P', () => {
      this.doc.font('plain').fontSize(8.5).fillColor(ink.quiet).text(label);
      this.doc.font(mono ? 'mono' : 'plain').fontSize(mono ? 8 : 10).fillColor(ink.plain).text(value, { lineGap: 2 }).moveDown(0.4);
    });
  }

  /** What was counted and how many, with where each number comes from in small print. */
  figure(label: string, value: string, sources: readonly string[]): this {
    return this.write('P', () => {
      this.doc.font('plain').fontSize(10).fillColor(ink.plain).text(`${label}   `, { continued: true }).font('bold').text(value, { lineGap: 1 });
      for (const source of sources) this.doc.font('mono').fontSize(6.5).fillColor(ink.quiet).text(source);
      this.doc.moveDown(0.5);
    });
  }

  rule(): this {
    const { x, page, y } = this.doc as PDFKit.PDFDocument & { x: number };
    this.doc.markContent('Artifact', { type: 'Layout' }).moveTo(x, y + 4).lineTo(page.width - 64, y + 4).lineWidth(0.7).strokeColor(ink.line).stroke().endMarkedContent();
    this.doc.moveDown(0.8);
    return this;
  }

  /** The bytes, once everything is written. */
  end(): Promise<Buffer> {
    this.doc.end();
    return this.whole;
  }
}
