import { Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTitle } from '../use-title.js';

interface PageProps {
  readonly title: string;
  readonly intro?: ReactNode;
  /** A link to the page above this one. */
  readonly back?: ReactNode;
  /** What can be done with the whole page, beside its title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page inside the shell. */
export function Page({ title, intro, back, actions, children }: PageProps) {
  useTitle(title);
  return (
    <Stack gap="lg">
      <div>
        {back && <Group gap={4} mb={4} c="dimmed" fz="sm"><IconArrowLeft size={14} aria-hidden />{back}</Group>}
        <Group justify="space-between" align="flex-start" gap="sm">
          <div style={{ overflowWrap: 'anywhere' }}>
            <Title order={1} fz={{ base: 24, sm: 28 }}>{title}</Title>
            {intro && <Text component="div" c="dimmed" mt={4}>{intro}</Text>}
          </div>
          {actions && <Group gap="sm">{actions}</Group>}
        </Group>
      </div>
      {children}
    </Stack>
  );
}
