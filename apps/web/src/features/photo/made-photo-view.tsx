import { useTranslation } from 'react-i18next';
import phone from '../../ui/phone/phone.module.css';
import styles from './photo.module.css';
import type { MadePhoto } from './types.js';

interface MadePhotoViewProps {
  readonly id: string;
  readonly photo: MadePhoto;
}

/** The photo as it will be sent, with the lines by which an authority measures the head. */
export function MadePhotoView({ id, photo: { width, height, bytes, guides } }: MadePhotoViewProps) {
  const { t, i18n } = useTranslation('photo');
  const kilobytes = new Intl.NumberFormat(i18n.language).format(Math.ceil(bytes / 1000));
  const { crown, eyes, chin, middle } = guides;
  return (
    <figure className={styles['made']}>
      <div className={styles['frame']}>
        <img src={`/api/v1/me/photo/${id}/crop`} width={width} height={height} alt={t('madeAlt')} />
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <path d={`M0 ${crown}H${width}M0 ${chin}H${width}`} />
          <path d={`M0 ${eyes}H${width}M${middle} 0V${height}`} strokeDasharray="8 8" opacity="0.7" />
        </svg>
      </div>
      <figcaption>
        <strong>{t('made')}</strong>
        <p className={phone['muted']}>{t('size', { kilobytes })}</p>
        <p className={phone['muted']}>{t('lines')}</p>
      </figcaption>
    </figure>
  );
}
