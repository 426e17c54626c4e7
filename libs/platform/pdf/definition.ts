type Margins = readonly [left: number, top: number, right: number, bottom: number];

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fillColor?: string;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly margin?: Margins;
  readonly decoration?: 'underline' | 'lineThrough';
  readonly noWrap?: boolean;
  readonly lineHeight?: number;
  readonly font?: string;
}

interface Block extends Style {
  readonly pageBreak?: 'before' | 'after';
  readonly unbreakable?: boolean;
}

export type PdfCell = PdfContent | (PdfContent & { readonly colSpan?: number; readonly rowSpan?: number; readonly border?: readonly boolean[] });

interface Table {
  readonly headerRows?: number;
  readonly keepWithHeaderRows?: number;
  readonly dontBreakRows?: boolean;
  readonly widths?: readonly (number | string)[];
  readonly body: readonly (readonly PdfCell[])[];
}

export interface PdfTableLayout {
  readonly hLineWidth?: (line: number) => number;
  readonly vLineWidth?: (line: number) => number;
  readonly hLineColor?: (line: number) => string;
  readonly fillColor?: (row: number) => string | null;
  readonly paddingTop?: () => number;
  readonly paddingBottom?: () => number;
  readonly paddingLeft?: (column: number) => number;
  readonly paddingRight?: (column: number) => number;
}

export type PdfContent =
  | string
  | readonly PdfContent[]
  | (Block & { readonly text: PdfContent })
  | (Block & { readonly stack: readonly PdfContent[] })
  | (Block & { readonly columns: readonly (PdfContent & { readonly width?: number | string })[]; readonly columnGap?: number })
  | (Block & { readonly ul: readonly PdfContent[] })
  | (Block & { readonly image: string; readonly width?: number })
  | (Block & { readonly table: Table; readonly layout?: string | PdfTableLayout });

/** What a document holds: the part of pdfmake's document definition that the house uses. Its fonts are the house's. */
export interface PdfDefinition {
  readonly content: PdfContent;
  /** With a day of creation, which is also what the file's id is made from, the same document gives the same bytes whenever it is written. */
  readonly info?: { readonly title?: string; readonly author?: string; readonly creationDate?: Date };
  readonly pageSize?: 'A4' | 'A5' | 'LETTER';
  readonly pageOrientation?: 'portrait' | 'landscape';
  readonly pageMargins?: Margins;
  readonly header?: (page: number, pages: number) => PdfContent;
  readonly footer?: (page: number, pages: number) => PdfContent;
  readonly styles?: Readonly<Record<string, Style>>;
}
