/** One page of a list; `nextCursor` asks for the following one. */
export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}
