/** A segment: its tag, and its elements as lists of components. */
export interface Segment {
  readonly tag: string;
  readonly elements: readonly (readonly string[])[];
}

/** An element of one component, or of several; `''` for what is left out in between. */
export type Element = string | readonly string[];

export const segment = (tag: string, ...elements: readonly Element[]): Segment => ({
  tag,
  elements: elements.map((element) => (typeof element === 'string' ? [element] : element)),
});

/** The default service characters of ISO 9735-1 §5: no `UNA` is needed for them. */
export const serviceCharacters = { component: ':', element: '+', release: '?', terminator: "'" } as const;

const released = (text: string): string => text.replace(/[?:+']/g, (character) => serviceCharacters.release + character);

/** A segment on the wire: service characters in data are released, what is empty at an end is left out (ISO 9735-1 §8). */
export function writeSegment({ tag, elements }: Segment): string {
  const written = elements.map((components) => withoutEmptyEnd(components.map(released)).join(serviceCharacters.component));
  return [tag, ...withoutEmptyEnd(written)].join(serviceCharacters.element) + serviceCharacters.terminator;
}

function withoutEmptyEnd(texts: readonly string[]): readonly string[] {
  const last = texts.findLastIndex((text) => text !== '');
  return texts.slice(0, last + 1);
}
