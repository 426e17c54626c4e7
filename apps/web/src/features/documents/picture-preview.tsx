import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/phone/notice.js';
import styles from './documents.module.css';
import { useObjectUrl } from './use-object-url.js';

interface PicturePreviewProps {
  readonly file: File;
}

/** The chosen picture, where the browser can show its kind. */
export function PicturePreview({ file }: PicturePreviewProps) {
  const { t } = useTranslation('passport');
  const address = useObjectUrl(file);
  const [shown, setShown] = useState(true);

  if (!shown) return <Notice>{t('noPreview')}</Notice>;
  return <img className={styles['preview']} src={address} alt={t('preview')} onError={() => setShown(false)} />;
}
