import { PDFiumModule } from '@hyzyla/pdfium';
import type { Raster } from '../pixels/raster.js';
import { freshInstances, type InstantiateWasm } from './wasm.js';

/** What is used of PDFium's C interface (fpdfview.h, fpdf_edit.h), as Emscripten exports it. */
interface Exports {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number };
  _FPDF_InitLibraryWithConfig(config: object): void;
  _FPDF_LoadMemDocument(data: number, size: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_GetPageWidth(page: number): number;
  _FPDF_GetPageHeight(page: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFImageObj_GetImagePixelSize(image: number, width: number, height: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, pixels: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, left: number, top: number, width: number, height: number, colour: number): void;
  _FPDF_RenderPageBitmap(bitmap: number, page: number, x: number, y: number, width: number, height: number, turn: number, flags: number): void;
}

const PASSWORD = 4;
const SECURITY = 5;
const IMAGE = 3;
const FORM = 5;
/** Blue, green, red; a flag turns them round. */
const BGR = 2;
/** `FPDF_REVERSE_BYTE_ORDER | FPDF_RENDER_LIMITEDIMAGECACHE`. Not `FPDF_ANNOT`: nothing that was laid upon the page is drawn. */
const FLAGS = 0x10 | 0x200;
/** Objects within objects within a page are looked through so deep. */
const MOST_DEPTH = 12;

/** What one document may make the decoder hold, in bytes: the largest picture, unpacked and as it is drawn, and the file. */
const MOST_MEMORY = 768 * 1024 ** 2;

/** Emscripten's own name for "the memory is to grow to so many bytes". */
interface Imports {
  readonly env: { emscripten_resize_heap(bytes: number): boolean | number };
}

const freshInstance = freshInstances('@hyzyla/pdfium/pdfium.wasm');
const instantiateWasm: InstantiateWasm = (imports, loaded) => {
  const { env } = imports as Imports;
  const grow = (bytes: number): boolean | number => bytes >>> 0 <= MOST_MEMORY && env.emscripten_resize_heap(bytes);
  return freshInstance({ ...imports, env: { ...env, emscripten_resize_heap: grow } }, loaded);
};
const silent = (): void => undefined;

/** What PDFium says of a file that it does not open. */
export class PdfError extends Error {
  constructor(readonly locked: boolean) {
    super('not readable as PDF');
  }
}

/**
 * A PDF in an instance of PDFium of its own; when this object goes, all of that goes. The build has neither JavaScript nor
 * XFA in it, and no form environment is made, in which actions would run.
 */
export class PdfFile {
  private constructor(
    private readonly pdfium: Exports,
    private readonly document: number,
  ) {}

  /** @throws PdfError; anything else thrown by this class is a trap of the decoder. */
  static async open(bytes: Buffer): Promise<PdfFile> {
    const pdfium = (await PDFiumModule({ instantiateWasm, print: silent, printErr: silent } as never)) as unknown as Exports;
    pdfium._FPDF_InitLibraryWithConfig({});
    const data = pdfium.wasmExports.malloc(bytes.length);
    pdfium.HEAPU8.set(bytes, data);
    const document = pdfium._FPDF_LoadMemDocument(data, bytes.length, 0);
    if (document === 0) throw new PdfError([PASSWORD, SECURITY].includes(pdfium._FPDF_GetLastError()));
    return new PdfFile(pdfium, document);
  }

  get pages(): number {
    return this.pdfium._FPDF_GetPageCount(this.document);
  }

  /** Reads the first page; draws nothing. Undefined where there is none. */
  firstPage(): PdfPage | undefined {
    const page = this.pdfium._FPDF_LoadPage(this.document, 0);
    return page === 0 ? undefined : new PdfPage(this.pdfium, page);
  }
}

export class PdfPage {
  constructor(
    private readonly pdfium: Exports,
    private readonly page: number,
  ) {}

  /** In points, 72 to the inch, turned as the page says. */
  get size(): { width: number; height: number } {
    return { width: this.pdfium._FPDF_GetPageWidth(this.page), height: this.pdfium._FPDF_GetPageHeight(this.page) };
  }

  /** Pixels of the largest picture on the page, by what it says of itself. */
  get largestPicture(): number {
    const { pdfium, page } = this;
    const objects = eachOf(pdfium._FPDFPage_CountObjects(page), (index) => pdfium._FPDFPage_GetObject(page, index));
    return this.largestOf(objects, 0);
  }

  /** Draws the page on white, `width` × `height` pixels. */
  draw(width: number, height: number): Raster {
    const { pdfium, page } = this;
    const stride = width * 3;
    const pixels = pdfium.wasmExports.malloc(stride * height);
    const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BGR, pixels, stride);
    if (pixels === 0 || bitmap === 0) throw new Error('no memory for the page');
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS);
    return { data: Buffer.from(pdfium.HEAPU8.slice(pixels, pixels + stride * height)), width, height, channels: 3 };
  }

  private largestOf(objects: Iterable<number>, depth: number): number {
    let most = 0;
    for (const object of objects) most = Math.max(most, this.pixelsOf(object, depth));
    return most;
  }

  private pixelsOf(object: number, depth: number): number {
    const { pdfium } = this;
    switch (pdfium._FPDFPageObj_GetType(object)) {
      case IMAGE:
        return this.pixelsOfImage(object);
      case FORM:
        if (depth > MOST_DEPTH) return 0;
        return this.largestOf(eachOf(pdfium._FPDFFormObj_CountObjects(object), (index) => pdfium._FPDFFormObj_GetObject(object, index)), depth + 1);
      default:
        return 0;
    }
  }

  private pixelsOfImage(image: number): number {
    const { pdfium } = this;
    const at = pdfium.wasmExports.malloc(8);
    if (pdfium._FPDFImageObj_GetImagePixelSize(image, at, at + 4) === 0) return 0;
    const size = new DataView(pdfium.HEAPU8.buffer);
    return size.getUint32(at, true) * size.getUint32(at + 4, true);
  }
}

function* eachOf(count: number, get: (index: number) => number): Generator<number> {
  for (let index = 0; index < count; index++) yield get(index);
}
