import styles from './board.module.css';

interface ShareBarProps {
  /** All of it in words, for whoever does not see the bar. */
  readonly label: string;
  /** Parts by the names that the style knows, in their order. */
  readonly parts: readonly { readonly part: string; readonly count: number }[];
  readonly whole: number;
  readonly thin?: boolean;
}

/** Shares of a whole side by side. */
export function ShareBar({ label, parts, whole, thin = false }: ShareBarProps) {
  return (
    <div role="img" aria-label={label} className={styles['bar']} data-thin={thin || undefined}>
      {parts.map(({ part, count }) => count > 0 && <span key={part} data-part={part} style={{ width: `${Math.min(100, (count / Math.max(1, whole)) * 100)}%` }} />)}
    </div>
  );
}
