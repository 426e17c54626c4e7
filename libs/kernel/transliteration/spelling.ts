/** The ways of writing one name: for each of its letters, in order, what may stand for it in a zone. */
export type Spelling = readonly (readonly string[])[];

/** True where a spelling gives exactly this text. Takes time in proportion to both lengths, whatever the choices. */
export const gives = (spelling: Spelling, text: string): boolean => endsOf(spelling, text).has(text.length);

/** True where a spelling begins with this text, be it in the middle of what stands for one letter. */
export function beginsWith(spelling: Spelling, text: string): boolean {
  let places = new Set([0]);
  for (const choices of spelling) {
    if (places.has(text.length)) return true;
    const spans = [...places].some((at) => choices.some((choice) => choice.startsWith(text.slice(at))));
    if (spans) return true;
    places = step(places, choices, text);
  }
  return places.has(text.length);
}

/** A spelling's first choices: the recommended form. */
export const recommended = (spelling: Spelling): string => spelling.map((choices) => choices[0] ?? '').join('');

const endsOf = (spelling: Spelling, text: string): Set<number> =>
  spelling.reduce((places, choices) => step(places, choices, text), new Set([0]));

function step(places: ReadonlySet<number>, choices: readonly string[], text: string): Set<number> {
  const next = new Set<number>();
  for (const at of places) {
    for (const choice of choices) if (text.startsWith(choice, at)) next.add(at + choice.length);
  }
  return next;
}
