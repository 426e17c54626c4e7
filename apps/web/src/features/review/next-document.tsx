import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/desk/link.js';
import { queueQuery } from './api.js';
import { useKeys } from './use-keys.js';

/** The way to the next document that waits: the one behind this, or from the last, the first. */
export function NextDocument({ id }: { readonly id: string }) {
  const { t } = useTranslation('documents');
  const navigate = useNavigate();
  const { data } = useInfiniteQuery(queueQuery('needs-review'));
  const waiting = (data?.pages ?? []).flatMap((page) => page.items);
  // Ids are ordered by time, as the queue is.
  const next = waiting.find((check) => check.id > id) ?? waiting.find((check) => check.id !== id);
  useKeys({ n: () => void (next ? navigate({ to: '/documents/$checkId', params: { checkId: next.id } }) : navigate({ to: '/documents' })) });
  if (!next) return null;
  return <ButtonLink to="/documents/$checkId" params={{ checkId: next.id }} variant="default">{t('next')}</ButtonLink>;
}
