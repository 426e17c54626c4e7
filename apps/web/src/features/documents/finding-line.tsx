import { useTranslation } from 'react-i18next';
import list from '../../ui/phone/findings.module.css';
import phone from '../../ui/phone/phone.module.css';
import { textOr } from '../../ui/texts.js';
import styles from './documents.module.css';
import type { KeptPicture } from './kept-picture.js';
import { PictureCrop } from './picture-crop.js';
import type { Finding } from './types.js';

const marks: Record<Finding['severity'], string> = { error: '×', warning: '!', info: 'i' };

interface FindingLineProps {
  readonly finding: Finding;
  readonly picture: KeptPicture | undefined;
}

/** One finding with what to do; where two values differ, both, and where it has a place in the picture, that. */
export function FindingLine({ finding: { code, severity, message, expected, found, region }, picture }: FindingLineProps) {
  const { t, i18n } = useTranslation('passport');
  const differs = code.endsWith('.differs') || code.startsWith('name.');
  return (
    <li data-severity={severity}>
      <span className={list['mark']} aria-hidden="true">{marks[severity]}</span>
      <div className={styles['said']}>
        {textOr(i18n, 'findings', code, message)}
        {differs && found && <div className={phone['muted']}>{t('found', { value: found })}</div>}
        {differs && expected && <div className={phone['muted']}>{t('expected', { value: expected })}</div>}
        {region && picture && <PictureCrop picture={picture} region={region} />}
      </div>
    </li>
  );
}
