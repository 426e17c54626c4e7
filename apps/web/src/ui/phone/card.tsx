import { type ReactNode, useId } from 'react';
import styles from './phone.module.css';

interface CardProps {
  readonly id?: string;
  readonly title: string;
  readonly intro?: string;
  readonly children?: ReactNode;
}

export function Card({ id, title, intro, children }: CardProps) {
  const heading = useId();
  return (
    <section id={id} className={styles['card']} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {intro && <p className={styles['muted']}>{intro}</p>}
      {children}
    </section>
  );
}
