import { ActionIcon, ColorSwatch, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import { textOr } from '../../ui/texts.js';
import { useMay } from '../accounts/session.js';
import { AllotmentEditor } from './allotment-editor.js';
import type { Allotment } from './types.js';

const soldColor = 'var(--accent)';
const heldColor = 'var(--sun)';

interface AllotmentsProps {
  readonly departureId: string;
  readonly allotments: readonly Allotment[];
}

/** Every allotment as a bar of what is sold, held and left; its terms change behind the pencil. */
export function Allotments({ departureId, allotments }: AllotmentsProps) {
  const { t, i18n } = useTranslation('departures');
  const mayChange = useMay('allotment.change');
  const [editing, setEditing] = useState<Allotment | null>(null);
  const kinds = [...new Set(allotments.map((allotment) => allotment.kind))];
  return (
    <Section title={t('allotments')} aside={<Legend />}>
      <Stack gap="md">
        {kinds.map((kind) => (
          <div key={kind}>
            <Text size="sm" fw={650} mb={4}>{textOr(i18n, 'departures', `kind.${kind}`, kind)}</Text>
            <Stack gap="sm">
              {allotments.filter((allotment) => allotment.kind === kind).map((allotment) => (
                <Bar key={allotment.id} allotment={allotment} onEdit={mayChange ? () => setEditing(allotment) : undefined} />
              ))}
            </Stack>
          </div>
        ))}
      </Stack>
      {editing && <AllotmentEditor departureId={departureId} allotment={editing} onClose={() => setEditing(null)} />}
    </Section>
  );
}

interface BarProps {
  readonly allotment: Allotment;
  readonly onEdit: (() => void) | undefined;
}

function Bar({ allotment: { label, capacity, overbooking, releaseOn, sold, held, left }, onEdit }: BarProps) {
  const { t, i18n } = useTranslation('departures');
  const all = capacity + overbooking;
  const share = (count: number): number => (all === 0 ? 0 : (count / all) * 100);
  const counts = t('counts', { sold, held, left, capacity });
  const terms = [
    overbooking > 0 && t('overbooking', { count: overbooking }),
    releaseOn && t('releaseOn', { day: formatDay(releaseOn, i18n.language) }),
  ].filter(Boolean).join(' · ');
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm">{label}</Text>
        <Group gap={4} wrap="nowrap">
          <Text size="sm" c="dimmed" ta="right">{counts}</Text>
          {onEdit && <ActionIcon variant="subtle" aria-label={t('change', { label })} onClick={onEdit}><IconPencil size={16} aria-hidden /></ActionIcon>}
        </Group>
      </Group>
      <Progress.Root size="lg" role="img" aria-label={`${label}: ${counts}`}>
        <Progress.Section value={share(sold)} color={soldColor} withAria={false} />
        <Progress.Section value={share(held)} color={heldColor} withAria={false} />
      </Progress.Root>
      {terms && <Text size="xs" c="dimmed" mt={2}>{terms}</Text>}
    </div>
  );
}

function Legend() {
  const { t } = useTranslation('departures');
  const parts = [['sold', soldColor], ['held', heldColor], ['left', 'var(--rest)']] as const;
  return (
    <Group gap="sm" aria-hidden>
      {parts.map(([part, color]) => (
        <Group key={part} gap={4}><ColorSwatch color={color} size={12} /><Text size="xs" c="dimmed">{t(`legend.${part}`)}</Text></Group>
      ))}
    </Group>
  );
}
