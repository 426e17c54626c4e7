import { Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconMoodEmpty } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  readonly body: string;
  readonly icon?: ReactNode;
  /** 1 where it stands for the whole page. */
  readonly order?: 1 | 2;
  readonly children?: ReactNode;
}

/** What stands where a list has nothing: what it would hold, and what to do for that. */
export function Empty({ title, body, icon = <IconMoodEmpty aria-hidden />, order = 2, children }: EmptyProps) {
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="xs" ta="center">
        <ThemeIcon variant="light" size={48} radius="xl">{icon}</ThemeIcon>
        <Title order={order} size="h4">{title}</Title>
        <Text c="dimmed" maw={420}>{body}</Text>
        {children}
      </Stack>
    </Paper>
  );
}
