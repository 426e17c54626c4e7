import { Body, Controller, Get, Header, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { StaffPrincipal } from '#accounts';
import { ChangeManifestSettings, SetCrew } from '#flights';
import { CurrentStaff } from '../http/current-principal.js';
import { IfMatch } from '../http/if-match.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import { crewBody, crewChangeSchema, crewSchema, namedMembers, settingChangeSchema, settingsBody, settingsSchema } from './manifest-matters.schema.js';

const id = z.uuid();
const NeedsVersion = () => ApiHeader({ name: 'If-Match', required: true, description: '`version` as it was read; `"0"` for the first time' });

/** What manifests need beside the travellers: who flies a leg, and who sends what to whom. */
@ApiTags('manifests')
@Controller()
export class ManifestMattersController {
  constructor(private readonly crew: SetCrew, private readonly settings: ChangeManifestSettings) {}

  /** With their passports, so that it is recorded. */
  @Get('legs/:id/crew')
  @Requires('manifest.manage')
  @Header('cache-control', 'no-store')
  @ApiResponse({ status: 200, standardSchema: crewSchema })
  async readCrew(@CurrentStaff() { organisationId }: StaffPrincipal, @Param('id', { schema: id }) legId: string): Promise<z.output<typeof crewSchema>> {
    return crewBody(unwrap(await this.crew.read(organisationId, legId)));
  }

  /** Names all of them. */
  @Put('legs/:id/crew')
  @Requires('manifest.manage')
  @NeedsVersion()
  @ApiResponse({ status: 200, standardSchema: crewSchema })
  async nameCrew(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @Param('id', { schema: id }) legId: string,
    @IfMatch() version: number,
    @Body({ schema: crewChangeSchema }) change: z.output<typeof crewChangeSchema>,
  ): Promise<z.output<typeof crewSchema>> {
    return crewBody(unwrap(await this.crew.set({ organisationId, legId, version, members: namedMembers(change) })));
  }

  @Get('manifest-settings')
  @Requires('manifest.download')
  @ApiResponse({ status: 200, standardSchema: settingsSchema })
  async readManifestSettings(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof settingsSchema>> {
    return settingsBody(await this.settings.all(organisationId));
  }

  /** Of one kind of receiver. */
  @Put('manifest-settings')
  @Requires('manifest.manage')
  @NeedsVersion()
  @ApiResponse({ status: 200, standardSchema: settingsSchema })
  async changeManifestSettings(
    @CurrentStaff() { organisationId }: StaffPrincipal,
    @IfMatch() version: number,
    @Body({ schema: settingChangeSchema }) { receiver, settings }: z.output<typeof settingChangeSchema>,
  ): Promise<z.output<typeof settingsSchema>> {
    unwrap(await this.settings.change(organisationId, { receiver, version, settings }));
    return settingsBody(await this.settings.all(organisationId));
  }
}
