import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './phone.module.css';

interface FoldProps {
  readonly id: string;
  readonly title: string;
  /** What is in it, in a few words, so that nobody has to open it to know. */
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A card that is closed until somebody wants it, or a link on the page leads to it. */
export function Fold({ id, title, hint, children }: FoldProps) {
  const headingId = useId();
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const open = (): void => {
      if (window.location.hash === `#${id}` && fold.current) fold.current.open = true;
    };
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, [id]);
  return (
    <section id={id} className={styles['card']} data-folded="" aria-labelledby={headingId}>
      <details ref={fold}>
        <summary>
          <h2 id={headingId}>{title}</h2>
          {hint && <p className={styles['muted']}>{hint}</p>}
        </summary>
        <div className={styles['unfolded']}>{children}</div>
      </details>
    </section>
  );
}
