import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { useMay } from '../accounts/session.js';
import { changeQuery } from './api.js';
import { legName, personName } from './flight-words.js';
import type { Board, FlightLeg, WeighedChange } from './types.js';

const route = getRouteApi('/inside/departures/$departureId/flights');

interface CancelledLegProps {
  readonly leg: FlightLeg;
  readonly board: Board;
}

/** Whom a leg that does not go leaves behind, and the way to telling the border and whoever else holds a list. */
export function CancelledLeg({ leg, board }: CancelledLegProps) {
  const { t } = useTranslation('flights');
  const { departureId } = route.useParams();
  const mayDownload = useMay('manifest.download');
  const [isOpen, setIsOpen] = useState(false);
  const change = board.changes.find(({ legId, kind, state }) => legId === leg.id && kind === 'cancelled' && state === 'applied');
  return (
    <Stack gap={4} mt={6}>
      {change && <Text size="sm">{change.reason}</Text>}
      {change && !isOpen && <Anchor component="button" type="button" size="sm" ta="start" aria-label={t('cancelled.whoOf', { leg: legName(leg) })} onClick={() => setIsOpen(true)}>{t('cancelled.who')}</Anchor>}
      {change && isOpen && <Affected changeId={change.id} leg={leg} board={board} />}
      {mayDownload && <TextLink size="sm" to="/departures/$departureId/manifests" params={{ departureId }} aria-label={t('cancelled.tellOf', { leg: legName(leg) })}>{t('cancelled.tell')}</TextLink>}
    </Stack>
  );
}

function Affected({ changeId, leg, board }: CancelledLegProps & { readonly changeId: string }) {
  const { t } = useTranslation('flights');
  const names = (people: WeighedChange['affected']): string => people.map((one) => personName(one, t('erased'))).join(', ');
  return (
    <Answer query={useQuery(changeQuery(changeId))} shapes={[40]}>
      {({ affected }) => {
        const left = affected.filter(({ travellerId }) => isWithoutSeat(board, leg, travellerId));
        return (
          <div role="status">
            <Text size="sm">{affected.length === 0 ? t('cancelled.nobody') : t('cancelled.had', { count: affected.length, names: names(affected) })}</Text>
            {affected.length > 0 && <Text size="sm" c={left.length > 0 ? 'var(--warning)' : 'dimmed'}>{left.length > 0 ? t('cancelled.left', { names: names(left) }) : t('cancelled.allSeated')}</Text>}
          </div>
        );
      }}
    </Answer>
  );
}

/** On no leg that goes the same way. Whoever is not on the departure any more needs none. */
function isWithoutSeat({ passengers, legs }: Board, { direction }: FlightLeg, travellerId: string): boolean {
  const person = passengers.find((one) => one.travellerId === travellerId);
  return person !== undefined && !legs.some((leg) => leg.direction === direction && !leg.cancelled && person.seats.includes(leg.id));
}
