import { KEPT_SIDE, MOST_PAGES, MOST_PIXELS } from './limits.js';
import { PdfError, PdfFile } from './pdfium.js';
import { notesFor, type Taken } from './taken-picture.js';

/** Draws the first page of a PDF, its longer side `KEPT_SIDE` pixels, whatever the page says of its size in inches. */
export async function decodePdf(bytes: Buffer): Promise<Taken> {
  try {
    return draw(await PdfFile.open(bytes));
  } catch (error) {
    // Anything but its own error is a trap: the decoder ran into a wall of its sandbox.
    return { refused: error instanceof PdfError && error.locked ? 'image.locked' : 'image.damaged' };
  }
}

function draw(file: PdfFile): Taken {
  const { pages } = file;
  if (pages > MOST_PAGES) return { refused: 'image.too-many-pages' };
  const page = file.firstPage();
  if (page === undefined) return { refused: 'image.damaged' };
  const { width, height } = page.size;
  const scale = KEPT_SIDE / Math.max(width, height);
  const original = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (!(Math.min(original.width, original.height) >= 1)) return { refused: 'image.damaged' };
  if (page.largestPicture > MOST_PIXELS) return { refused: 'image.too-large' };
  return { pixels: page.draw(original.width, original.height), notes: notesFor(pages), original };
}
