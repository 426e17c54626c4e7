/** What an element may hold, such as `an..35`, `n..6` or `a3`; with `!` in front it has to be there. */
export type ElementRule = `${'' | '!'}${'a' | 'n' | 'an'}${'' | '..'}${number}`;

/** For each element of a segment the rules of its components, in order. */
export type SegmentRule = readonly (readonly ElementRule[])[];

interface Shape {
  readonly isNeeded: boolean;
  readonly kind: string;
  readonly isRange: boolean;
  readonly length: number;
}

/** Rules taken apart, each once: a list of hundreds asks for the same few again and again. */
const shapes = new Map<ElementRule, Shape>();

function shapeOf(rule: ElementRule): Shape {
  const known = shapes.get(rule);
  if (known) return known;
  const [, needed, kind, range, size] = /^(!?)(an|a|n)(\.\.)?(\d+)$/.exec(rule)!;
  const shape = { isNeeded: needed !== '', kind: kind!, isRange: range !== undefined, length: Number(size) };
  shapes.set(rule, shape);
  return shape;
}

/** What is wrong with a component; null when nothing is. */
export function faultOf(rule: ElementRule, value: string): string | null {
  const { isNeeded, kind, isRange, length } = shapeOf(rule);
  if (value === '') return isNeeded ? 'is missing' : null;
  if (isRange ? value.length > length : value.length !== length) return `has ${value.length} characters, not ${isRange ? 'up to ' : ''}${length}`;
  if (kind === 'n' && !/^-?\d+$/.test(value)) return 'is no number';
  if (kind === 'a' && !/^[A-Z ]+$/.test(value)) return 'holds more than letters';
  return null;
}

/** Service segments of syntax version 4 (ISO 9735-1), as a batch of one group uses them. */
export const serviceRules: Readonly<Record<string, SegmentRule>> = {
  UNB: [['!a4', '!n1'], ['!an..35', 'an..4'], ['!an..35', 'an..4'], ['!n6', '!n4'], ['!an..14']],
  UNG: [['!an..6'], ['!an..35', 'an..4'], ['!an..35', 'an..4'], ['!n6', '!n4'], ['!an..14'], ['!an..2'], ['!an..3', '!an..3']],
  UNH: [['!an..14'], ['!an..6', '!an..3', '!an..3', '!an..2', 'an..6'], ['an..35'], ['n..2', 'a1']],
  UNT: [['!n..10'], ['!an..14']],
  UNE: [['!n..6'], ['!an..14']],
  UNZ: [['!n..6'], ['!an..14']],
};
