import styles from './phone.module.css';

interface SkeletonProps {
  readonly label: string;
  readonly heights: readonly number[];
}

/** Grey shapes where a page's parts will be; `heights` in pixels. */
export function Skeleton({ label, heights }: SkeletonProps) {
  return (
    <div role="status" aria-label={label}>
      {heights.map((height, at) => (
        <div key={at} className={styles['skeleton']} style={{ height, marginTop: 16 }} />
      ))}
    </div>
  );
}
