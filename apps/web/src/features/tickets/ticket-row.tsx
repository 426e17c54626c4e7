import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FixPrice } from './fix-price.js';
import { GradeMark } from './grade-mark.js';
import { NamesSideBySide } from './names-side-by-side.js';
import { standingOf } from './standing.js';
import styles from './tickets.module.css';
import type { TicketLine } from './types.js';

interface TicketRowProps {
  readonly line: TicketLine;
  /** Left out for who may not. */
  readonly onEdit?: (() => void) | undefined;
}

/** One traveller of a leg with their ticket. */
export function TicketRow({ line, onEdit }: TicketRowProps) {
  const { t } = useTranslation('tickets');
  const { ticket, comparison, name, source, bookingReference, expected, fix, familyNameSaid } = line;
  const standing = standingOf(line);
  const isWrong = standing === 'small' || standing === 'major';
  return (
    <li>
      <div className={styles['who']}>
        <Text fw={600} className={styles['full']}>{name ? [name.surname, name.givenNames].filter(Boolean).join(', ') : t('erased')}</Text>
        <Text size="xs" c="dimmed">{bookingReference ?? t('left')}</Text>
        {ticket && <Text size="xs" c="dimmed">{[ticket.locator, ticket.number ?? t('noNumber'), t(`status.${ticket.status}`)].join(' · ')}</Text>}
      </div>
      <div className={styles['compared']}>
        {comparison && source ? <NamesSideBySide comparison={comparison} source={source} /> : expected && <Text size="sm" c="dimmed">{t('expected')} <span className={styles['letters']}>{expected}</span></Text>}
        {comparison && comparison.differences.length > 0 && <ul className={styles['reasons']}>{comparison.differences.map(({ code, field, reason }) => <li key={`${code} ${field}`}>{reason}</li>)}</ul>}
        {ticket && isWrong && expected && <Text size="sm" c="dimmed" mt={4}>{t('shouldBe')} <span className={styles['letters']}>{expected}</span></Text>}
        {!familyNameSaid && name && <Text size="sm" c="dimmed" mt={4}>{t('noFamilyName')}</Text>}
      </div>
      <div className={styles['stand']}>
        <GradeMark standing={standing} />
        {fix && <FixPrice fix={fix} />}
        {onEdit && name && (ticket || bookingReference) && <Button size="compact-sm" variant="default" className={styles['edit'] ?? ''} onClick={onEdit}>{ticket ? t('edit') : t('enter')}</Button>}
      </div>
    </li>
  );
}
