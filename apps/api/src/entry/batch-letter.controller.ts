import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadOrganisation, type StaffPrincipal } from '#accounts';
import { DraftLetter, placeholders } from '#entry';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';

const id = z.uuid();
const templateSchema = z
  .object({ text: z.string(), version: z.int().describe('What `If-Match` names when it is changed; 0 for the usual letter'), placeholders: z.array(z.enum(placeholders)) })
  .meta({ id: 'BatchLetterTemplate' });
const writtenSchema = z.object({ text: z.string().min(1).max(5_000) }).meta({ id: 'WrittenLetter' });
const draftSchema = z.object({ text: z.string() }).meta({ id: 'LetterDraft' });

/** The letters that go with batches. */
@ApiTags('entry')
@Controller()
export class BatchLetterController {
  constructor(
    private readonly letters: DraftLetter,
    private readonly organisations: ReadOrganisation,
  ) {}

  /** The letter for a batch, everything filled in, to be edited before its pack is made. */
  @Get('batches/:id/letter')
  @Requires('batch.read')
  @ApiResponse({ status: 200, standardSchema: draftSchema })
  async draftLetter(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) batchId: string): Promise<z.output<typeof draftSchema>> {
    const organisation = await this.organisations.settings(organisationId);
    const text = unwrap(await this.letters.draft(organisationId, batchId, organisation?.name ?? ''));
    return { text: organisation?.address ? `${text}\n${organisation.address}` : text };
  }

  /** The letter of an authority, with its placeholders. */
  @Get('authorities/:id/letter')
  @Requires('batch.read')
  @ApiResponse({ status: 200, standardSchema: templateSchema })
  readLetter(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) authorityId: string): Promise<z.output<typeof templateSchema>> {
    return this.template(organisationId, authorityId);
  }

  @Put('authorities/:id/letter')
  @Requires('batch.assemble')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the letter as it was read' })
  @ApiResponse({ status: 200, standardSchema: templateSchema })
  async writeLetter(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) authorityId: string,
    @IfMatch() version: number,
    @Body({ schema: writtenSchema }) { text }: z.output<typeof writtenSchema>,
  ): Promise<z.output<typeof templateSchema>> {
    unwrap(await this.letters.write({ organisationId, actorId: userId, authorityId, text, version }));
    return this.template(organisationId, authorityId);
  }

  private async template(organisationId: string, authorityId: string): Promise<z.output<typeof templateSchema>> {
    return { ...unwrap(await this.letters.template(organisationId, authorityId)), placeholders: [...placeholders] };
  }
}
