import { useTranslation } from 'react-i18next';
import { Fold } from '../../ui/phone/fold.js';
import { CalendarLink } from './calendar-link.js';
import { ReminderChoices } from './reminder-choices.js';

/** How the traveller hears of what is open: letters, and their own calendar. */
export function InformedCard() {
  const { t } = useTranslation('informed');
  return (
    <Fold id="informed" title={t('title')} hint={t('intro')}>
      <ReminderChoices />
      <CalendarLink />
    </Fold>
  );
}
