/** Letters to put in, take out or change (Levenshtein). Names: at most some hundred letters. */
export function lettersChanged(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(one[i - 1] !== other[j - 1])));
    row = next;
  }
  return row[other.length]!;
}

/** A run of letters of one text, and whether the other text has it too. */
export interface LetterRun {
  readonly text: string;
  readonly differs: boolean;
}

/** Both texts in runs, for showing them side by side: what stands in the longest common sequence is alike. */
export function alignLetters(one: string, other: string): readonly [LetterRun[], LetterRun[]] {
  const [a, b] = [[...one], [...other]];
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  }
  const alike: readonly [boolean[], boolean[]] = [a.map(() => false), b.map(() => false)];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      alike[0][i++] = true;
      alike[1][j++] = true;
    } else if (common[i + 1]![j]! >= common[i]![j + 1]!) i += 1;
    else j += 1;
  }
  return [runs(a, alike[0]), runs(b, alike[1])];
}

function runs(letters: readonly string[], alike: readonly boolean[]): LetterRun[] {
  const found: { text: string; differs: boolean }[] = [];
  letters.forEach((letter, at) => {
    const differs = !alike[at];
    const last = found.at(-1);
    if (last?.differs === differs) last.text += letter;
    else found.push({ text: letter, differs });
  });
  return found;
}
