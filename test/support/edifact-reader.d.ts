declare module 'edifact/reader.js' {
  /** Of the package `edifact`, which has no types: what the round trips use of it. */
  export default class Reader {
    constructor(options?: { readonly autoDetectEncoding?: boolean });
    parse(document: string): { readonly name: string; readonly elements: readonly (readonly string[])[] }[];
  }
}
