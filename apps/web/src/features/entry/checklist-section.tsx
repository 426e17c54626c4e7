import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { checklistQuery } from './checklist-api.js';
import { ChecklistLine } from './checklist-line.js';
import type { Item, ItemMove } from './checklist-types.js';
import styles from './entry.module.css';
import { MoveItemDialog } from './move-item-dialog.js';

interface ChecklistSectionProps {
  readonly travellerId: string;
  /** Whether this person gave their reason on this page: files are opened under the same reveal as the passport. */
  readonly revealed: boolean;
}

/** What is asked of a traveller, item by item, with what this person may do about it. */
export function ChecklistSection({ travellerId, revealed }: ChecklistSectionProps) {
  const { t } = useTranslation('checklist');
  const [moving, setMoving] = useState<{ readonly item: Item; readonly action: ItemMove } | null>(null);
  return (
    <Section title={t('title')}>
      <Answer query={useQuery(checklistQuery(travellerId))} shapes={[40, 40, 40]}>
        {({ items, papers }) => (
          <>
            {items.length === 0 && <Text c="dimmed">{t('empty')}</Text>}
            <ul className={styles['checklist']}>
              {items.map((item) => (
                <ChecklistLine key={item.id} item={item} papers={papers.filter(({ code }) => code === item.code)} revealed={revealed} onMove={(action) => setMoving({ item, action })} />
              ))}
            </ul>
          </>
        )}
      </Answer>
      {moving && <MoveItemDialog key={`${moving.item.id} ${moving.action}`} {...moving} travellerId={travellerId} onClose={() => setMoving(null)} />}
    </Section>
  );
}
