import type { Fault } from '#kernel';

/** A signature as it was given: drawn with a finger, or typed by whoever cannot draw, with consent that the name stands for it. */
export type Signature =
  | { readonly manner: 'drawn'; readonly name: string; readonly strokes: readonly (readonly (readonly [x: number, y: number])[])[] }
  | { readonly manner: 'typed'; readonly name: string; readonly consent: boolean };

/** The field that is signed in, in its own units. */
export const signatureSize = { width: 1000, height: 300 } as const;
const mostStrokes = 80;
const mostPoints = 4_000;
/** A tap or a line of this length is no signature. */
const leastLength = 150;
const longestName = 200;

const lengthOf = (stroke: readonly (readonly [number, number])[]): number =>
  stroke.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - stroke[at]![0], y - stroke[at]![1]), 0);

const isInside = ([x, y]: readonly [number, number]): boolean => x >= 0 && y >= 0 && x <= signatureSize.width && y <= signatureSize.height;

/** What is wrong with a signature. */
export function signatureFaults(signature: Signature): Fault[] {
  const fault = (pointer: string, detail: string): Fault[] => [{ pointer, detail }];
  const name = signature.name.trim();
  if (name === '' || name.length > longestName) return fault('/signature/name', 'Write your name.');
  if (/\p{Cc}/u.test(name)) return fault('/signature/name', 'This contains characters that cannot be stored.');
  if (signature.manner === 'typed') return signature.consent ? [] : fault('/signature/consent', 'Say that your typed name counts as your signature.');
  const points = signature.strokes.flat();
  if (signature.strokes.length > mostStrokes || points.length > mostPoints) return fault('/signature/strokes', 'Clear the field and sign with fewer lines.');
  if (!points.every(isInside)) return fault('/signature/strokes', 'Sign within the field.');
  if (signature.strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) < leastLength) return fault('/signature/strokes', 'Sign in the field with your finger or a mouse.');
  return [];
}
