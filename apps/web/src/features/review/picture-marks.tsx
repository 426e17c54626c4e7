import type { Finding } from '../documents/types.js';
import { cellOf, type Corners, pointsOf, type Size } from './geometry.js';
import styles from './review.module.css';
import type { Correction } from './types.js';

interface PictureMarksProps {
  readonly size: Size;
  readonly outlines: readonly Corners[];
  readonly zone: readonly string[] | null;
  readonly corrections: readonly Correction[];
  readonly findings: readonly Finding[];
}

/** What is drawn over a page, in the picture's own pixels: each line of the zone, characters that were corrected, and where findings show. */
export function PictureMarks({ size, outlines, zone, corrections, findings }: PictureMarksProps) {
  // Thin on every screen, however large the picture is.
  const width = Math.max(size.width, size.height) / 500;
  return (
    <g strokeWidth={width}>
      {findings.map(({ code, region, severity }, at) => region && (
        <rect key={at} className={styles['region']} data-severity={severity} strokeDasharray={`${width * 4} ${width * 2}`} {...region}><title>{code}</title></rect>
      ))}
      {outlines.map((line, at) => <polygon key={at} className={styles['line']} points={pointsOf(line)} />)}
      {corrections.map(({ line, column }, at) => {
        const outline = outlines[line - 1];
        const columns = zone?.[line - 1]?.length;
        return outline && columns ? <polygon key={at} className={styles['corrected']} points={pointsOf(cellOf(outline, column, columns))} /> : null;
      })}
    </g>
  );
}
