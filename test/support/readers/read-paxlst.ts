import Reader from 'edifact/reader.js';

/** What a border holds of a flight once it has read a message: by the reference of each person, name and documents. */
export function readPaxlst(text: string, held: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const people = new Map(held);
  let [begin, name, told] = ['', '', [] as string[]];
  let reference: string | null = null;
  const close = (): void => {
    if (reference && /XR|RP/.test(begin)) people.delete(reference);
    else if (reference) people.set(reference, [name, ...told].join(' '));
    [reference, told] = [null, []];
  };
  for (const { name: tag, elements } of new Reader().parse(text)) {
    if (tag === 'BGM') begin = elements[1]?.[0] ?? '';
    if (tag === 'NAD' || tag === 'CNT') close();
    if (tag === 'NAD') name = elements[3]!.join(' ');
    if (tag === 'RFF' && elements[0]![0] === 'ABO') reference = elements[0]![1]!;
    if (tag === 'DOC') told.push(elements[1]![0]!);
  }
  return people;
}
