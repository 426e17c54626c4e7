import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/phone/notice.js';
import styles from './documents.module.css';
import type { Sending } from './send-picture.js';

interface SendingProgressProps {
  readonly sending: Sending;
}

/** How much of the picture has left and, while the line is gone, that nothing is lost. */
export function SendingProgress({ sending: { share, waiting } }: SendingProgressProps) {
  const { t, i18n } = useTranslation('passport');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(Math.floor(share * 100) / 100);
  return (
    <>
      <p className={styles['sending']}>
        <span id="sending">{waiting ? t('waiting') : t('sending')}</span>
        <span>{percent}</span>
      </p>
      <progress className={styles['progress']} value={share} aria-labelledby="sending" data-waiting={waiting} />
      {waiting && <Notice tone="look">{t('waitingHint')}</Notice>}
    </>
  );
}
