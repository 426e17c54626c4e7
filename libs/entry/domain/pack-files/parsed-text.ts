import type { Fault, Refusal } from '#kernel';
import type { Place } from './json-places.js';

/** A file as values, with a way back to its lines. */
export interface ParsedText {
  readonly value: unknown;
  /** Where these pointers stand, or what is nearest around them. */
  places(pointers: readonly string[]): ReadonlyMap<string, Place>;
}

/** Bytes that a file may have. YAML takes far longer to read than JSON, and everybody waits while it is read. */
export const packFileLimits = { yaml: 1024 * 1024, json: 24 * 1024 * 1024 } as const;

/** The pointer of what stands around it. */
export const around = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));

/** Faults with the line and column that each stands at. */
export function placed(faults: readonly Fault[], parsed: ParsedText): Fault[] {
  const places = parsed.places(faults.map(({ pointer }) => pointer));
  return faults.map((fault) => ({ ...fault, ...places.get(fault.pointer) }));
}

export type ParseOutcome = ParsedText | Refusal;
