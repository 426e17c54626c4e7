import { Injectable } from '@nestjs/common';
import { fitPhoto, ReadPortraits } from '#documents';
import { type Result, refuse, success } from '#kernel';

/** Brings the photo that a traveller chose within an authority's limit. */
@Injectable()
export class PhotoForAuthority {
  constructor(private readonly portraits: ReadPortraits) {}

  /**
   * A JPEG of at most `maxBytes`, as it came where there is no limit; null until one was chosen. Refuses
   * `photo.too-large-for-authority` with what to do.
   */
  async make(organisationId: string, travellerId: string, maxBytes: number | undefined): Promise<Result<Buffer | null>> {
    const chosen = await this.portraits.used(organisationId, travellerId);
    if (!chosen) return success(null);
    const photo = await this.portraits.photo(chosen);
    if (photo.refused || maxBytes === undefined) return photo;
    const fitted = await fitPhoto(photo.value, maxBytes);
    if (fitted) return success(fitted);
    const detail = `The authority takes ${Math.floor(maxBytes / 1000)} kB. Take another photo in front of a plain, bright wall: it needs less room.`;
    return refuse('photo.too-large-for-authority', { detail });
  }
}
