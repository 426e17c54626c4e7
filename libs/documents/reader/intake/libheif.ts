import { createRequire } from 'node:module';
import type { Raster } from '../pixels/raster.js';
import { freshInstances, type InstantiateWasm } from './wasm.js';

/** What is used of libheif's C interface (heif.h 1.23), as Emscripten exports it. Where an error can come back, the first argument says where to. */
interface Exports {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _heif_context_alloc(): number;
  _heif_context_get_security_limits(context: number): number;
  _heif_context_read_from_memory_without_copy(error: number, context: number, data: number, size: number, options: number): void;
  _heif_context_get_number_of_top_level_images(context: number): number;
  _heif_context_get_primary_image_handle(error: number, context: number, handle: number): void;
  _heif_image_handle_get_width(handle: number): number;
  _heif_image_handle_get_height(handle: number): number;
  _heif_image_handle_get_ispe_width(handle: number): number;
  _heif_image_handle_get_ispe_height(handle: number): number;
  _heif_image_handle_has_alpha_channel(handle: number): number;
  _heif_image_handle_get_raw_color_profile_size(handle: number): number;
  _heif_image_handle_get_raw_color_profile(error: number, handle: number, profile: number): void;
  _heif_decode_image(error: number, handle: number, image: number, colourspace: number, chroma: number, options: number): void;
  _heif_image_get_width(image: number, channel: number): number;
  _heif_image_get_height(image: number, channel: number): number;
  _heif_image_get_plane_readonly2(image: number, channel: number, stride: number): number;
}

/** Values of `heif_colorspace`, `heif_chroma` and `heif_channel`. */
const RGB = 1;
const INTERLEAVED_RGB = 10;
const INTERLEAVED_RGBA = 11;
const INTERLEAVED = 10;
/** Where two limits lie in `heif_security_limits`, in bytes. */
const MAX_IMAGE_SIZE_PIXELS = 8;
const MAX_TOTAL_MEMORY = 64;

const load = createRequire(import.meta.url)('libheif-js/libheif-wasm/libheif.js') as (options: object) => Exports;
const instantiateWasm: InstantiateWasm = freshInstances('libheif-js/libheif-wasm/libheif.wasm');
const silent = (): void => undefined;

/** An HEIC file in an instance of libheif of its own; when this object goes, all of that goes. */
export class HeifFile {
  private readonly heif = load({ instantiateWasm, print: silent, printErr: silent });
  private readonly error = this.heif._malloc(12);
  private readonly out = this.heif._malloc(4);
  private readonly context = this.heif._heif_context_alloc();
  private readonly handle: number;

  /**
   * Reads what the file says of itself; decodes nothing. The limits hold for the decoder, too, where the file says one thing
   * and its pixels another.
   * @throws where libheif says that the file is wrong, or runs into a wall of its sandbox; so does all else here.
   */
  constructor(bytes: Buffer, limits: { readonly pixels: number; readonly bytes: number }) {
    const { heif, context, error, out } = this;
    const at = heif._heif_context_get_security_limits(context);
    this.view.setBigUint64(at + MAX_IMAGE_SIZE_PIXELS, BigInt(limits.pixels), true);
    this.view.setBigUint64(at + MAX_TOTAL_MEMORY, BigInt(limits.bytes), true);
    const data = heif._malloc(bytes.length);
    heif.HEAPU8.set(bytes, data);
    heif._heif_context_read_from_memory_without_copy(error, context, data, bytes.length, 0);
    this.check();
    heif._heif_context_get_primary_image_handle(error, context, out);
    this.check();
    this.handle = this.wordAt(out);
  }

  /** How many pictures it shows; thumbnails, depths and gain maps are none. */
  get pictures(): number {
    return this.heif._heif_context_get_number_of_top_level_images(this.context);
  }

  /** Of the primary picture, as it is stored or as it is shown, whichever is more. */
  get pixels(): number {
    const { heif, handle } = this;
    const shown = heif._heif_image_handle_get_width(handle) * heif._heif_image_handle_get_height(handle);
    // Unsigned in the file, but signed in this interface.
    const stored = (heif._heif_image_handle_get_ispe_width(handle) >>> 0) * (heif._heif_image_handle_get_ispe_height(handle) >>> 0);
    return Math.max(shown, stored);
  }

  /** The ICC profile of the primary picture. */
  get profile(): Buffer | undefined {
    const { heif, handle, error } = this;
    const size = heif._heif_image_handle_get_raw_color_profile_size(handle);
    if (size === 0) return undefined;
    const profile = heif._malloc(size);
    heif._heif_image_handle_get_raw_color_profile(error, handle, profile);
    this.check();
    return Buffer.copyBytesFrom(this.memory(profile, size));
  }

  /** The primary picture, turned, mirrored and cropped as the file says (`irot`, `imir`, `clap`). */
  decode(): Raster {
    const { heif, handle, error, out } = this;
    const channels = heif._heif_image_handle_has_alpha_channel(handle) === 1 ? 4 : 3;
    heif._heif_decode_image(error, handle, out, RGB, channels === 4 ? INTERLEAVED_RGBA : INTERLEAVED_RGB, 0);
    this.check();
    const image = this.wordAt(out);
    const width = heif._heif_image_get_width(image, INTERLEAVED);
    const height = heif._heif_image_get_height(image, INTERLEAVED);
    const plane = heif._heif_image_get_plane_readonly2(image, INTERLEAVED, out);
    return { data: this.packed(plane, this.wordAt(out), width * channels, height), width, height, channels };
  }

  private packed(plane: number, stride: number, rowBytes: number, height: number): Buffer {
    const pixels = Buffer.allocUnsafe(rowBytes * height);
    for (let y = 0; y < height; y++) pixels.set(this.memory(plane + y * stride, rowBytes), y * rowBytes);
    return pixels;
  }

  private get view(): DataView {
    return new DataView(this.heif.HEAPU8.buffer);
  }

  private wordAt(at: number): number {
    return this.view.getUint32(at, true);
  }

  /** A view; it ends when the decoder's memory grows. */
  private memory(at: number, size: number): Buffer {
    return Buffer.from(this.heif.HEAPU8.buffer, at, size);
  }

  private check(): void {
    if (this.wordAt(this.error) !== 0) throw new Error('not readable as HEIC');
  }
}
