import { Select, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './tickets.module.css';
import type { TicketPreviewLine } from './types.js';

interface PastedLineProps {
  readonly line: TicketPreviewLine;
  /** Who has no ticket on the leg, by id. */
  readonly free: ReadonlyMap<string, string>;
  readonly chosen: string | null;
  readonly onChoose: (travellerId: string | null) => void;
}

const icons = { matched: IconCircleCheck, present: IconCircleDashed, ambiguous: IconHelpCircle, near: IconHelpCircle, unknown: IconCircleX, faulty: IconAlertTriangle } as const;
const like = { matched: 'identical', present: 'none', ambiguous: 'small', near: 'small', unknown: 'major', faulty: 'major' } as const;

/** A pasted line, whose it is, and where that is not certain who it may be: a person chooses. */
export function PastedLine({ line, free, chosen, onChoose }: PastedLineProps) {
  const { t } = useTranslation('tickets');
  const { outcome, name, locator, number, faults, candidates } = line;
  const Icon = icons[outcome];
  const mayChoose = outcome !== 'faulty' && outcome !== 'present';
  const near = candidates.filter(({ travellerId }) => free.has(travellerId)).map(({ travellerId }) => travellerId);
  const option = (id: string) => ({ value: id, label: free.get(id) ?? '' });
  const others = [...free.keys()].filter((id) => !near.includes(id));
  return (
    <li>
      <div className={styles['who']}>
        <span className={styles['letters']}>{name || t('import.noName')}</span>
        <Text size="xs" c="dimmed">{[t('import.line', { line: line.line }), locator, number].filter(Boolean).join(' · ')}</Text>
        {faults.map((fault) => <Text key={fault} size="sm" c="var(--danger)">{fault}</Text>)}
      </div>
      <div className={styles['who']}>
        <span className={styles['grade']} data-standing={like[outcome]}><Icon size={18} aria-hidden />{t(`import.outcome.${outcome}`)}</span>
        {mayChoose && (
          <Select
            mt={4} size="xs" aria-label={t('import.whose', { name })} placeholder={t('import.choose')} clearable searchable value={chosen} onChange={onChoose}
            data={[...(near.length > 0 ? [{ group: t('import.near'), items: near.map(option) }] : []), { group: t('import.others'), items: others.map(option) }]}
          />
        )}
      </div>
    </li>
  );
}
