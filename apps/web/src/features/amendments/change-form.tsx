import { Button, Stack } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Booking } from '../bookings/types.js';
import type { Departure } from '../packages/types.js';
import styles from './amendments.module.css';
import { unchanged } from './change-draft.js';
import { ChangeSummary } from './change-summary.js';
import { MemberRow } from './member-row.js';
import { MoveField } from './move-field.js';
import { NewcomerRow } from './newcomer-row.js';
import { useChangeForm } from './use-change-form.js';

interface ChangeFormProps {
  readonly booking: Booking;
  readonly departure: Departure;
}

/** What is to be different, beside what that costs and undoes. */
export function ChangeForm({ booking, departure }: ChangeFormProps) {
  const { t } = useTranslation('amendments');
  const form = useChangeForm(booking, departure);
  const { draft, faults } = form;
  return (
    <div className={styles['sheet']}>
      <Stack gap="lg">
        <MoveField departure={departure} move={draft.move} error={faults['move']?.['row']} onChange={form.move} />
        {booking.travellers.map((traveller) => (
          <MemberRow
            key={traveller.id}
            traveller={traveller}
            draft={draft.members[traveller.id] ?? unchanged}
            departure={departure}
            moves={draft.move !== null}
            errors={faults[traveller.id]}
            onChange={(change) => form.member(traveller, change)}
          />
        ))}
        {draft.newcomers.map((newcomer, at) => (
          <NewcomerRow
            key={newcomer.key}
            number={at + 1}
            traveller={newcomer}
            departure={departure}
            errors={faults[newcomer.key]}
            onChange={(change) => form.newcomer(newcomer.key, change)}
            onDrop={() => form.drop(newcomer.key)}
          />
        ))}
        {!draft.move && (
          <Button variant="light" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={form.add}>{t('add')}</Button>
        )}
      </Stack>
      <div className={styles['side']}><ChangeSummary form={form} status={booking.status} /></div>
    </div>
  );
}
