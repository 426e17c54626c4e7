/** A square of brightness values, 0 to 255, in rows. */
export interface GreySquare {
  readonly values: Float32Array;
  readonly side: number;
}

const REACH = 4;

/**
 * How blurred a picture is, 0 to 1: blurred once more, a sharp one loses most of its differences between neighbours, a blurred
 * one few. F. Crété et al., "The blur effect", SPIE 6492 (2007).
 */
export const blurOf = (square: GreySquare): number => Math.max(blurAlong(square, 1, square.side), blurAlong(square, square.side, 1));

function blurAlong({ values, side }: GreySquare, step: number, stride: number): number {
  let [before, lost] = [0, 0];
  for (let row = 0; row < side; row++) {
    const at = (column: number): number => values[row * stride + column * step] ?? 0;
    const mean = (column: number): number => {
      let sum = 0;
      for (let offset = -REACH; offset <= REACH; offset++) sum += at(column + offset);
      return sum / (2 * REACH + 1);
    };
    for (let column = REACH + 1; column < side - REACH; column++) {
      const difference = Math.abs(at(column) - at(column - 1));
      const after = Math.abs(mean(column) - mean(column - 1));
      before += difference;
      lost += Math.max(0, difference - after);
    }
  }
  return before === 0 ? 1 : (before - lost) / before;
}
