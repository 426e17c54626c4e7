import { type Allowed, BLANK, characterOf, CLASSES, type Evidence } from './evidence.js';

/** What one place of a line may be: the chosen character, and what else the evidence has there, best first. */
export interface Place {
  /** Likelihood of each allowed character relative to the chosen one (1), where the chosen one is the clearest. */
  readonly rivals: readonly { readonly character: string; readonly ratio: number }[];
  /** The likeliest characters with the logarithm of their likelihood; the chosen one is normally the first. */
  readonly alternatives: readonly { readonly character: string; readonly logLikelihood: number }[];
}

export interface FittedLine {
  readonly text: string;
  /** Logarithm of likelihood of the best path, a step. */
  readonly score: number;
  readonly places: readonly Place[];
}

const NEVER = -1e30;
const STAYED = -2;
const FROM_BLANK = -10;

/**
 * The likeliest reading of exactly as many characters as there are places, each of a class that its place allows: Viterbi
 * over the states of CTC (Graves et al. 2006). A state is a character at a place, or the blank after so many places.
 * Undefined where the line has fewer steps than places.
 */
export function fitLine(evidence: Evidence, allowed: readonly Allowed[]): FittedLine | undefined {
  if (evidence.steps < allowed.length) return undefined;
  const states = statesOf(allowed);
  const { steps } = evidence;
  const back: BackPointers = {
    blank: new Int32Array((allowed.length + 1) * steps).fill(STAYED),
    character: new Int32Array(states.place.length * steps).fill(-1),
  };
  const last = forward(evidence, states, back);
  const { path, score } = last;
  const found = backward(path, steps, states, back);
  const places = found.map((one, index) => placeOf(evidence, allowed[index] ?? [], one));
  return { text: found.map((one) => characterOf(one.kind)).join(''), score: score / steps, places };
}

interface States {
  /** Index of the first state of each place, and one past the last. */
  readonly first: Int32Array;
  readonly place: Int32Array;
  readonly kind: Int32Array;
}

interface BackPointers {
  readonly blank: Int32Array;
  readonly character: Int32Array;
}

function statesOf(allowed: readonly Allowed[]): States {
  const first = new Int32Array(allowed.length + 1);
  allowed.forEach((kinds, place) => (first[place + 1] = (first[place] ?? 0) + kinds.length));
  return {
    first,
    place: Int32Array.from(allowed.flatMap((kinds, place) => kinds.map(() => place))),
    kind: Int32Array.from(allowed.flat()),
  };
}

/** The best and the second best state of each place: a repeated character must pass a blank, any other may follow at once. */
interface Leaders {
  readonly best: Int32Array;
  readonly second: Int32Array;
}

function leadersOf(values: Float64Array, { first }: States, leaders: Leaders): void {
  for (let place = 0; place < first.length - 1; place++) {
    let best = -1;
    let second = -1;
    for (let state = first[place]!; state < first[place + 1]!; state++) {
      if (best < 0 || values[state]! > values[best]!) {
        second = best;
        best = state;
      } else if (second < 0 || values[state]! > values[second]!) second = state;
    }
    leaders.best[place] = best;
    leaders.second[place] = second;
  }
}

function forward({ logLikelihood, steps }: Evidence, states: States, back: BackPointers) {
  const { first, place, kind } = states;
  const count = first.length - 1;
  let blanks = new Float64Array(count + 1).fill(NEVER);
  let values = new Float64Array(kind.length).fill(NEVER);
  const leaders: Leaders = { best: new Int32Array(count), second: new Int32Array(count) };
  blanks[0] = logLikelihood[BLANK]!;
  for (let state = 0; state < first[1]!; state++) values[state] = logLikelihood[kind[state]!]!;
  for (let step = 1; step < steps; step++) {
    const row = step * CLASSES;
    leadersOf(values, states, leaders);
    const nextBlanks = new Float64Array(count + 1);
    const nextValues = new Float64Array(kind.length).fill(NEVER);
    for (let after = 0; after <= count; after++) {
      let value = blanks[after]!;
      const before = after > 0 ? leaders.best[after - 1]! : -1;
      if (before >= 0 && values[before]! > value) {
        value = values[before]!;
        back.blank[after * steps + step] = before;
      }
      nextBlanks[after] = value + logLikelihood[row + BLANK]!;
    }
    for (let state = 0; state < kind.length; state++) {
      const here = place[state]!;
      let value = values[state]!;
      let from = state;
      if (blanks[here]! > value) {
        value = blanks[here]!;
        from = FROM_BLANK - here;
      }
      if (here > 0) {
        const best = leaders.best[here - 1]!;
        const before = kind[best] === kind[state] ? leaders.second[here - 1]! : best;
        if (before >= 0 && values[before]! > value) {
          value = values[before]!;
          from = before;
        }
      }
      if (value <= NEVER / 2) continue;
      nextValues[state] = value + logLikelihood[row + kind[state]!]!;
      back.character[state * steps + step] = from;
    }
    blanks = nextBlanks;
    values = nextValues;
  }
  let end = STAYED;
  let score = blanks[count]!;
  for (let state = first[count - 1]!; state < first[count]!; state++) {
    if (values[state]! > score) {
      score = values[state]!;
      end = state;
    }
  }
  return { path: end, score };
}

interface FoundCharacter {
  kind: number;
  from: number;
  to: number;
}

/** Walks the best path back; `end` is the last state, or STAYED where the path ends on the blank. */
function backward(end: number, steps: number, states: States, back: BackPointers): FoundCharacter[] {
  const count = states.first.length - 1;
  const found = Array.from({ length: count }, (): FoundCharacter => ({ kind: 0, from: steps, to: -1 }));
  let state = end;
  let blank = end < 0 ? count : -1;
  for (let step = steps - 1; step >= 0; step--) {
    if (blank >= 0) {
      const before = back.blank[blank * steps + step]!;
      if (step > 0 && before >= 0) {
        state = before;
        blank = -1;
      }
      continue;
    }
    const character = found[states.place[state]!]!;
    character.kind = states.kind[state]!;
    character.from = Math.min(character.from, step);
    character.to = Math.max(character.to, step);
    const before = back.character[state * steps + step]!;
    if (step === 0) break;
    if (before <= FROM_BLANK) blank = FROM_BLANK - before;
    else state = before;
  }
  return found;
}

const KEPT_ALTERNATIVES = 5;

function placeOf({ logLikelihood, steps }: Evidence, allowed: Allowed, { kind, from, to }: FoundCharacter): Place {
  let peak = Math.max(0, Math.min(from, steps - 1));
  for (let step = from; step <= to; step++) {
    if (logLikelihood[step * CLASSES + kind]! > logLikelihood[peak * CLASSES + kind]!) peak = step;
  }
  const chosen = logLikelihood[peak * CLASSES + kind]!;
  const rivals = allowed
    .filter((other) => other !== kind)
    .map((other) => ({
      character: characterOf(other),
      ratio: Math.exp(logLikelihood[peak * CLASSES + other]! - chosen),
    }));
  const alternatives = allowed.map((other) => {
    let logarithm = NEVER;
    for (let step = Math.max(0, from - 1); step <= Math.min(steps - 1, to + 1); step++) {
      logarithm = Math.max(logarithm, logLikelihood[step * CLASSES + other]!);
    }
    return { character: characterOf(other), logLikelihood: logarithm };
  });
  alternatives.sort((one, other) => other.logLikelihood - one.logLikelihood);
  return { rivals, alternatives: alternatives.slice(0, KEPT_ALTERNATIVES) };
}
