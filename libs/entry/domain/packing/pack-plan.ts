/** What a pack holds of each traveller, once. */
const onceKinds = ['form', 'photo', 'passport'] as const;
/** What it holds of each traveller; of `paper` as many as they gave. */
export const paperKinds = [...onceKinds, 'paper'] as const;
export type PaperKind = (typeof paperKinds)[number];
/** What it holds once, and is made of everybody's lines. */
export type SharedKind = 'letter' | 'list-pdf' | 'list-xlsx' | 'checksums';
export type PackFileKind = SharedKind | PaperKind;

/** A paper that the authority asked for beside form, photo and passport: a letter, a ticket, a copy. */
export interface FurtherPaper {
  readonly id: string;
  /** Of the item of the checklist that it is for, such as `letter:invitation`. */
  readonly code: string;
  readonly ending: 'jpg' | 'png' | 'pdf';
}

/** One file that a pack shall have. Paths name positions and kinds, never people. */
export interface PlannedFile {
  /** Its place in the archive, from 1. */
  readonly place: number;
  readonly kind: PackFileKind;
  readonly path: string;
  /** On the list; null for what is everybody's. */
  readonly position: number | null;
  /** Of a `paper`: which one. */
  readonly paperId: string | null;
}

const shared: readonly (readonly [SharedKind, string])[] = [['letter', 'letter.pdf'], ['list-pdf', 'name-list.pdf'], ['list-xlsx', 'name-list.xlsx']];
const folders: Record<(typeof onceKinds)[number], readonly [folder: string, ending: string]> = { form: ['forms', 'pdf'], photo: ['photos', 'jpg'], passport: ['passports', 'jpg'] };

const checksumsPath = 'SHA256SUMS';
const named = (position: number): string => String(position).padStart(3, '0');
/** Codes are written by whoever writes rules; in a path stand plain letters, and the number keeps two of them apart. */
const inPath = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);

const paperPath = (position: number, { code, ending }: FurtherPaper, at: number): string =>
  `papers/${[named(position), String(at + 1), inPath(code)].filter(Boolean).join('-')}.${ending}`;

export const isPaper = (kind: PackFileKind): kind is PaperKind => (paperKinds as readonly string[]).includes(kind);

/** The files of a pack for these travellers, each with their further papers, in the order of the archive; the checksums of all others stand last. */
export function planPack(travellers: readonly (readonly FurtherPaper[])[]): PlannedFile[] {
  const once = onceKinds.flatMap((kind) =>
    travellers.map((_, index) => ({ kind, path: `${folders[kind][0]}/${named(index + 1)}.${folders[kind][1]}`, position: index + 1, paperId: null })),
  );
  const further = travellers.flatMap((papers, index) => papers.map((paper, at) => ({ kind: 'paper' as const, path: paperPath(index + 1, paper, at), position: index + 1, paperId: paper.id })));
  const ofAll = (kind: SharedKind, path: string) => ({ kind, path, position: null, paperId: null });
  const files = [...shared.map(([kind, path]) => ofAll(kind, path)), ...once, ...further, ofAll('checksums', checksumsPath)];
  return files.map((file, index) => ({ place: index + 1, ...file }));
}

/** As `sha256sum --check` reads it. */
export const checksumsText = (files: readonly { readonly path: string; readonly digest: Buffer }[]): string =>
  files.map(({ path, digest }) => `${digest.toString('hex')}  ${path}\n`).join('');
