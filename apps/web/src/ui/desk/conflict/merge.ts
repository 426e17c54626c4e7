/** One thing in a form that two people can each have written. */
export interface ConflictField<Draft> {
  readonly label: string;
  /** As a person reads it; several lines where it has several. */
  readonly show: (draft: Draft) => string;
  /** The first draft, with this field as it is in the second. */
  readonly take: (draft: Draft, from: Draft) => Draft;
}

/** A field that is one property of its draft. */
export const field = <Draft, Name extends keyof Draft>(name: Name, label: string, show: (value: Draft[Name]) => string = (value) => (value === null || value === undefined ? '' : String(value))): ConflictField<Draft> => ({
  label,
  show: (draft) => show(draft[name]),
  take: (draft, from) => ({ ...draft, [name]: from[name] }),
});

/** Who changed a field since both read it. */
export type Changed = 'both' | 'theirs' | 'mine';

export interface Difference<Draft> {
  readonly field: ConflictField<Draft>;
  readonly changed: Changed;
}

interface Versions<Draft> {
  /** As both of them read it. */
  readonly base: Draft;
  /** As somebody else has saved it. */
  readonly theirs: Draft;
  /** As it is typed here. */
  readonly mine: Draft;
}

/** The fields in which what was saved and what is typed are not the same. */
export function differences<Draft>(fields: readonly ConflictField<Draft>[], { base, theirs, mine }: Versions<Draft>): Difference<Draft>[] {
  return fields.flatMap((one) => {
    const [before, now, typed] = [one.show(base), one.show(theirs), one.show(mine)];
    if (now === typed) return [];
    return [{ field: one, changed: now === before ? 'mine' as const : typed === before ? 'theirs' as const : 'both' as const }];
  });
}

/** What is typed, with what only the other has changed taken over: nothing that somebody wrote is undone. */
export const merged = <Draft>(fields: readonly ConflictField<Draft>[], versions: Versions<Draft>): Draft =>
  differences(fields, versions).filter(({ changed }) => changed === 'theirs').reduce((draft, { field: one }) => one.take(draft, versions.theirs), versions.mine);

/** The lines of a text, with those marked that the other text does not have. */
export function markedLines(text: string, other: string): { readonly line: string; readonly differs: boolean }[] {
  const left = other.split('\n');
  return text.split('\n').map((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return { line, differs: at < 0 };
  });
}
