import { Badge, Button, Divider, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatThere } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { CrewDialog } from './crew-dialog.js';
import { Missing } from './missing.js';
import { PreviewDialog } from './preview-dialog.js';
import { StreamLine } from './stream-line.js';
import type { LegManifests, ManifestStream } from './types.js';

interface LegSectionProps {
  readonly departureId: string;
  readonly manifests: LegManifests;
}

/** One leg: its people and what they lack, what each receiver was sent, and what may be made for others. */
export function LegSection({ departureId, manifests: { leg, isCancelled, travellers, crew, streams } }: LegSectionProps) {
  const { t, i18n } = useTranslation('manifests');
  const mayManage = useMay('manifest.manage');
  const [previewed, setPreviewed] = useState<ManifestStream | null>(null);
  const [naming, setNaming] = useState(false);
  const used = streams.filter(({ items }) => items.length > 0);
  const others = streams.filter(({ items }) => items.length === 0);
  const flight = `${leg.carrier} ${leg.number}`;
  return (
    <Section title={t('leg', { flight, from: leg.from, to: leg.to })} aside={<Text size="sm" c="dimmed">{formatThere(leg.departsAt, leg.fromZone, i18n.language)}</Text>}>
      <Stack gap="md">
        {isCancelled && <Group gap="xs"><Badge color="red" variant="light">{t('cancelled')}</Badge><Text size="sm">{t(streams.every(({ isCurrent }) => isCurrent) ? 'toldCancelled' : 'tellCancelled')}</Text></Group>}
        {!isCancelled && <Group justify="space-between" gap="xs">
          <Text>{t('people', { count: travellers.length })}{leg.mode === 'air' && <Text span c="dimmed"> · {t('crewOf', { count: crew })}</Text>}</Text>
          {mayManage && leg.mode === 'air' && <Button size="compact-sm" variant="subtle" aria-label={t('crew.openFor', { flight })} onClick={() => setNaming(true)}>{t(crew > 0 ? 'crew.change' : 'crew.open')}</Button>}
        </Group>}
        {!isCancelled && <Missing travellers={travellers} />}
        {used.length > 0 && <Divider />}
        {used.map((stream) => <StreamLine key={`${stream.kind} ${stream.receiver}`} departureId={departureId} stream={stream} flight={flight} onPreview={() => setPreviewed(stream)} />)}
        {travellers.length + crew > 0 && others.length > 0 && (
          <div>
            <Text size="sm" fw={650} mb={4}>{t(used.length > 0 ? 'makeOther' : 'makeFirst')}</Text>
            <Group gap="xs">
              {others.map((stream) => (
                <Button key={`${stream.kind} ${stream.receiver}`} size="xs" variant="default" onClick={() => setPreviewed(stream)}>{t(`form.${stream.kind}`, { receiver: t(`receiver.${stream.receiver}`) })}</Button>
              ))}
            </Group>
          </div>
        )}
      </Stack>
      {previewed && <PreviewDialog departureId={departureId} legId={leg.id} flight={flight} stream={previewed} travellers={travellers} onClose={() => setPreviewed(null)} />}
      {naming && <CrewDialog departureId={departureId} legId={leg.id} flight={flight} onClose={() => setNaming(false)} />}
    </Section>
  );
}
