import type { Cell, Sheet } from '#platform';
import { placeParts } from '../../../domain/lists/supplier-list.js';
import { changeRows, type ListDocument, nameText, placeText, titleOf, wordsOf } from './list-heading.js';

/** A list as a sheet, one person a row. Those who are gone since the last list that was sent stand at the end, and say so. */
export function listSheet(document: ListDocument): Sheet {
  const { list, labels } = document;
  const isRooming = list.kind === 'rooming';
  const changes = changeOf(document);
  const line = (place: string, name: string | null, change: string): Cell[] => {
    const { code, number } = placeParts(place);
    return [isRooming ? wordsOf(code) : (labels.get(code) ?? code), number, nameText(name), change];
  };
  return {
    name: titleOf(list),
    columns: [{ header: isRooming ? 'Room type' : 'Category', width: 24 }, { header: isRooming ? 'Room' : 'Number', width: 10 }, { header: 'Name', width: 36 }, { header: 'Change', width: 40 }],
    rows: [
      ...list.lines.map(({ travellerId, place, name }) => line(place, name, changes.get(travellerId) ?? '')),
      ...(list.since?.delta.removed ?? []).map(({ place, name }) => line(place, name, 'removed')),
    ],
  };
}

/** The changes alone, for the second sheet of a workbook; null for a first list. */
export function changesSheet(document: ListDocument): Sheet | null {
  const { since } = document.list;
  if (!since) return null;
  return {
    name: `Changes since list ${since.number}`,
    columns: [{ header: 'What', width: 12 }, { header: 'Who', width: 36 }, { header: 'How', width: 50 }],
    rows: changeRows(document).map(({ what, who, how }) => [what, who, how]),
  };
}

function changeOf(document: ListDocument): Map<string, string> {
  const delta = document.list.since?.delta;
  const changes = new Map<string, string>();
  if (!delta) return changes;
  const add = (travellerId: string, text: string): void => void changes.set(travellerId, [changes.get(travellerId), text].filter(Boolean).join('; '));
  for (const { travellerId } of delta.added) add(travellerId, 'added');
  for (const { travellerId, from } of delta.moved) add(travellerId, `moved from ${placeText(document, from)}`);
  for (const { travellerId, from } of delta.renamed) add(travellerId, `was ${nameText(from)}`);
  return changes;
}
