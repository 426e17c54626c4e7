/** Where something stands in a text, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a JSON text is made of: where its values begin, by JSON pointer, and where a name stands for the second time. */
export interface JsonPlaces {
  readonly values: ReadonlyMap<string, number>;
  readonly doubled: readonly { readonly pointer: string; readonly offset: number }[];
  /** Nested deeper than any pack is; it was not read to its end. */
  readonly tooDeep: boolean;
}

const deepest = 40;

interface Level {
  readonly pointer: string;
  /** Null in a list. */
  readonly names: Set<string> | null;
  index: number;
  name: string;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Walks a text that `JSON.parse` has taken. JSON.parse keeps the last of two members of one name and says nothing: what somebody read and
 * signed would not be what counts. Keeps the places of the `wanted` pointers alone.
 */
export function placesIn(text: string, wanted: ReadonlySet<string>): JsonPlaces {
  const values = new Map<string, number>();
  const doubled: { pointer: string; offset: number }[] = [];
  const levels: Level[] = [];
  let naming = false;
  const here = (): string => {
    const level = levels.at(-1);
    return level ? `${level.pointer}/${level.names ? escaped(level.name) : level.index}` : '';
  };
  for (const { 0: part, index: offset } of text.matchAll(token)) {
    const level = levels.at(-1);
    if (part === '}' || part === ']') levels.pop();
    else if (part === ',' && level) {
      level.index += 1;
      naming = level.names !== null;
      continue;
    } else if (part === ':') naming = false;
    else if (naming && level?.names) {
      level.name = JSON.parse(part) as string;
      if (level.names.has(level.name)) doubled.push({ pointer: here(), offset });
      level.names.add(level.name);
    } else {
      const pointer = here();
      if (wanted.has(pointer)) values.set(pointer, offset);
      if (levels.length > deepest) return { values, doubled, tooDeep: true };
      if (part === '{' || part === '[') levels.push({ pointer, names: part === '{' ? new Set() : null, index: 0, name: '' });
      naming = part === '{';
      continue;
    }
    if (part !== ':') naming = false;
  }
  return { values, doubled, tooDeep: false };
}

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}
