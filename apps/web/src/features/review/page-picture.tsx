import { ActionIcon, Anchor, Group, Switch, Tooltip } from '@mantine/core';
import { IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../documents/types.js';
import { middleOf, placeAfter, sizeAfter, transformOf, turned, turnOf } from './geometry.js';
import { PictureMarks } from './picture-marks.js';
import styles from './review.module.css';
import type { RevealedCheck } from './types.js';
import { useKeys } from './use-keys.js';

interface PagePictureProps {
  readonly imageUrl: string;
  readonly alt: string;
  readonly shown: Pick<RevealedCheck, 'picture' | 'zone' | 'corrections'>;
  readonly findings: readonly Finding[];
  /** The server shows the picture no longer: the reason was given too long ago. */
  readonly onGone: () => void;
}

const zooms = [1, 2, 4] as const;

/** The page with what was read outlined on it; turned so that the zone can be read, and as near as one likes. */
export function PagePicture({ imageUrl, alt, shown, findings, onGone }: PagePictureProps) {
  const { t } = useTranslation('documents');
  const { zone, corrections } = shown;
  const size = shown.picture ?? { width: 1, height: 1 };
  const outlines = shown.picture?.outlines ?? [];
  const [turn, setTurn] = useState(() => turnOf(outlines[0]));
  const [step, setStep] = useState(0);
  const [marked, setMarked] = useState(true);
  const frame = useRef<HTMLDivElement>(null);
  const zoom = zooms[step] ?? 1;
  const nearer = (): void => setStep((now) => (now + 1) % zooms.length);
  useKeys({ z: nearer });

  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const { x, y } = placeAfter(turn, size, middleOf(outlines, size));
    current.scrollTo({ left: current.scrollWidth * x - current.clientWidth / 2, top: current.scrollHeight * y - current.clientHeight / 2 });
    // Only another look moves the picture; the same one drawn anew does not.
  }, [zoom, turn]);

  const box = sizeAfter(turn, size);
  return (
    <div>
      <Group gap="xs" mb="xs">
        <Tooltip label={t('picture.zoom')}>
          <ActionIcon variant="default" size="lg" aria-label={t('picture.zoom')} onClick={nearer}>
            {step === zooms.length - 1 ? <IconZoomOut size={18} aria-hidden /> : <IconZoomIn size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('picture.turn')}>
          <ActionIcon variant="default" size="lg" aria-label={t('picture.turn')} onClick={() => setTurn((now) => turned(now, 1))}><IconRotateClockwise size={18} aria-hidden /></ActionIcon>
        </Tooltip>
        {outlines.length > 0 && <Switch label={t('picture.marks')} checked={marked} onChange={({ currentTarget }) => setMarked(currentTarget.checked)} />}
        <Anchor href={imageUrl} target="_blank" size="sm" ml="auto">{t('picture.full')}</Anchor>
      </Group>
      <div ref={frame} className={styles['frame']} tabIndex={0} role="group" aria-label={t('picture.frame')}>
        <svg className={styles['page']} style={{ width: `${zoom * 100}%` }} viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={alt}>
          <g transform={transformOf(turn, size)}>
            <image href={imageUrl} width={size.width} height={size.height} onError={onGone} />
            {marked && <PictureMarks size={size} outlines={outlines} zone={zone} corrections={corrections} findings={findings} />}
          </g>
        </svg>
      </div>
    </div>
  );
}
