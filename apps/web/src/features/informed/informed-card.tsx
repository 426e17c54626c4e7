import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/phone/card.js';
import { CalendarLink } from './calendar-link.js';
import { ReminderChoices } from './reminder-choices.js';

/** How the traveller hears of what is open: letters, and their own calendar. */
export function InformedCard() {
  const { t } = useTranslation('informed');
  return (
    <Card id="informed" title={t('title')} intro={t('intro')}>
      <ReminderChoices />
      <CalendarLink />
    </Card>
  );
}
