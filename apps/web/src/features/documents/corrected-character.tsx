import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './documents.module.css';
import type { KeptPicture } from './kept-picture.js';
import { type LineWindow, lineWindow } from './line-window.js';
import type { Correction, ZoneLine } from './types.js';

interface CorrectedCharacterProps {
  readonly picture: KeptPicture | undefined;
  readonly line: ZoneLine;
  readonly correction: Correction;
}

/** One character that was changed: how it looks in the picture, and below it what we take it for. */
export function CorrectedCharacter({ picture, line, correction }: CorrectedCharacterProps) {
  const { t } = useTranslation('passport');
  const window = lineWindow(line, correction);
  const { line: number, column, from, to } = correction;
  return (
    <figure className={styles['corrected']}>
      {picture && window && <Photographed picture={picture} window={window} />}
      {window && (
        <div className={styles['characters']} style={{ '--count': window.characters.length } as CSSProperties} aria-hidden="true">
          {window.characters.map((character, at) => <span key={at} data-marked={at === window.marked}>{character}</span>)}
        </div>
      )}
      <figcaption>{t('confirm.character', { line: number, column, from, to })}</figcaption>
    </figure>
  );
}

function Photographed({ picture, window: { view, mark, centre, angle } }: { readonly picture: KeptPicture; readonly window: LineWindow }) {
  const { t } = useTranslation('passport');
  return (
    <svg className={styles['crop']} viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} role="img" aria-label={t('crop')}>
      <image href={picture.address} width={picture.width} height={picture.height} transform={`rotate(${-angle} ${centre.x} ${centre.y})`} />
      <rect className={styles['place']} x={mark.x} y={mark.y} width={mark.width} height={mark.height} />
    </svg>
  );
}
