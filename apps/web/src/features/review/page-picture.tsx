import { ActionIcon, Anchor, Group, Switch, Text, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconRotate2, IconRotateClockwise, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../documents/types.js';
import { sizeAfter, transformOf } from './geometry.js';
import { PictureMarks } from './picture-marks.js';
import styles from './review.module.css';
import type { RevealedCheck } from './types.js';
import { nearest, usePictureView } from './use-picture-view.js';

interface PagePictureProps {
  readonly imageUrl: string;
  readonly alt: string;
  readonly shown: Pick<RevealedCheck, 'picture' | 'zone' | 'corrections'>;
  readonly findings: readonly Finding[];
  /** The server shows the picture no longer: the reason was given too long ago. */
  readonly onGone: () => void;
}

/** The page with what was read outlined on it; turned so that the zone can be read, and as near as one likes. */
export function PagePicture({ imageUrl, alt, shown, findings, onGone }: PagePictureProps) {
  const { t } = useTranslation('documents');
  const { zone, corrections } = shown;
  const size = shown.picture ?? { width: 1, height: 1 };
  const outlines = shown.picture?.outlines ?? [];
  const [marked, setMarked] = useState(true);
  const { frame, zoom, turn, nearer, further, whole, turnBy, handlers } = usePictureView(size, outlines);
  const box = sizeAfter(turn, size);
  return (
    <div>
      <Group gap="xs" mb="xs">
        <Tool label={t('picture.nearer')} hint="+" disabled={zoom >= nearest} onClick={nearer}><IconZoomIn size={18} aria-hidden /></Tool>
        <Tool label={t('picture.further')} hint="−" disabled={zoom <= 1} onClick={further}><IconZoomOut size={18} aria-hidden /></Tool>
        <Tool label={t('picture.whole')} hint="0" disabled={zoom <= 1} onClick={whole}><IconArrowsMaximize size={18} aria-hidden /></Tool>
        <Tool label={t('picture.turnLeft')} hint="Q" onClick={() => turnBy(-1)}><IconRotate2 size={18} aria-hidden /></Tool>
        <Tool label={t('picture.turnRight')} hint="E" onClick={() => turnBy(1)}><IconRotateClockwise size={18} aria-hidden /></Tool>
        <Text size="sm" c="dimmed" aria-live="polite" className={styles['nearness']}>{t('picture.nearness', { percent: Math.round(zoom * 100) })}</Text>
        {outlines.length > 0 && <Switch label={t('picture.marks')} checked={marked} onChange={({ currentTarget }) => setMarked(currentTarget.checked)} />}
        <Anchor href={imageUrl} target="_blank" size="sm" ml="auto">{t('picture.full')}</Anchor>
      </Group>
      <div ref={frame} className={styles['frame']} data-near={zoom > 1 || undefined} tabIndex={0} role="group" aria-label={t('picture.frame')} {...handlers}>
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

interface ToolProps {
  readonly label: string;
  /** The key that does the same. */
  readonly hint: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Stays where the focus is when there is nothing more to do. */
const Tool = ({ label, hint, disabled = false, onClick, children }: ToolProps) => (
  <Tooltip label={`${label} (${hint})`}>
    <ActionIcon variant="default" size="lg" aria-label={label} aria-keyshortcuts={hint} aria-disabled={disabled} {...(disabled && { 'data-disabled': true })} onClick={() => disabled || onClick()}>{children}</ActionIcon>
  </Tooltip>
);
