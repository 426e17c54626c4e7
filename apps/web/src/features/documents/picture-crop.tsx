import { useTranslation } from 'react-i18next';
import styles from './documents.module.css';
import type { KeptPicture } from './kept-picture.js';
import type { Region } from './types.js';

/** What is shown around a place, as a share of its longer side. */
const margin = 0.25;

interface PictureCropProps {
  readonly picture: KeptPicture;
  readonly region: Region;
}

/** The place in the picture that a finding is about, with a little around it. */
export function PictureCrop({ picture: { address, width, height }, region }: PictureCropProps) {
  const { t } = useTranslation('passport');
  const around = margin * Math.max(region.width, region.height);
  const left = Math.max(0, region.x - around);
  const top = Math.max(0, region.y - around);
  const right = Math.min(width, region.x + region.width + around);
  const bottom = Math.min(height, region.y + region.height + around);
  return (
    <svg className={styles['crop']} viewBox={`${left} ${top} ${right - left} ${bottom - top}`} role="img" aria-label={t('crop')}>
      <image href={address} width={width} height={height} />
      <rect className={styles['place']} x={region.x} y={region.y} width={region.width} height={region.height} />
    </svg>
  );
}
