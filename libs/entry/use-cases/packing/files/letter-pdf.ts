import { writePdf } from '#platform';
import { heading } from './pack-heading.js';
import type { PackHeading } from './pack-heading.js';

/** The letter as it is printed, paragraph by paragraph. */
export function letterPdf(text: string, pack: PackHeading): Promise<Buffer> {
  const paragraphs = text.replaceAll('\r\n', '\n').split(/\n{2,}/);
  return writePdf({
    info: { title: `Letter: ${heading(pack)}`, creationDate: pack.at },
    pageMargins: [64, 72, 64, 64],
    content: paragraphs.map((paragraph) => ({ text: paragraph, fontSize: 11, margin: [0, 0, 0, 10] as const })),
  });
}
