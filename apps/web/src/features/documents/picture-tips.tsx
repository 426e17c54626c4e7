import { useTranslation } from 'react-i18next';
import styles from './documents.module.css';

/** A drawing of the picture that is wanted, and how to take it. */
export function PictureTips() {
  const { t } = useTranslation('passport');
  return (
    <div className={styles['tips']}>
      <svg viewBox="0 0 300 190" direction="ltr" role="img" aria-label={t('tips.alt')} className={styles['drawing']}>
        <rect width="300" height="190" rx="10" fill="#e9f0f0" />
        <g transform="rotate(-1.5 150 95)">
          <rect x="34" y="18" width="232" height="154" rx="8" fill="#fff" stroke="#0f5f66" strokeWidth="2" />
          <rect x="48" y="34" width="58" height="74" rx="4" fill="#cfe1e2" />
          <circle cx="77" cy="62" r="13" fill="#8fb4b6" />
          <path d="M55 108c2-20 12-27 22-27s20 7 22 27Z" fill="#8fb4b6" />
          <path d="M122 42h66M122 60h112M122 78h88M122 96h104" stroke="#a9bcbe" strokeWidth="6" strokeLinecap="round" />
          <rect x="42" y="124" width="216" height="40" rx="4" fill="#fff4dc" stroke="#f4b860" strokeWidth="2" />
          <text x="150" y="141" textAnchor="middle" fontFamily="monospace" fontSize="10" textLength="200" fill="#17282b">{'P<UTOSPECIMEN<<ANNA<MARIA<<<<<<<<<<<<'}</text>
          <text x="150" y="156" textAnchor="middle" fontFamily="monospace" fontSize="10" textLength="200" fill="#17282b">{'L898902C36UTO7408122F1204159<<<<<<<<10'}</text>
        </g>
        <path d="M12 36V12h24M264 12h24v24M288 154v24h-24M36 178H12v-24" fill="none" stroke="#0f5f66" strokeWidth="4" strokeLinecap="round" />
      </svg>
      <ul>
        <li>{t('tips.flat')}</li>
        <li>{t('tips.whole')}</li>
        <li>{t('tips.glare')}</li>
      </ul>
    </div>
  );
}
