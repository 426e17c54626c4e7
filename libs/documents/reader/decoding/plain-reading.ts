import { BLANK, characterOf, CLASSES, type Evidence } from './evidence.js';

export interface PlainReading {
  readonly text: string;
  /** Mean logarithm of likelihood of the best class; 0 is certain, below -0.2 is poor. */
  readonly score: number;
}

/** Reads a line with no idea of what it must be: the best class of each step, repeats and blanks removed (CTC). */
export function readPlainly({ logLikelihood, steps }: Evidence): PlainReading {
  let text = '';
  let before = BLANK;
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const row = logLikelihood.subarray(step * CLASSES, (step + 1) * CLASSES);
    let best = BLANK;
    for (let kind = 1; kind < CLASSES; kind++) if ((row[kind] ?? -Infinity) > (row[best] ?? -Infinity)) best = kind;
    if (best !== BLANK && best !== before) text += characterOf(best);
    before = best;
    sum += row[best] ?? 0;
  }
  return { text, score: sum / steps };
}

/** Where the characters of a line begin and end, as shares of its steps. */
export function extentOf({ logLikelihood, steps }: Evidence): { from: number; to: number } {
  const marked = (step: number): boolean => (logLikelihood[step * CLASSES + BLANK] ?? 0) < Math.log(0.5);
  let [first, last] = [0, steps - 1];
  while (first < last && !marked(first)) first += 1;
  while (last > first && !marked(last)) last -= 1;
  return { from: Math.max(0, first - 1) / steps, to: Math.min(steps, last + 2) / steps };
}

/** How much a text looks like a line of a zone, 0 to 1.8. */
export function zoneLikeness(text: string): number {
  if (text.length < 18 || text.length > 50) return 0;
  const signs: readonly (readonly [boolean, number])[] = [
    [text.includes('<'), 0.5],
    [text.includes('<<<'), 0.3],
    [/[0-9]{6}/.test(text), 0.3],
    [/^[PVIAC][A-Z<]/.test(text), 0.2],
    [[30, 36, 44].some((width) => Math.abs(width - text.length) <= 1), 0.5],
  ];
  return signs.reduce((sum, [present, weight]) => sum + (present ? weight : 0), 0);
}
