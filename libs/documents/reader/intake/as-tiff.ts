import type { Raster } from '../pixels/raster.js';

const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;

/**
 * Pixels and the ICC profile that they are meant in, as an uncompressed TIFF 6.0 in memory: libvips applies a profile only
 * where it comes with a file.
 */
export function asTiff({ data, width, height, channels }: Raster, profile: Buffer): Buffer {
  const fields = (pixelsAt: number): Field[] => [
    [256, LONG, [width]],
    [257, LONG, [height]],
    [258, SHORT, Array<number>(channels).fill(8)],
    [259, SHORT, [1]],
    [262, SHORT, [2]],
    [273, LONG, [pixelsAt]],
    [277, SHORT, [channels]],
    [278, LONG, [height]],
    [279, LONG, [data.length]],
    ...(channels === 4 ? [[338, SHORT, [2]] as const] : []),
    [34675, UNDEFINED, profile],
  ];
  return Buffer.concat([directory(fields(directory(fields(0)).length)), data]);
}

/** Tag, type and values, by rising tag. */
type Field = readonly [tag: number, type: number, values: ArrayLike<number>];

/** Header and one directory, with the values that do not fit into it behind it. */
function directory(fields: readonly Field[]): Buffer {
  const head = Buffer.alloc(8 + 2 + 12 * fields.length + 4);
  head.write('II*\0', 0, 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(fields.length, 8);
  const behind: Buffer[] = [];
  let end = head.length;
  fields.forEach(([tag, type, values], index) => {
    const at = 10 + 12 * index;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(values.length, at + 4);
    const bytes = valuesOf(type, values);
    if (bytes.length <= 4) return void bytes.copy(head, at + 8);
    head.writeUInt32LE(end, at + 8);
    const padded = Buffer.concat([bytes], bytes.length + (bytes.length % 2));
    behind.push(padded);
    end += padded.length;
  });
  return Buffer.concat([head, ...behind]);
}

function valuesOf(type: number, values: ArrayLike<number>): Buffer {
  if (type === SHORT) return Buffer.from(Uint16Array.from(values).buffer);
  if (type === LONG) return Buffer.from(Uint32Array.from(values).buffer);
  return Buffer.from(Uint8Array.from(values));
}
