import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Config, Vault } from '#platform';
import { AffectedBookingRepository } from './persistence/affected-booking.repository.js';

const purpose = 'suspension-choice';
const idBytes = 16;
const shape = /^[A-Za-z0-9_-]{64}$/;

/** Links to the page on which a customer chooses: the id of the affected booking and a signature of it. Nothing secret is stored. */
@Injectable()
export class ChoiceLinks {
  constructor(
    private readonly vault: Vault,
    private readonly config: Config,
    private readonly affected: AffectedBookingRepository,
  ) {}

  /** The link to send. The token is in the fragment, which browsers keep to themselves (RFC 3986 §3.5). */
  linkTo(affectedId: string): string {
    return new URL(`/choice#${this.tokenOf(affectedId)}`, this.config.get('PUBLIC_URL')).href;
  }

  tokenOf(affectedId: string): string {
    return Buffer.concat([Buffer.from(affectedId.replaceAll('-', ''), 'hex'), this.vault.sign(purpose, affectedId)]).toString('base64url');
  }

  /** Whose page a token opens. Refuses with `link.unknown`. */
  async open(token: string): Promise<Result<{ organisationId: string; affectedId: string }>> {
    const affectedId = this.idOf(token);
    const organisationId = affectedId && (await this.affected.organisationOf(affectedId));
    return affectedId && organisationId ? success({ organisationId, affectedId }) : refuse('link.unknown');
  }

  private idOf(token: string): string | undefined {
    if (!shape.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const id = bytes.subarray(0, idBytes).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return timingSafeEqual(bytes.subarray(idBytes), this.vault.sign(purpose, id)) ? id : undefined;
  }
}
