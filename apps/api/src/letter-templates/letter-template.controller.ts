import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReadOrganisation, ReadStaffAddresses, ReadStaffNames, type StaffPrincipal } from '#accounts';
import { refuse } from '#kernel';
import { ChangeLetterWords, type LetterWords, ReadLetterWords, type TriedLetter, TryLetter } from '#notifications';
import { Config } from '#platform';
import { CurrentStaff } from '../http/current-principal.js';
import { Idempotent } from '../http/idempotency/idempotent.js';
import { IfMatch } from '../http/if-match.js';
import { ProblemException } from '../http/problems/problem-exception.js';
import { unwrap } from '../http/problems/unwrap.js';
import { Requires } from '../http/requires.js';
import {
  letterPreviewSchema, letterTemplateBody, type LetterTemplateBody, letterTemplateSchema, letterTemplatesSchema, restoredLetterSchema, whichLetterSchema, writtenLetterSchema,
} from './letter-template.schema.js';

type Written = z.output<typeof writtenLetterSchema>;
type Which = z.output<typeof whichLetterSchema>;

/** What the organisation's letters say: the built-in words, or its own, by kind of letter and language. */
@ApiTags('letter templates')
@Controller()
export class LetterTemplateController {
  constructor(
    private readonly words: ReadLetterWords,
    private readonly change: ChangeLetterWords,
    private readonly trying: TryLetter,
    private readonly organisations: ReadOrganisation,
    private readonly staff: ReadStaffNames,
    private readonly addresses: ReadStaffAddresses,
    private readonly config: Config,
  ) {}

  @Get('letter-templates')
  @Requires('letter-template.manage')
  @ApiResponse({ status: 200, standardSchema: letterTemplatesSchema })
  async listLetterTemplates(@CurrentStaff() { organisationId }: StaffPrincipal): Promise<z.output<typeof letterTemplatesSchema>> {
    return { items: (await this.words.list(organisationId)).map(({ kind, own }) => ({ letter: kind, own })) };
  }

  @Get('letter-template')
  @Requires('letter-template.manage')
  @ApiResponse({ status: 200, standardSchema: letterTemplateSchema })
  async readLetterTemplate(@CurrentStaff() { organisationId }: StaffPrincipal, @Query({ schema: whichLetterSchema }) { letter: kind, language: locale }: Which): Promise<LetterTemplateBody> {
    return this.body(organisationId, await this.words.one({ organisationId, kind, locale }));
  }

  @Put('letter-template')
  @Requires('letter-template.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the letter as it was read; 0 where nobody has changed it yet' })
  @ApiResponse({ status: 200, standardSchema: letterTemplateSchema })
  async writeLetterTemplate(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @IfMatch() version: number,
    @Body({ schema: writtenLetterSchema }) { letter: kind, language: locale, ...words }: Written,
  ): Promise<LetterTemplateBody> {
    unwrap(await this.change.save({ organisationId, kind, locale, version, userId }, words));
    return this.body(organisationId, await this.words.one({ organisationId, kind, locale }));
  }

  /** Back to the built-in words. */
  @Post('letter-template/restore')
  @HttpCode(200)
  @Requires('letter-template.manage')
  @ApiHeader({ name: 'If-Match', required: true, description: '`version` of the letter as it was read' })
  @ApiResponse({ status: 200, standardSchema: letterTemplateSchema })
  async restoreLetterTemplate(
    @CurrentStaff() { organisationId, userId }: StaffPrincipal,
    @IfMatch() version: number,
    @Body({ schema: restoredLetterSchema }) { letter: kind, language: locale }: Which,
  ): Promise<LetterTemplateBody> {
    unwrap(await this.change.restore({ organisationId, kind, locale, version, userId }));
    return this.body(organisationId, await this.words.one({ organisationId, kind, locale }));
  }

  /** As it would go out, about people who do not exist. Nothing is kept. */
  @Post('letter-template/preview')
  @HttpCode(200)
  @Requires('letter-template.manage')
  @ApiResponse({ status: 200, standardSchema: letterPreviewSchema })
  async previewLetterTemplate(@CurrentStaff() { organisationId }: StaffPrincipal, @Body({ schema: writtenLetterSchema }) written: Written): Promise<z.output<typeof letterPreviewSchema>> {
    return unwrap(await this.trying.preview(await this.tried(organisationId, written)));
  }

  /** Sends that preview to the address of whoever asks. */
  @Post('letter-template/trial')
  @HttpCode(202)
  @Requires('letter-template.manage')
  @Idempotent()
  @ApiResponse({ status: 202, description: 'The mail server, or the mailbox, has it' })
  async tryLetterTemplate(@CurrentStaff() { organisationId, userId, role }: StaffPrincipal, @Body({ schema: writtenLetterSchema }) written: Written): Promise<void> {
    const me = (await this.addresses.ofRole(organisationId, role)).find(({ id }) => id === userId);
    if (!me) throw new ProblemException(refuse('not-found'));
    unwrap(await this.trying.send(await this.tried(organisationId, written), { userId, to: me.email }));
  }

  private async tried(organisationId: string, { letter: kind, language: locale, ...words }: Written): Promise<TriedLetter> {
    const operator = (await this.organisations.byId(organisationId))?.name ?? '';
    return { organisationId, kind, locale, words, operator, link: new URL('/trip', this.config.get('PUBLIC_URL')).href };
  }

  private async body(organisationId: string, letter: LetterWords): Promise<LetterTemplateBody> {
    const names = letter.changedBy ? await this.staff.of(organisationId, [letter.changedBy]) : new Map<string, string>();
    return letterTemplateBody(letter, letter.changedBy && (names.get(letter.changedBy) ?? null));
  }
}
