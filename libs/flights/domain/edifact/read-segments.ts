import { type Segment, serviceCharacters } from './segment.js';

/** The text ends inside a segment, or after a release character. */
export class CutShortError extends Error {}

/**
 * Takes an interchange in the default service characters apart. @throws CutShortError.
 * What comes between a terminator and the next tag, such as line breaks that a mail put there, is part of no segment.
 */
export function readSegments(text: string): Segment[] {
  const { component, element, release, terminator } = serviceCharacters;
  const segments: Segment[] = [];
  let elements: string[][] = [['']];
  const add = (character: string): void => {
    const components = elements.at(-1)!;
    components[components.length - 1] += character;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === release) {
      at += 1;
      if (at === text.length) throw new CutShortError('the text ends after a release character');
      add(text[at]!);
    } else if (character === component) elements.at(-1)!.push('');
    else if (character === element) elements.push(['']);
    else if (character === terminator) {
      segments.push({ tag: elements[0]![0]!.trim(), elements: elements.slice(1) });
      elements = [['']];
    } else add(character);
  }
  if (elements.length > 1 || elements[0]![0]!.trim() !== '') throw new CutShortError('the text ends inside a segment');
  return segments;
}
