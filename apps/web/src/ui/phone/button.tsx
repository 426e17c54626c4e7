import type { ComponentProps } from 'react';
import styles from './phone.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'main' | 'plain' | 'quiet';
}

export function Button({ look = 'main', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={styles['button']} data-look={look} />;
}
