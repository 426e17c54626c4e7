import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { countErrors, type DraftErrors } from './draft-errors.js';

interface FormProblemProps {
  readonly error: Error | null;
  readonly errors: DraftErrors;
}

/** Why nothing was booked, beside the button that was pressed. */
export function FormProblem({ error, errors }: FormProblemProps) {
  const { t } = useTranslation('bookingForm');
  const count = countErrors(errors);
  if (count === 0) return error && <ProblemAlert error={error} />;
  const check = t('check', { count });
  const problem = error instanceof Problem ? error : undefined;
  const detail = problem?.detail === problem?.title ? undefined : problem?.detail;
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} title={problem?.title ?? check}>
      {problem && <Text size="sm">{[detail, check].filter(Boolean).join(' ')}</Text>}
      {errors.other.length > 0 && <List size="sm">{errors.other.map((other) => <List.Item key={other}>{other}</List.Item>)}</List>}
    </Alert>
  );
}
