import { Badge } from '@mantine/core';
import { IconCheck, IconEye, IconHourglass, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from './types.js';

const looks = {
  accepted: { color: 'green', Icon: IconCheck },
  'needs-review': { color: 'orange', Icon: IconEye },
  rejected: { color: 'red', Icon: IconX },
  checking: { color: 'gray', Icon: IconHourglass },
} as const;

export function OutcomeBadge({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('documents');
  const state = outcome ?? 'checking';
  const { color, Icon } = looks[state];
  return <Badge variant="light" color={color} leftSection={<Icon size={14} aria-hidden />}>{t(`outcome.${state}`)}</Badge>;
}
