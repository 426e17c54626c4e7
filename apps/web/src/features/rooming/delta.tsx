import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roomName } from './room-names.js';
import type { ListDelta, ListKind } from './types.js';

interface DeltaProps {
  readonly kind: ListKind;
  readonly title: string;
  readonly delta: ListDelta;
}

const shown = 20;

/** What is different from a list that was sent, each change in words. */
export function Delta({ kind, title, delta }: DeltaProps) {
  const { t } = useTranslation('supplierLists');
  const place = (text: string): string => {
    const at = text.lastIndexOf(' ');
    const [code, number] = [text.slice(0, at), Number(text.slice(at + 1))];
    return kind === 'rooming' ? roomName({ code, number }) : String(number);
  };
  const named = (name: string | null): string => name ?? t('erased');
  const changes = [
    ...delta.added.map((line) => ({ what: t('delta.added'), who: named(line.name), how: place(line.place) })),
    ...delta.removed.map((line) => ({ what: t('delta.removed'), who: named(line.name), how: t('delta.was', { place: place(line.place) }) })),
    ...delta.moved.map((line) => ({ what: t('delta.moved'), who: named(line.name), how: t('delta.fromTo', { from: place(line.from), to: place(line.to) }) })),
    ...delta.renamed.map((line) => ({ what: t('delta.renamed'), who: named(line.to), how: t('delta.wasNamed', { name: named(line.from) }) })),
  ];
  return (
    <div>
      <Text size="sm" fw={650}>{title}</Text>
      {changes.length === 0 && <Text size="sm" c="dimmed">{t('delta.none')}</Text>}
      <Stack component="ul" gap={2} m={0} pl="md">
        {changes.slice(0, shown).map(({ what, who, how }, at) => <li key={at}><Text size="sm"><b>{what}</b>: {who}, {how}</Text></li>)}
      </Stack>
      {changes.length > shown && <Text size="sm" c="dimmed">{t('delta.more', { count: changes.length - shown })}</Text>}
    </div>
  );
}
