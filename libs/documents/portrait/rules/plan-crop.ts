import type { Region } from '../../domain/judging/finding.js';
import type { Head } from './head.js';
import { middle } from './head.js';
import type { PhotoSpecification } from './photo-specification.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room above the crown that looks right, and the least and most of it, as shares of the photo's height. */
const above = { aim: 0.11, least: 0.05, most: 0.17 };
/** How far the face may stand from the middle, as a share of the photo's width (ISO/IEC 19794-5: between 45 and 55 %). */
const ASIDE = 0.05;
/** How many sizes are tried between the smallest head that is allowed and the largest. */
const SIZES = 6;

/**
 * The stretch of a picture that becomes the photo: the head at its size, in the middle, below a little room. Nothing is
 * added around a picture: null where it does not reach far enough.
 */
export function planCrop(head: Head, picture: Size, { widthMm, heightMm, headShare }: PhotoSpecification): Region | null {
  const aim = (headShare.least + headShare.most) / 2;
  const most = headShare.most - (headShare.most - headShare.least) / 10;
  const shares = Array.from({ length: SIZES }, (_, at) => aim + ((most - aim) * at) / (SIZES - 1));
  const [x, y] = [middle(middle(...head.eyes), head.chin)[0], Math.min(head.crown[1], head.chin[1])];
  for (const share of shares) {
    const height = head.length / share;
    const width = (height * widthMm) / heightMm;
    const left = within(x - width / 2, ASIDE * width, picture.width - width);
    const top = within(y - above.aim * height, (above.aim - above.least) * height, picture.height - height, (above.most - above.aim) * height);
    if (left !== null && top !== null) return { x: left, y: top, width, height };
  }
  return null;
}

/** The place nearest to the wanted one from 0 to `last`, not further off than allowed. */
function within(wanted: number, upwards: number, last: number, downwards = upwards): number | null {
  if (last < 0) return null;
  const place = Math.min(Math.max(wanted, 0), last);
  return place - wanted > upwards || wanted - place > downwards ? null : place;
}
