/** What a pack holds for each traveller. */
export const paperKinds = ['form', 'photo', 'passport'] as const;
export type PaperKind = (typeof paperKinds)[number];
/** What it holds once, and is made of everybody's lines. */
export type SharedKind = 'letter' | 'list-pdf' | 'list-xlsx' | 'checksums';
export type PackFileKind = SharedKind | PaperKind;

/** One file that a pack shall have. Paths name positions, never people. */
export interface PlannedFile {
  /** Its place in the archive, from 1. */
  readonly place: number;
  readonly kind: PackFileKind;
  readonly path: string;
  /** On the list; null for what is everybody's. */
  readonly position: number | null;
}

const shared: readonly (readonly [SharedKind, string])[] = [['letter', 'letter.pdf'], ['list-pdf', 'name-list.pdf'], ['list-xlsx', 'name-list.xlsx']];
const folders: Record<PaperKind, readonly [folder: string, ending: string]> = { form: ['forms', 'pdf'], photo: ['photos', 'jpg'], passport: ['passports', 'jpg'] };

const checksumsPath = 'SHA256SUMS';

/** The files of a pack for so many travellers, in the order of the archive; the checksums of all others stand last. */
export function planPack(travellers: number): PlannedFile[] {
  const positions = Array.from({ length: travellers }, (_, index) => index + 1);
  const papers = paperKinds.flatMap((kind) =>
    positions.map((position) => ({ kind, path: `${folders[kind][0]}/${String(position).padStart(3, '0')}.${folders[kind][1]}`, position })),
  );
  const files = [...shared.map(([kind, path]) => ({ kind, path, position: null })), ...papers, { kind: 'checksums' as const, path: checksumsPath, position: null }];
  return files.map((file, index) => ({ place: index + 1, ...file }));
}

/** As `sha256sum --check` reads it. */
export const checksumsText = (files: readonly { readonly path: string; readonly digest: Buffer }[]): string =>
  files.map(({ path, digest }) => `${digest.toString('hex')}  ${path}\n`).join('');
