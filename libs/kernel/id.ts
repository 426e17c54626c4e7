import { randomBytes } from 'node:crypto';

let latest = 0;
let step = 0;

/**
 * A UUID version 7 (RFC 9562 §5.7): ordered by time, so that index pages fill from the right. Those that one process makes are in
 * the order in which it made them, also within one millisecond (§6.2, method 1: a counter of 12 bits beside the time).
 */
export function newId(): string {
  const now = Date.now();
  if (now > latest) [latest, step] = [now, 0];
  else if (step < 0xfff) step += 1;
  else [latest, step] = [latest + 1, 0];
  const bytes = randomBytes(16);
  bytes.writeUIntBE(latest, 0, 6);
  bytes.writeUInt16BE(0x7000 | step, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
