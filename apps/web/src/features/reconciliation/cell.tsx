import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CellWords } from './cells.js';
import styles from './reconciliation.module.css';

/** How a traveller stands on one list: a sign, a word, and what the list says. */
export function Cell({ wrong, on, word, details }: CellWords & { readonly wrong: boolean }) {
  const { t } = useTranslation('reconciliation');
  const Sign = wrong ? IconAlertTriangle : on ? IconCircleCheck : IconCircleDashed;
  return (
    <div className={styles['cell']} data-state={wrong ? 'wrong' : on ? 'on' : 'off'}>
      <Sign size={18} aria-label={wrong ? t('sign.wrong') : on ? t('sign.on') : t('sign.off')} />
      <div>
        <span className={styles['word']}>{word}</span>
        {details.map((detail) => <span key={detail} className={styles['detail']}>{detail}</span>)}
      </div>
    </div>
  );
}
