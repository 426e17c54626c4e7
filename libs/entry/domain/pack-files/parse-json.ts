import { refuse } from '#kernel';
import { type Place, placeAt, placesIn } from './json-places.js';
import { around, type ParseOutcome } from './parsed-text.js';

function nearest(pointers: readonly string[], text: string): ReadonlyMap<string, Place> {
  const wanted = new Set(['']);
  for (const pointer of pointers) for (let at = pointer; at !== ''; at = around(at)) wanted.add(at);
  const { values } = placesIn(text, wanted);
  const found = new Map<string, Place>();
  for (const pointer of pointers) {
    let at = pointer;
    while (at !== '' && !values.has(at)) at = around(at);
    found.set(pointer, placeAt(text, values.get(at) ?? 0));
  }
  return found;
}

const positionIn = (message: string): number => Number(/position (\d+)/.exec(message)?.[1] ?? 0);

/** Reads JSON (RFC 8259). A name that stands twice in one object refuses, as do texts nested deeper than a pack is. */
export function parseJson(text: string): ParseOutcome {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const place = placeAt(text, positionIn((error as Error).message));
    return refuse('rule-pack.unreadable', { errors: [{ pointer: '', detail: 'This is no JSON from here on.', ...place }] });
  }
  const { doubled, tooDeep } = placesIn(text, new Set());
  if (tooDeep) return refuse('rule-pack.unreadable', { detail: 'It is nested far deeper than a rule pack.' });
  if (doubled.length > 0) {
    const errors = doubled.slice(0, 100).map(({ pointer, offset }) => ({ pointer, detail: 'This name stands here for the second time.', ...placeAt(text, offset) }));
    return refuse('rule-pack.unreadable', { errors });
  }
  return { value, places: (pointers) => nearest(pointers, text) };
}
