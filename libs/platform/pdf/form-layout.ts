/** One field of a form that is filled by machine. */
export interface FormFieldLayout {
  /** Its name in the PDF's form (ISO 32000-1, 12.7.3.2). */
  readonly name: string;
  readonly label: string;
  /** Over the whole width of the page; half of it when left out. */
  readonly wide?: boolean;
  /** Lines of text; one when left out. */
  readonly lines?: number;
}

export interface FormSectionLayout {
  readonly title: string;
  readonly fields: readonly FormFieldLayout[];
}

/** A form to be drawn: what an authority's form asks, in its order. */
export interface FormLayout {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly FormSectionLayout[];
  /** Whether a photo is put in. */
  readonly photo: boolean;
  /** Whether there is a declaration to be signed at the end. */
  readonly declaration: boolean;
}

/** Names of the fields that a form has beside those of its sections. */
export const formPlaces = { photo: 'photo', declaration: 'declaration', signature: 'signature', signedBy: 'signed-by', signedOn: 'signed-on' } as const;

/** A line of a drawn signature: points in a field of 1000 by 300, from its upper left. */
export type Stroke = readonly (readonly [x: number, y: number])[];

export const signatureField = { width: 1000, height: 300 } as const;

/** What is put into a form. */
export interface FormContent {
  /** By field name. A field that is left out stays empty. */
  readonly values: Readonly<Record<string, string>>;
  /** A JPEG. */
  readonly photo: Buffer | null;
  readonly signature: readonly Stroke[] | null;
  /** Stands in the file as its date, so that the same content gives the same bytes. */
  readonly writtenOn: Date;
}
