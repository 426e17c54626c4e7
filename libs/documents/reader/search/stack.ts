import { pointOf, quadOf, seenFrom, type TextBox } from '../pixels/geometry.js';
import type { LineReader, LineReading } from '../recognition/read-line.js';
import type { Sighting } from './line-sightings.js';

/** A place where a line of the zone is, or must be, as seen from the line that the search began with. */
interface Slot {
  /** Pixels below the first line; negative above. */
  readonly across: number;
  readonly box: TextBox;
  /** True where no line was found and geometry alone says that there must be one. */
  readonly blind: boolean;
}

/** Lines that stand above each other like those of a zone. */
export interface Stack {
  /** Sets of two or three slots that may be a zone, those with fewer blind slots first. */
  readonly sets: readonly (readonly Slot[])[];
  /** Reads a slot over the extent that all found lines share; reads each once. */
  readonly read: (slot: Slot) => Promise<LineReading>;
}

/** Line pitches that zones have, in heights of a text box, tried where only one line was found. */
const PITCHES = [1.3, 1.6, 1.95, 2.3];

/** Builds the stack around one sighting from the sightings beside it. */
export function stackAround(seed: Sighting, sightings: readonly Sighting[], readLine: LineReader): Stack {
  const found = [{ across: 0, box: seed.box, blind: false }, ...neighbours(seed, sightings)];
  const slots = [...found, ...blindSlots(seed.box, found)].sort((one, other) => one.across - other.across);
  const alongs = found.flatMap(({ box }) => {
    const { along } = seenFrom(seed.box, box.x, box.y);
    return [along - box.length / 2, along + box.length / 2];
  });
  const [first, last] = [Math.min(...alongs), Math.max(...alongs)];
  const readings = new Map<Slot, Promise<LineReading>>();
  const read = (slot: Slot): Promise<LineReading> => {
    const known = readings.get(slot);
    if (known !== undefined) return known;
    const reading = readLine(quadOf(stretched(slot.box, seed.box, first, last)));
    readings.set(slot, reading);
    return reading;
  };
  return { sets: setsOf(slots, seed.box.height), read };
}

function neighbours({ box }: Sighting, sightings: readonly Sighting[]): Slot[] {
  const slots = new Map<number, Slot>();
  for (const other of sightings) {
    const sameDirection = other.box.ux * box.ux + other.box.uy * box.uy > 0;
    const skew = Math.abs(other.box.ux * box.uy - other.box.uy * box.ux);
    const { along, across } = seenFrom(box, other.box.x, other.box.y);
    const near = Math.abs(across) > 0.6 * box.height && Math.abs(across) < 6.5 * box.height;
    if (!sameDirection || skew >= 0.1 || !near || Math.abs(along) >= box.length * 0.35 || other.worth <= 0.12) continue;
    slots.set(across, { across, box: other.box, blind: false });
  }
  return [...slots.values()];
}

function blindSlots(box: TextBox, found: readonly Slot[]): Slot[] {
  if (found.length >= 3) return [];
  const at = found.map((slot) => slot.across).sort((one, other) => one - other);
  const steps = at.slice(1).map((across, index) => across - (at[index] ?? 0));
  const likely = steps.filter((step) => step > 0.9 * box.height && step < 3.4 * box.height);
  const pitch = Math.min(...likely);
  const places = likely.length > 0
    ? [(at[0] ?? 0) - pitch, (at.at(-1) ?? 0) + pitch]
    : PITCHES.flatMap((share) => [share * box.height, -share * box.height]);
  const slots: Slot[] = [];
  for (const across of places) {
    if (found.some((slot) => Math.abs(slot.across - across) <= 0.5 * box.height)) continue;
    const [x, y] = pointOf(box, 0, across);
    slots.push({ across, box: { ...box, x, y }, blind: true });
  }
  return slots;
}

function stretched(box: TextBox, seed: TextBox, first: number, last: number): TextBox {
  const shift = (first + last) / 2 - ((box.x - seed.x) * box.ux + (box.y - seed.y) * box.uy);
  const [x, y] = pointOf(box, shift, 0);
  return { ...box, x, y, length: last - first + 0.7 * box.height };
}

function setsOf(slots: readonly Slot[], height: number): Slot[][] {
  const sets: Slot[][] = [];
  slots.forEach((one, first) => {
    slots.slice(first + 1).forEach((two, second) => {
      const pitch = two.across - one.across;
      if (pitch > 0.8 * height && pitch < 4 * height) sets.push([one, two]);
      for (const three of slots.slice(first + second + 2)) {
        const next = three.across - two.across;
        const even = Math.abs(pitch - next) < 0.5 * height;
        if (pitch > 0.8 * height && next > 0.8 * height && even && pitch < 3 * height) sets.push([one, two, three]);
      }
    });
  });
  const blind = (set: Slot[]): number => set.filter((slot) => slot.blind).length;
  return sets.filter((set) => set.some((slot) => slot.across === 0)).sort((one, other) => blind(one) - blind(other));
}
