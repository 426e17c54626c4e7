import { useTranslation } from 'react-i18next';
import styles from './paperwork.module.css';
import type { Strokes } from './types.js';
import { field, type useStrokes } from './use-strokes.js';

const path = (strokes: Strokes): string => strokes.map((stroke) => `M${stroke.map(([x, y]) => `${x} ${y}`).join('L')}${stroke.length === 1 ? 'h1' : ''}`).join('');

interface SignaturePadProps extends Pick<ReturnType<typeof useStrokes>, 'strokes' | 'handlers'> {
  readonly describedBy: string | undefined;
}

/** The field that is signed in. Whoever cannot draw types their name instead. */
export function SignaturePad({ strokes, handlers, describedBy }: SignaturePadProps) {
  const { t } = useTranslation('paperwork');
  return (
    <svg className={styles['pad']} viewBox={`0 0 ${field.width} ${field.height}`} role="img" aria-label={t('sign.field')} aria-describedby={describedBy} {...handlers}>
      <line x1="60" x2={field.width - 60} y1="240" y2="240" className={styles['baseline']} />
      <path d={path(strokes)} className={styles['ink']} />
    </svg>
  );
}
