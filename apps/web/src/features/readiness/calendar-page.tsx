import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/desk/page.js';
import { CalendarBox } from './calendar-box.js';

/** The calendar of all departures, for the person who is signed in. */
export function CalendarPage() {
  const { t } = useTranslation('readiness');
  return <Page title={t('calendar.page')}><CalendarBox calendar={{ kind: 'staff' }} /></Page>;
}
