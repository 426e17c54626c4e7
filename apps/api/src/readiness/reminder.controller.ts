import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadStaffNames, type StaffPrincipal, type TravellerPrincipal } from '#accounts';
import { ChooseReminders, PauseReminders, PreviewReminders } from '#readiness';
import { CurrentStaff, CurrentTraveller } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { choiceBody, chosenSchema, pauseBody, type RemindersBody, remindersSchema } from './reminder.schema.js';

const id = z.uuid();
type Choice = z.output<typeof choiceBody>;

/** Who is reminded of what. */
@ApiTags('reminders')
@Controller()
export class ReminderController {
  constructor(
    private readonly preview: PreviewReminders,
    private readonly pauses: PauseReminders,
    private readonly choices: ChooseReminders,
    private readonly staff: ReadStaffNames,
  ) {}

  /** Who gets what tomorrow if nothing changes until then, and why others get nothing. */
  @Get('departures/:id/reminders')
  @Requires('readiness.read')
  @ApiResponse({ status: 200, standardSchema: remindersSchema })
  async readReminders(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<RemindersBody> {
    const { paused, tomorrow } = unwrap(await this.preview.preview({ organisationId, departureId }));
    const names = await this.staff.of(organisationId, paused ? [paused.userId] : []);
    return {
      paused: paused && { reason: paused.reason, by: names.get(paused.userId) ?? '', since: paused.since.toISOString() },
      tomorrow: tomorrow.map(({ items, ...one }) => ({ ...one, items: [...items] })),
    };
  }

  /** Travellers of the departure get no digests until it is taken back. */
  @Put('departures/:id/reminders/pause')
  @HttpCode(204)
  @Requires('reminder.manage')
  @ApiResponse({ status: 204, description: 'Reminders are paused' })
  async pauseReminders(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @Param('id', { schema: id }) departureId: string,
    @Body({ schema: pauseBody }) { reason }: z.output<typeof pauseBody>,
  ): Promise<void> {
    unwrap(await this.pauses.pause({ organisationId, departureId }, userId, reason));
  }

  @Delete('departures/:id/reminders/pause')
  @HttpCode(204)
  @Requires('reminder.manage')
  @ApiResponse({ status: 204, description: 'Reminders go on' })
  async resumeReminders(@CurrentStaff() { organisationId, userId }: StaffPrincipal, @Param('id', { schema: id }) departureId: string): Promise<void> {
    unwrap(await this.pauses.resume({ organisationId, departureId }, userId));
  }

  @Get('me/reminders')
  @Requires('trip.read')
  @ApiResponse({ status: 200, standardSchema: chosenSchema })
  async readChoice(@CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal): Promise<z.output<typeof chosenSchema>> {
    return unwrap(await this.choices.read({ organisationId, travellerId }));
  }

  /** In which language, and whether at all. */
  @Put('me/reminders')
  @Requires('answers.write')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` as it was read' })
  @ApiResponse({ status: 200, standardSchema: chosenSchema })
  async choose(
    @CurrentTraveller() { organisationId, travellerId }: TravellerPrincipal,
    @IfMatch() version: number,
    @Body({ schema: choiceBody }) choice: Choice,
  ): Promise<z.output<typeof chosenSchema>> {
    return unwrap(await this.choices.choose({ organisationId, travellerId }, { ...choice, version }));
  }
}
