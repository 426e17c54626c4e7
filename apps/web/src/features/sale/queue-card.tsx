import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/phone/card.js';
import phone from '../../ui/phone/phone.module.css';
import { LeaveButton } from './leave-button.js';
import styles from './sale.module.css';
import type { Ticket } from './types.js';

interface QueueCardProps {
  readonly departureId: string;
  readonly ticket: Ticket;
}

/** The place in the queue, as it moves. */
export function QueueCard({ departureId, ticket: { number, position, estimateSeconds } }: QueueCardProps) {
  const { t, i18n } = useTranslation('sale');
  const minutes = estimateSeconds === null ? null : Math.ceil(estimateSeconds / 60);
  const whole = new Intl.NumberFormat(i18n.language);
  return (
    <Card title={t('queue.title')}>
      <p>{t('queue.position')}</p>
      <p className={styles['clock']} aria-live="polite">{whole.format(position ?? 1)}</p>
      <div className={styles['moving']} role="presentation" />
      <p>
        {minutes === null ? t('queue.soon') : estimateSeconds !== null && estimateSeconds < 60 ? t('queue.seconds') : t('queue.minutes', { count: minutes })}
      </p>
      <p className={phone['muted']}>{t('queue.stay', { number: whole.format(number) })}</p>
      <LeaveButton departureId={departureId} text={t('queue.leave')} ask={t('queue.leaveAsk')} />
    </Card>
  );
}
