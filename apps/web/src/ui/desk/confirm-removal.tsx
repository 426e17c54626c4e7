import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert.js';

interface ConfirmRemovalProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly keep: string;
  readonly remove: string;
  readonly removal: { readonly isPending: boolean; readonly error: Error | null; readonly mutate: () => void };
  readonly onClose: () => void;
}

/** Asks before something is taken away; a refusal is told where it was asked. */
export function ConfirmRemoval({ title, children, keep, remove, removal, onClose }: ConfirmRemovalProps) {
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Stack>
        <Text>{children}</Text>
        {removal.error && <ProblemAlert error={removal.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{keep}</Button>
          <Button color="red.8" loading={removal.isPending} onClick={() => removal.mutate()}>{remove}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
