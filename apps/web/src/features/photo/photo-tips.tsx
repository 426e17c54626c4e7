import { useTranslation } from 'react-i18next';
import styles from './photo.module.css';

/** A drawing of the photo that is wanted, within the picture that is taken, and how to take it. */
export function PhotoTips() {
  const { t } = useTranslation('photo');
  return (
    <div className={styles['tips']}>
      <svg viewBox="0 0 300 210" role="img" aria-label={t('tips.alt')} className={styles['drawing']}>
        <rect width="300" height="210" rx="10" fill="#e9f0f0" />
        <path d="M70 210c3-36 34-50 62-55v-22h36v22c28 5 59 19 62 55Z" fill="#8fb4b6" />
        <ellipse cx="150" cy="94" rx="37" ry="50" fill="#f1d9c6" />
        <path d="M111 92c-6-40 12-56 39-56s45 16 39 56c-5-18-12-26-18-30-16 6-36 6-46 0-6 6-11 16-14 30Z" fill="#54707a" />
        <path d="M132 92h9M159 92h9M142 121q8 4 16 0" stroke="#17282b" strokeWidth="3" strokeLinecap="round" fill="none" />
        <rect x="91" y="28" width="118" height="152" rx="3" fill="none" stroke="#0f5f66" strokeWidth="2.5" />
        <path d="M91 44h118M91 144h118" stroke="#0f5f66" strokeWidth="1.5" strokeDasharray="5 5" />
        <path d="M12 36V12h24M264 12h24v24M288 174v24h-24M36 198H12v-24" fill="none" stroke="#0f5f66" strokeWidth="4" strokeLinecap="round" />
      </svg>
      <ul>
        <li>{t('tips.wall')}</li>
        <li>{t('tips.light')}</li>
        <li>{t('tips.face')}</li>
        <li>{t('tips.distance')}</li>
      </ul>
    </div>
  );
}
