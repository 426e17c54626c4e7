/** The web addresses in a plain text, each once, without the full stop that ends a sentence. */
export const linksIn = (text: string): string[] =>
  [...new Set((text.match(/https?:\/\/[^\s<>"]+/g) ?? []).map((link) => link.replace(/[.,;:)]+$/, '')))];
