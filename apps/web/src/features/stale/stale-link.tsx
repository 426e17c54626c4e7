import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/desk/link.js';
import { useMay } from '../accounts/session.js';
import type { StaleArtefact } from './types.js';

/** The way to where an artefact is issued anew, for who may go there. */
export function StaleLink({ item: { kind, artefactId } }: { readonly item: StaleArtefact }) {
  const { t } = useTranslation('stale');
  const [mayApplications, mayBatches] = [useMay('application.read'), useMay('batch.read')];
  const look = { size: 'compact-sm', variant: 'default' } as const;
  if ((kind === 'application' || kind === 'visa') && mayApplications) {
    return <ButtonLink {...look} to="/applications/$applicationId" params={{ applicationId: artefactId }}>{t(`open.${kind}`)}</ButtonLink>;
  }
  if (kind === 'batch' && mayBatches) return <ButtonLink {...look} to="/batches/$batchId" params={{ batchId: artefactId }}>{t('open.batch')}</ButtonLink>;
  return null;
}
