/** The files that a portrait may have, sealed with its traveller's key: as it came, as it is kept, and the photo made of it. */
export const portraitFiles = (id: string): { readonly upload: string; readonly kept: string; readonly photo: string } => ({
  upload: `portraits/${id}/upload`,
  kept: `portraits/${id}/kept`,
  photo: `portraits/${id}/photo`,
});
