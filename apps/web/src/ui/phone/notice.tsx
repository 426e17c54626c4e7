import type { ReactNode } from 'react';
import styles from './phone.module.css';

interface NoticeProps {
  readonly tone?: 'plain' | 'good' | 'look' | 'bad';
  readonly title?: string;
  readonly children?: ReactNode;
}

/** A message in its place on the page; a bad one is read out at once. */
export function Notice({ tone = 'plain', title, children }: NoticeProps) {
  return (
    <div className={styles['notice']} data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <div>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
