import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/desk/link.js';
import { useMay } from '../accounts/session.js';
import type { StaleArtefact } from './types.js';

/** The way to where an artefact is issued anew, for who may go there. */
export function StaleLink({ item: { kind, artefactId, byHand }, departureId }: { readonly item: StaleArtefact; readonly departureId: string | undefined }) {
  const { t } = useTranslation('stale');
  const [mayApplications, mayBatches, mayTickets] = [useMay('application.read'), useMay('batch.read'), useMay('ticket.read')];
  const look = { size: 'compact-sm', variant: 'default' } as const;
  if ((kind === 'application' || kind === 'visa') && mayApplications) {
    return <ButtonLink {...look} to="/applications/$applicationId" params={{ applicationId: artefactId }}>{t(`open.${kind}`)}</ButtonLink>;
  }
  if (kind === 'batch' && mayBatches) return <ButtonLink {...look} to="/batches/$batchId" params={{ batchId: artefactId }}>{t('open.batch')}</ButtonLink>;
  if (kind === 'ticket' && !byHand && departureId && mayTickets) return <ButtonLink {...look} to="/departures/$departureId/tickets" params={{ departureId }}>{t('open.ticket')}</ButtonLink>;
  return null;
}
