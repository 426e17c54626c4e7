/** What a person is told, before it is text or HTML. Everything in it is plain text. */
export interface Message {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** Points of their own, such as the findings of a document check. */
  readonly points?: readonly string[];
  /** Labelled facts, such as an approval's number. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  readonly action?: { readonly label: string; readonly url: string };
  /** Small print under the action. */
  readonly note?: string;
  readonly closing: string;
}

/** A message as it goes out. */
export interface RenderedMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export { type Locale, locales } from '#kernel';
