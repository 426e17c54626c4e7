import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { useMay } from '../accounts/session.js';
import { ReleaseDialog } from './release-dialog.js';
import type { Block, FlightLeg } from './types.js';

interface BlockLineProps {
  readonly block: Block;
  readonly leg: FlightLeg;
}

/** One block under its carrier's record, with what went back and what is still due. */
export function BlockLine({ block, leg }: BlockLineProps) {
  const { t, i18n } = useTranslation('flights');
  const mayManage = useMay('flight.manage');
  const [releasing, setReleasing] = useState(false);
  const dates = [['option', block.optionOn], ['deposit', block.depositOn], ['ticketing', block.ticketBy]] as const;
  const open = dates.flatMap(([deadline, on]) => (on && !block.met.includes(deadline) ? [t(`deadline.short.${deadline}`, { day: formatDay(on, i18n.language) })] : []));
  const canGoBack = Math.min(block.seats - block.released, (leg.blockSeats ?? 0) - leg.seated);
  return (
    <div>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="sm"><Text span ff="monospace" fw={600}>{block.locator}</Text> {t('block.seats', { count: block.seats - block.released })}{block.released > 0 ? `, ${t('block.released', { count: block.released })}` : ''}</Text>
        {mayManage && canGoBack > 0 && <Button size="compact-xs" variant="subtle" onClick={() => setReleasing(true)} aria-label={t('release.of', { locator: block.locator })}>{t('release.button')}</Button>}
      </Group>
      {open.length > 0 && <Text size="xs" c="dimmed">{open.join(' · ')}</Text>}
      {releasing && <ReleaseDialog block={block} most={canGoBack} onClose={() => setReleasing(false)} />}
    </div>
  );
}
