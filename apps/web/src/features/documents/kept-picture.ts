import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client.js';
import type { DocumentCheck } from './types.js';
import { useObjectUrl } from './use-object-url.js';

/** The picture that was kept of an upload: an address in the page's own memory, and its size in pixels. */
export interface KeptPicture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** Fetches the picture once for all that is shown of it. Undefined until then, and where there is none. */
export function useKeptPicture({ id, picture }: DocumentCheck, wanted: boolean): KeptPicture | undefined {
  const jpeg = useQuery({
    queryKey: ['check-picture', id],
    queryFn: () => read(api.GET('/api/v1/me/document-checks/{id}/picture', { params: { path: { id } }, parseAs: 'blob' })),
    enabled: wanted && picture !== null,
    staleTime: Infinity,
    gcTime: 0,
  });
  const address = useObjectUrl(jpeg.data);
  return address && picture ? { address, ...picture } : undefined;
}
