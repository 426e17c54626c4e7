import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ApplyChange, KeepScheduleChanges } from '#flights';
import { ReleaseLetters } from '#notifications';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { LetterReader } from '../suspending/letter.reader.js';
import type { LettersBody } from '../suspending/stop.schema.js';
import { ScheduleChangeReader } from './schedule-change.reader.js';
import { applyingSchema, lettersSchema, releasedSchema, toldChangeSchema, type WeighedChangeBody, weighedChangeSchema } from './schedule-change.schema.js';

const id = z.uuid();
const NeedsVersion = () => ApiHeader({ name: 'If-Match', required: true, description: '`version` of the change as it was read' });

/** What carriers change: looked at first, then applied, then written about. */
@ApiTags('flights')
@Controller()
export class ScheduleChangeController {
  constructor(
    private readonly keeping: KeepScheduleChanges,
    private readonly applying: ApplyChange,
    private readonly reader: ScheduleChangeReader,
    private readonly letters: LetterReader,
    private readonly releasing: ReleaseLetters,
  ) {}

  /** Notes a change, and says whom it affects. The leg stays as it is until the change is applied. */
  @Post('legs/:id/schedule-changes')
  @Requires('flight.manage')
  @Idempotent()
  @ApiResponse({ status: 201, standardSchema: weighedChangeSchema })
  async noteScheduleChange(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) legId: string, @Body({ schema: toldChangeSchema }) body: z.output<typeof toldChangeSchema>): Promise<WeighedChangeBody> {
    const { id: changeId } = unwrap(await this.keeping.note({ organisationId, userId, legId, ...body }));
    return unwrap(await this.reader.read(organisationId, changeId));
  }

  /** Whom it affects and how, and where they could go instead: as things stand now while it is pending. */
  @Get('schedule-changes/:id')
  @Requires('flight.read')
  @ApiResponse({ status: 200, standardSchema: weighedChangeSchema })
  async readScheduleChange(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) changeId: string): Promise<WeighedChangeBody> {
    return unwrap(await this.reader.read(organisationId, changeId));
  }

  /** Applies what was looked at. Letters to everybody concerned are drafted, and wait for approval. */
  @Post('schedule-changes/:id/apply')
  @HttpCode(200)
  @Requires('flight.manage')
  @NeedsVersion()
  @ApiResponse({ status: 200, standardSchema: weighedChangeSchema })
  async applyScheduleChange(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) changeId: string, @IfMatch() version: number, @Body({ schema: applyingSchema }) { affected }: z.output<typeof applyingSchema>): Promise<WeighedChangeBody> {
    unwrap(await this.applying.apply({ organisationId, userId, changeId, version, affected }));
    return unwrap(await this.reader.read(organisationId, changeId));
  }

  @Post('schedule-changes/:id/withdraw')
  @HttpCode(200)
  @Requires('flight.manage')
  @NeedsVersion()
  @ApiResponse({ status: 200, standardSchema: weighedChangeSchema })
  async withdrawScheduleChange(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) changeId: string, @IfMatch() version: number): Promise<WeighedChangeBody> {
    unwrap(await this.keeping.withdraw({ organisationId, userId, changeId, version }));
    return unwrap(await this.reader.read(organisationId, changeId));
  }

  /** The letters that are drafted or released, with their text in each language. */
  @Get('schedule-changes/:id/letters')
  @Requires('flight.read')
  @ApiResponse({ status: 200, standardSchema: lettersSchema })
  async readScheduleChangeLetters(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) changeId: string): Promise<LettersBody> {
    unwrap(await this.reader.read(organisationId, changeId));
    return this.letters.read({ organisationId, occasion: 'schedule-change', occasionId: changeId });
  }

  /** Approves them: they go out, each once. */
  @Post('schedule-changes/:id/letters/release')
  @HttpCode(200)
  @Requires('flight.manage')
  @ApiResponse({ status: 200, standardSchema: releasedSchema })
  async releaseScheduleChangeLetters(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) changeId: string): Promise<z.output<typeof releasedSchema>> {
    unwrap(await this.reader.read(organisationId, changeId));
    return { released: await this.releasing.release({ organisationId, occasion: 'schedule-change', occasionId: changeId }, userId) };
  }
}
