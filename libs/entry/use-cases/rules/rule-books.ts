import { Injectable } from '@nestjs/common';
import { RuleBook } from '../../domain/rules/rule-book.js';
import { RuleRepository } from '../../persistence/rule.repository.js';

/** The rules of an organisation, laid out for judging, and the publication that they are of. */
export interface PublishedRules {
  /** Version of the rule set; 0 before the first publication. */
  readonly version: number;
  readonly book: RuleBook;
}

/** How many laid-out rule sets a process keeps. */
const kept = 16;

/** Lays out an organisation's rules once per publication: every version of every rule, so that any day can be asked for. */
@Injectable()
export class RuleBooks {
  private readonly books = new Map<string, Promise<RuleBook>>();

  constructor(private readonly rules: RuleRepository) {}

  async current(organisationId: string): Promise<PublishedRules> {
    const set = await this.rules.currentSet(organisationId);
    if (!set) return { version: 0, book: new RuleBook([]) };
    return { version: set.version, book: await this.book(`${set.id} ${set.version}`, organisationId, set.version) };
  }

  /** As the rules stood after that publication: what a stored verdict is replayed against. */
  async asOf(organisationId: string, version: number): Promise<PublishedRules> {
    const set = await this.rules.currentSet(organisationId);
    if (!set || version < 1) return { version: 0, book: new RuleBook([]) };
    return { version, book: await this.book(`${set.id} ${version}`, organisationId, version) };
  }

  private book(key: string, organisationId: string, version: number): Promise<RuleBook> {
    const laidOut = this.books.get(key) ?? this.layOut(key, organisationId, version);
    this.books.delete(key);
    this.books.set(key, laidOut);
    const [oldest] = this.books.keys();
    if (this.books.size > kept) this.books.delete(oldest!);
    return laidOut;
  }

  private async layOut(key: string, organisationId: string, version: number): Promise<RuleBook> {
    try {
      return new RuleBook(await this.rules.asOf(organisationId, version));
    } catch (cause) {
      this.books.delete(key);
      throw cause;
    }
  }
}
