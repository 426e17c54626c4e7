/** A moment with what was counted then, by the name of the series. */
export interface ChartPoint {
  readonly label: string;
  readonly values: Readonly<Record<string, number>>;
}

export interface ChartSeries {
  readonly name: string;
  readonly label: string;
  /** A token: `var(--accent)`. */
  readonly color: string;
  /** Told apart by the line as well. */
  readonly dashed?: boolean;
}
