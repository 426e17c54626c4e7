import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlane, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { useMay } from '../accounts/session.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { manifestsQuery } from './api.js';
import { LegSection } from './leg-section.js';
import { SettingsDialog } from './settings-dialog.js';

const route = getRouteApi('/inside/departures/$departureId/manifests');

/** Who is on each leg of a departure, and what borders, carriers, hotels and guides were told of them. */
export function ManifestsPage() {
  const { departureId } = route.useParams();
  const { t } = useTranslation('manifests');
  const mayManage = useMay('manifest.manage');
  const [settings, setSettings] = useState(false);
  const manifests = useQuery(manifestsQuery(departureId));
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 260, 260]}>
      {(departure) => (
        <DepartureFrame departure={departure}>
          <Stack gap="lg">
            <Group justify="space-between" gap="xs">
              <Text c="dimmed" maw={640}>{t('intro')}</Text>
              {mayManage && <Button variant="default" leftSection={<IconSettings size={16} aria-hidden />} onClick={() => setSettings(true)}>{t('settings.open')}</Button>}
            </Group>
            <Answer query={manifests} shapes={[260, 260]}>
              {(legs) => (
                <>
                  {legs.length === 0 && <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconPlane aria-hidden />} />}
                  {legs.map((leg) => <LegSection key={leg.leg.id} departureId={departureId} manifests={leg} />)}
                </>
              )}
            </Answer>
          </Stack>
          {settings && <SettingsDialog onClose={() => setSettings(false)} />}
        </DepartureFrame>
      )}
    </Answer>
  );
}
