/** Fields of a Protocol Buffers message, in its binary form: https://protobuf.dev/programming-guides/encoding. */
export type Message = Uint8Array;

/** How a field's value is written: as a number of variable length, or as so many bytes. */
const VARINT = 0;
const BYTES = 2;

/** A whole number, zero or more. */
export const numberField = (field: number, value: number): Message => Buffer.from([...varint((field << 3) | VARINT), ...varint(value)]);

export const bytesField = (field: number, value: Uint8Array): Message =>
  Buffer.concat([Buffer.from([...varint((field << 3) | BYTES), ...varint(value.length)]), value]);

export const textField = (field: number, value: string): Message => bytesField(field, Buffer.from(value));

export const messageField = (field: number, ...parts: readonly Message[]): Message => bytesField(field, Buffer.concat(parts));

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}
