import type { CheckName, ZoneFormat } from './zone.js';

/** What a place may hold: letters and fillers, digits and fillers, a digit, either, or the three signs for sex. */
export type Alphabet = 'any' | 'letters' | 'digits' | 'digit' | 'sex';

/** A stretch of one line. Lines and columns count from 1, both ends included, as ICAO Doc 9303 prints them. */
export interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export type SpanName =
  | 'documentCode'
  | 'issuingState'
  | 'names'
  | 'documentNumber'
  | 'nationality'
  | 'birthDate'
  | 'sex'
  | 'expiryDate'
  | 'optionalData'
  | 'optionalData2';

export interface Check {
  readonly name: CheckName;
  readonly over: readonly Span[];
  readonly at: Span;
  /** True where a filler may stand for the digit while the checked places are all fillers. */
  readonly fillerAllowed?: boolean;
}

export interface Layout {
  readonly format: ZoneFormat;
  readonly lineCount: number;
  readonly width: number;
  /** What the first place may hold in documents that follow the standard; a parser is kinder than a reader. */
  readonly firstLetters: string;
  readonly spans: Partial<Record<SpanName, Span>>;
  readonly checks: readonly Check[];
  /** True where a number of more than nine characters runs on into the optional data. */
  readonly longNumbers: boolean;
}

const span = (line: number, from: number, to = from): Span => ({ line, from, to });

/** Second line of everything with two lines; only what follows the expiry date differs. */
const secondLine = {
  documentNumber: span(2, 1, 9),
  nationality: span(2, 11, 13),
  birthDate: span(2, 14, 19),
  sex: span(2, 21),
  expiryDate: span(2, 22, 27),
} as const;

const secondLineChecks: readonly Check[] = [
  { name: 'documentNumber', over: [secondLine.documentNumber], at: span(2, 10) },
  { name: 'birthDate', over: [secondLine.birthDate], at: span(2, 20) },
  { name: 'expiryDate', over: [secondLine.expiryDate], at: span(2, 28) },
];

const firstLine = (width: number) =>
  ({ documentCode: span(1, 1, 2), issuingState: span(1, 3, 5), names: span(1, 6, width) }) as const;

const composite = (over: readonly Span[], at: Span): Check => ({ name: 'composite', over, at });

/** The layouts as data: Doc 9303-4 §4.2 (TD3), 9303-5 §4.2 (TD1), 9303-6 §4.2 (TD2), 9303-7 §4 (MRV-A and MRV-B). */
export const layouts: Record<ZoneFormat, Layout> = {
  TD3: {
    format: 'TD3',
    lineCount: 2,
    width: 44,
    firstLetters: 'P',
    longNumbers: false,
    spans: { ...firstLine(44), ...secondLine, optionalData: span(2, 29, 42) },
    checks: [
      ...secondLineChecks,
      { name: 'optionalData', over: [span(2, 29, 42)], at: span(2, 43), fillerAllowed: true },
      composite([span(2, 1, 10), span(2, 14, 20), span(2, 22, 43)], span(2, 44)),
    ],
  },
  TD2: {
    format: 'TD2',
    lineCount: 2,
    width: 36,
    // P is for the single-sheet emergency travel document, PU (Doc 9303-8).
    firstLetters: 'ACIP',
    longNumbers: true,
    spans: { ...firstLine(36), ...secondLine, optionalData: span(2, 29, 35) },
    checks: [
      ...secondLineChecks,
      composite([span(2, 1, 10), span(2, 14, 20), span(2, 22, 35)], span(2, 36)),
    ],
  },
  TD1: {
    format: 'TD1',
    lineCount: 3,
    width: 30,
    firstLetters: 'ACI',
    longNumbers: true,
    spans: {
      documentCode: span(1, 1, 2),
      issuingState: span(1, 3, 5),
      documentNumber: span(1, 6, 14),
      optionalData: span(1, 16, 30),
      birthDate: span(2, 1, 6),
      sex: span(2, 8),
      expiryDate: span(2, 9, 14),
      nationality: span(2, 16, 18),
      optionalData2: span(2, 19, 29),
      names: span(3, 1, 30),
    },
    checks: [
      { name: 'documentNumber', over: [span(1, 6, 14)], at: span(1, 15) },
      { name: 'birthDate', over: [span(2, 1, 6)], at: span(2, 7) },
      { name: 'expiryDate', over: [span(2, 9, 14)], at: span(2, 15) },
      composite([span(1, 6, 30), span(2, 1, 7), span(2, 9, 15), span(2, 19, 29)], span(2, 30)),
    ],
  },
  'MRV-A': {
    format: 'MRV-A',
    lineCount: 2,
    width: 44,
    firstLetters: 'V',
    longNumbers: false,
    spans: { ...firstLine(44), ...secondLine, optionalData: span(2, 29, 44) },
    checks: secondLineChecks,
  },
  'MRV-B': {
    format: 'MRV-B',
    lineCount: 2,
    width: 36,
    firstLetters: 'V',
    longNumbers: false,
    spans: { ...firstLine(36), ...secondLine, optionalData: span(2, 29, 36) },
    checks: secondLineChecks,
  },
};

/** The text of a stretch; empty for a stretch that the layout does not have. */
export const textAt = (lines: readonly string[], where: Span | undefined): string =>
  where === undefined ? '' : (lines[where.line - 1] ?? '').slice(where.from - 1, where.to);

/** The layout that lines of this number and width belong to; a first letter V makes it a visa. Undefined: none. */
export function layoutOf(lines: readonly string[]): Layout | undefined {
  const visa = lines[0]?.startsWith('V') === true;
  return Object.values(layouts).find(
    (layout) =>
      layout.lineCount === lines.length &&
      lines.every((line) => line.length === layout.width) &&
      (layout.lineCount === 3 || layout.format.startsWith('MRV') === visa),
  );
}
