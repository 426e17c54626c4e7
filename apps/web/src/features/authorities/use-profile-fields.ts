import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import type { ConflictField } from '../../ui/desk/conflict/merge.js';
import { formatMoney } from '../../ui/money.js';
import { type AuthorityCalendar, type AuthorityProfile, usualWeekdays, type Weekday } from './types.js';

type Applications = NonNullable<AuthorityProfile['applications']>;

/** What is kept about an authority, field by field, as two people may each have written it. */
export function useProfileFields(): ConflictField<AuthorityProfile>[] {
  const { t, i18n } = useTranslation(['authorities', 'conflict']);
  const weekday = (day: Weekday): string => new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)));
  const days = (list: readonly Weekday[]): string => list.map(weekday).join('\n');
  const country = (code: string): string => new Intl.DisplayNames(i18n.language, { type: 'region' }).of(code) ?? code;
  const calendar = (name: keyof AuthorityCalendar, label: string, show: (calendar: AuthorityCalendar) => string): ConflictField<AuthorityProfile> => ({
    label,
    show: (profile) => show(profile.calendar ?? {}),
    take: (profile, from) => ({ ...profile, calendar: withPart(profile.calendar ?? {}, from.calendar ?? {}, name) }),
  });
  const asked = (name: keyof Applications, label: string, show: (applications: Applications) => string): ConflictField<AuthorityProfile> => ({
    label,
    show: (profile) => show(profile.applications ?? {}),
    take: (profile, from) => ({ ...profile, applications: withPart(profile.applications ?? {}, from.applications ?? {}, name) }),
  });
  return [
    calendar('zone', t('calendar.zone'), ({ zone }) => zone ?? 'UTC'),
    calendar('holidays', t('calendar.holidays'), ({ holidays }) => (holidays ? country(holidays.country) : t('calendar.noHolidays'))),
    calendar('workingWeekdays', t('calendar.works'), ({ workingWeekdays }) => days(workingWeekdays ?? usualWeekdays)),
    calendar('batchWeekdays', t('calendar.batches'), ({ batchWeekdays }) => days(batchWeekdays ?? [])),
    calendar('pickUp', t('calendar.pickUpPlace'), ({ pickUp }) => (pickUp ? `${pickUp.place}\n${t('calendar.pickUpDays')}: ${pickUp.workingDays}` : '')),
    calendar('overrides', t('year.title'), ({ overrides = [] }) => overrides.map(({ day, works, reason }) => `${formatDay(day, i18n.language)}: ${t(works ? 'year.opened' : 'year.closed')}, ${reason}`).join('\n')),
    asked('photoBytes', t('applications.photo'), ({ photoBytes }) => (photoBytes === undefined ? t('applications.anySize') : `${photoBytes / 1000} kB`)),
    asked('listOrder', t('applications.order'), ({ listOrder }) => t(`applications.orders.${listOrder ?? 'put'}`)),
    asked('feePerApplication', t('applications.fee'), ({ feePerApplication: fee }) => (fee ? formatMoney(fee, i18n.language) : '')),
    {
      label: t('review.title'),
      show: ({ review = {} }) => [`${t('review.fourEyes')}: ${t(review.fourEyes ? 'conflict:yes' : 'conflict:no')}`, review.highRisk && `${t('review.highRisk')}: ${review.highRisk}`].filter(Boolean).join('\n'),
      take: (profile, { review }) => ({ ...profile, ...(review ? { review } : { review: {} }) }),
    },
  ];
}

/** What is not there in the one is not there in the other after it. */
function withPart<Whole extends object>(whole: Whole, from: Whole, name: keyof Whole): Whole {
  const { [name]: _own, ...rest } = whole;
  return { ...rest, ...(from[name] === undefined ? {} : { [name]: from[name] }) } as Whole;
}
