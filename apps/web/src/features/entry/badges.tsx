import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ApplicationStatus, ApplicationSummary, BatchStatus, VerdictOutcome } from './types.js';

const statusColors: Record<ApplicationStatus, string> = {
  draft: 'gray', 'in-review': 'blue', approved: 'green', rejected: 'red', 'in-batch': 'accent', submitted: 'violet', issued: 'green', refused: 'red', withdrawn: 'gray',
};
const verdictColors: Record<VerdictOutcome, string> = { allow: 'green', conditional: 'green', deny: 'red', unknown: 'orange' };
const documentColors = { accepted: 'green', 'needs-review': 'orange', rejected: 'red' } as const;
const batchColors: Record<BatchStatus, string> = { open: 'gray', submitted: 'violet', answered: 'green', withdrawn: 'gray' };

export function ApplicationStatusBadge({ status }: { readonly status: ApplicationStatus }) {
  const { t } = useTranslation('applications');
  return <Badge variant="light" color={statusColors[status]}>{t(`status.${status}`)}</Badge>;
}

export function VerdictBadge({ outcome }: { readonly outcome: VerdictOutcome }) {
  const { t } = useTranslation('applications');
  return <Badge variant="outline" color={verdictColors[outcome]}>{t(`outcome.${outcome}`)}</Badge>;
}

export function DocumentBadge({ outcome }: { readonly outcome: ApplicationSummary['documentOutcome'] }) {
  const { t } = useTranslation('applications');
  return <Badge variant="outline" color={outcome ? documentColors[outcome] : 'gray'}>{outcome ? t(`document.${outcome}`) : t('noDocument')}</Badge>;
}

export function BatchStatusBadge({ status }: { readonly status: BatchStatus }) {
  const { t } = useTranslation('batches');
  return <Badge variant="light" color={batchColors[status]}>{t(`status.${status}`)}</Badge>;
}
