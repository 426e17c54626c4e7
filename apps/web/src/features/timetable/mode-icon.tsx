import { IconBus, IconPlane, IconShip, IconTrain } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Mode } from './types.js';

const icons = { air: IconPlane, rail: IconTrain, road: IconBus, sea: IconShip } as const;

export function ModeIcon({ mode }: { readonly mode: Mode }) {
  const { t } = useTranslation('timetable');
  const Icon = icons[mode];
  return <Icon size={24} stroke={1.5} color="var(--accent)" role="img" aria-label={t(`mode.${mode}`)} style={{ flexShrink: 0 }} />;
}
