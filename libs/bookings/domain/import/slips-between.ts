/** Letters to be added, dropped or changed to get from one word to the other (Levenshtein); `most` at most. */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) >= most) return most;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      row.push(Math.min(before[to]! + 1, row[to - 1]! + 1, before[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1)));
    }
    if (Math.min(...row) >= most) return most;
    before = row;
  }
  return Math.min(before[other.length]!, most);
}
