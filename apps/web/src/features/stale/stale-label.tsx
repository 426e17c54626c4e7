import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import type { StaleArtefact } from './types.js';

/** Which one it is: a flight and its day, the number of a batch, an authority. */
export function StaleLabel({ item: { label, day } }: { readonly item: Pick<StaleArtefact, 'label' | 'day'> }) {
  const { i18n } = useTranslation();
  const text = [label, day && formatDay(day, i18n.language)].filter(Boolean).join(', ');
  return text ? <Text size="sm" c="dimmed">{text}</Text> : null;
}
