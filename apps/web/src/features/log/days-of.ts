/** What happened on one day of whoever reads. */
export interface LogDay<Line> {
  /** `YYYY-MM-DD` where the reader is. */
  readonly day: string;
  readonly lines: readonly Line[];
}

/** The day of an instant where the reader is. */
export const dayThere = (at: Date): string => `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;

/** Lines in their order, by day. */
export const daysOf = <Line extends { readonly at: string }>(lines: readonly Line[]): LogDay<Line>[] =>
  [...Map.groupBy(lines, ({ at }) => dayThere(new Date(at)))].map(([day, of]) => ({ day, lines: of }));
