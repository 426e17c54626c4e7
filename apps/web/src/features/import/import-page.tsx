import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../../ui/desk/answer.js';
import { useMay } from '../accounts/session.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { ExportSection } from './export-section.js';
import { ImportSection } from './import-section.js';

const route = getRouteApi('/inside/departures/$departureId/import');

/** Groups that come as tables, and lists that leave as tables. */
export function ImportPage() {
  const { departureId } = route.useParams();
  const mayExport = useMay('export.read');
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 220]}>
      {(departure) => (
        <DepartureFrame departure={departure}>
          <Stack gap="lg">
            <ImportSection departure={departure} />
            {mayExport && <ExportSection departureId={departureId} />}
          </Stack>
        </DepartureFrame>
      )}
    </Answer>
  );
}
