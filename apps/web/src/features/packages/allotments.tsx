import { ColorSwatch, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { textOr } from '../../ui/texts.js';
import type { Allotment } from './types.js';

const soldColor = 'var(--accent)';
const heldColor = 'var(--sun)';

interface AllotmentsProps {
  readonly allotments: readonly Allotment[];
}

/** Every allotment as a bar of what is sold, held and left. */
export function Allotments({ allotments }: AllotmentsProps) {
  const { t, i18n } = useTranslation('departures');
  const kinds = [...new Set(allotments.map((allotment) => allotment.kind))];
  return (
    <Section title={t('allotments')} aside={<Legend />}>
      <Stack gap="md">
        {kinds.map((kind) => (
          <div key={kind}>
            <Text size="sm" fw={650} mb={4}>{textOr(i18n, 'departures', `kind.${kind}`, kind)}</Text>
            <Stack gap="sm">
              {allotments.filter((allotment) => allotment.kind === kind).map((allotment) => <Bar key={allotment.id} allotment={allotment} />)}
            </Stack>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function Bar({ allotment: { label, capacity, sold, held, left } }: { readonly allotment: Allotment }) {
  const { t } = useTranslation('departures');
  const share = (count: number): number => (capacity === 0 ? 0 : (count / capacity) * 100);
  const counts = t('counts', { sold, held, left, capacity });
  return (
    <div>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm">{label}</Text>
        <Text size="sm" c="dimmed" ta="right">{counts}</Text>
      </Group>
      <Progress.Root size="lg" role="img" aria-label={`${label}: ${counts}`}>
        <Progress.Section value={share(sold)} color={soldColor} withAria={false} />
        <Progress.Section value={share(held)} color={heldColor} withAria={false} />
      </Progress.Root>
    </div>
  );
}

function Legend() {
  const { t } = useTranslation('departures');
  const parts = [['sold', soldColor], ['held', heldColor], ['left', 'var(--mantine-color-gray-2)']] as const;
  return (
    <Group gap="sm" aria-hidden>
      {parts.map(([part, color]) => (
        <Group key={part} gap={4}><ColorSwatch color={color} size={12} /><Text size="xs" c="dimmed">{t(`legend.${part}`)}</Text></Group>
      ))}
    </Group>
  );
}
