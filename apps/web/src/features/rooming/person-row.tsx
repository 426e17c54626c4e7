import { useDraggable } from '@dnd-kit/core';
import { ActionIcon } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './rooming.module.css';

interface PersonRowProps {
  readonly travellerId: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** Somebody who can be dragged: anywhere with the mouse, by the handle with the keyboard. */
export function PersonRow({ travellerId, name, children }: PersonRowProps) {
  const { t } = useTranslation('rooming');
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({ id: travellerId });
  return (
    <div ref={setNodeRef} className={styles['person']} data-dragging={isDragging || undefined} onMouseDown={(event) => void listeners?.['onMouseDown']?.(event)}>
      <ActionIcon {...attributes} ref={setActivatorNodeRef} className={styles['handle'] ?? ''} variant="transparent" color="gray" size="sm" aria-label={t('drag.handle', { name })} onKeyDown={(event) => void listeners?.['onKeyDown']?.(event)}>
        <IconGripVertical size={16} aria-hidden />
      </ActionIcon>
      {children}
    </div>
  );
}
