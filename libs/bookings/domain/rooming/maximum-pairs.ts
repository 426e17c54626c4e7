/**
 * As many pairs as there can be, by augmenting paths through blossoms (Edmonds, "Paths, trees, and flowers", 1965), starting
 * from the pairs that are there: `mates[v]` is v's partner, or -1. Nobody who has a partner is left without one. Changes `mates`.
 */
export function pairAsManyAsCanBe(mates: number[], mayPair: (a: number, b: number) => boolean): void {
  for (let root = 0; root < mates.length; root += 1) {
    if (mates[root] === -1) augment(root, mates, mayPair);
  }
}

function augment(root: number, mates: number[], mayPair: (a: number, b: number) => boolean): void {
  const size = mates.length;
  const parent = new Array<number>(size).fill(-1);
  const base = Array.from({ length: size }, (_, at) => at);
  const used = new Array<boolean>(size).fill(false);
  const queue = [root];
  used[root] = true;

  const meetingPoint = (a: number, b: number): number => {
    const passed = new Set<number>();
    for (let at = a; ; at = parent[mates[at]!]!) {
      at = base[at]!;
      passed.add(at);
      if (mates[at] === -1) break;
    }
    for (let at = b; ; at = parent[mates[at]!]!) {
      at = base[at]!;
      if (passed.has(at)) return at;
    }
  };
  const markPath = (from: number, top: number, child: number, blossom: Set<number>): void => {
    let [at, below] = [from, child];
    while (base[at] !== top) {
      blossom.add(base[at]!).add(base[mates[at]!]!);
      parent[at] = below;
      below = mates[at]!;
      at = parent[below]!;
    }
  };

  while (queue.length > 0) {
    const from = queue.shift()!;
    for (let to = 0; to < size; to += 1) {
      if (base[from] === base[to] || mates[from] === to || to === from || !mayPair(from, to)) continue;
      if (to === root || (mates[to] !== -1 && parent[mates[to]!] !== -1)) {
        const top = meetingPoint(from, to);
        const blossom = new Set<number>();
        markPath(from, top, to, blossom);
        markPath(to, top, from, blossom);
        for (let at = 0; at < size; at += 1) {
          if (!blossom.has(base[at]!)) continue;
          base[at] = top;
          if (!used[at]) queue.push(at);
          used[at] = true;
        }
      } else if (parent[to] === -1) {
        parent[to] = from;
        const mate = mates[to]!;
        if (mate === -1) return flip(to, parent, mates);
        used[mate] = true;
        queue.push(mate);
      }
    }
  }
}

/** Along the path that ends at `last`, those who were together part and those who were not are together. */
function flip(last: number, parent: readonly number[], mates: number[]): void {
  for (let at = last; at !== -1; ) {
    const before = parent[at]!;
    const next = mates[before]!;
    mates[at] = before;
    mates[before] = at;
    at = next;
  }
}
