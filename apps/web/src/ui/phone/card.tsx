import { type ReactNode, useId } from 'react';
import styles from './phone.module.css';

interface CardProps {
  readonly id?: string;
  readonly title: string;
  /** `h1` where the card is the whole page. */
  readonly heading?: 'h1' | 'h2';
  readonly intro?: string;
  readonly children?: ReactNode;
}

export function Card({ id, title, heading: Heading = 'h2', intro, children }: CardProps) {
  const headingId = useId();
  return (
    <section id={id} className={styles['card']} aria-labelledby={headingId}>
      <Heading id={headingId}>{title}</Heading>
      {intro && <p className={styles['muted']}>{intro}</p>}
      {children}
    </section>
  );
}
