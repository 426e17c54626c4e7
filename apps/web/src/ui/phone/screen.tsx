import type { ReactNode } from 'react';
import { Logo } from '../logo.js';
import { LanguageSwitch } from './language-switch.js';
import styles from './phone.module.css';

interface ScreenProps {
  readonly organisation?: string | undefined;
  readonly children: ReactNode;
}

/** The frame of a traveller's page: mark, whose trip it is, and the language. */
export function Screen({ organisation = 'Waypass', children }: ScreenProps) {
  return (
    <div className={styles['screen']}>
      <header className={styles['bar']}>
        <Logo />
        <span>{organisation}</span>
        <LanguageSwitch />
      </header>
      <main>{children}</main>
    </div>
  );
}
