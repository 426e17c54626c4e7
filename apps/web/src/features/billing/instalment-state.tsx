import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCalendar, IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Instalment } from './types.js';

type State = Instalment['state'];

const looks: Record<State, { readonly color: string; readonly Icon: typeof IconCheck }> = {
  paid: { color: 'green', Icon: IconCheck },
  overdue: { color: 'red', Icon: IconAlertTriangle },
  due: { color: 'orange', Icon: IconClock },
  upcoming: { color: 'gray', Icon: IconCalendar },
};

/** Whether money is there: by a colour, a sign and a word. */
export function StateBadge({ state }: { readonly state: State }) {
  const { t } = useTranslation('billing');
  const { color, Icon } = looks[state];
  return <Badge variant="light" color={color} leftSection={<Icon size={14} aria-hidden />}>{t(`state.${state}`)}</Badge>;
}
