import { useTranslation } from 'react-i18next';
import styles from './board.module.css';

/** What the parts of the fill bars are; each bar says it in words as well. */
export function BoardLegend() {
  const { t } = useTranslation('departures');
  return (
    <div className={styles['legend']} aria-hidden>
      {(['sold', 'held', 'left'] as const).map((part) => <span key={part}><i data-part={part} />{t(`legend.${part}`)}</span>)}
    </div>
  );
}
