import type { FittedLine, Place } from './fit-line.js';

const KEPT_ALTERNATIVES = 5;

/**
 * One line out of several views of it, place by place: the mean of what the views hold likely. Where views disagree, the
 * likelihoods say so; one view alone is often sure of what it sees.
 */
export function mergeFits(fits: readonly FittedLine[]): FittedLine {
  const [first] = fits;
  if (first === undefined) throw new Error('A line needs a view');
  if (fits.length === 1) return first;
  const places = first.places.map((_, place) => mergePlaces(fits.map((fit) => likelihoods(fit, place))));
  return {
    text: places.map(({ alternatives }) => alternatives[0]?.character ?? '').join(''),
    score: Math.max(...fits.map((fit) => fit.score)),
    places,
  };
}

/** The share that each character of a place has in one view. */
function likelihoods({ text, places }: FittedLine, place: number): Map<string, number> {
  const ratios = new Map([[text.charAt(place), 1]]);
  for (const { character, ratio } of places[place]?.rivals ?? []) ratios.set(character, ratio);
  const sum = [...ratios.values()].reduce((total, ratio) => total + ratio, 0);
  return new Map([...ratios].map(([character, ratio]) => [character, ratio / sum]));
}

function mergePlaces(views: readonly Map<string, number>[]): Place {
  const shares = new Map<string, number>();
  for (const view of views) {
    for (const [character, share] of view) shares.set(character, (shares.get(character) ?? 0) + share / views.length);
  }
  const ranked = [...shares].sort((one, other) => other[1] - one[1]);
  const most = ranked[0]?.[1] ?? 1;
  return {
    rivals: ranked.slice(1).map(([character, share]) => ({ character, ratio: share / most })),
    alternatives: ranked.slice(0, KEPT_ALTERNATIVES).map(([character, share]) => ({ character, logLikelihood: Math.log(share + 1e-12) })),
  };
}
