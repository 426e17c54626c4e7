import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { staleOfTravellerQuery } from './api.js';
import { StaleList } from './stale-list.js';

/** What was issued for one traveller and is wrong now; nothing where all is right. */
export function StaleOfTraveller({ travellerId }: { readonly travellerId: string }) {
  const { t } = useTranslation('queue');
  const mayRead = useMay('readiness.read');
  const { data } = useQuery({ ...staleOfTravellerQuery(travellerId), enabled: mayRead });
  if (!data || data.items.length === 0) return null;
  return <Section title={t('stale')}><StaleList items={data.items} ofOne /></Section>;
}
