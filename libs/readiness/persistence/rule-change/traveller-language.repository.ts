import { Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { Database } from '#platform';

/** What is known of the languages of travellers. */
@Injectable()
export class TravellerLanguageRepository {
  constructor(private readonly database: Database) {}

  /**
   * Of those who have said: what they chose for their reminders, or else the language of their booking or of their entry on a waiting list,
   * the newest. English there is what stands when nobody chose, and says nothing.
   */
  async of(organisationId: string, travellerIds: readonly string[]): Promise<Map<string, Locale>> {
    const rows = await this.database.query<{ travellerId: string; language: Locale }>(
      `select t.id as "travellerId", coalesce(c.locale, booked.locale) as language
         from traveller t
         left join reminder_choice c on c.organisation_id = t.organisation_id and c.traveller_id = t.id
         left join lateral (
           select coalesce(nullif(b.locale, 'en'), w.locale) as locale
             from booking_traveller p
             join booking b on b.organisation_id = p.organisation_id and b.id = p.booking_id
             left join waiting_entry w on w.organisation_id = b.organisation_id and w.booking_id = b.id
            where p.organisation_id = t.organisation_id and p.traveller_id = t.id
            order by b.created_at desc, b.id desc limit 1) booked on true
        where t.organisation_id = $1 and t.id = any($2) and coalesce(c.locale, booked.locale) is not null`,
      [organisationId, travellerIds],
    );
    return new Map(rows.map(({ travellerId, language }) => [travellerId, language]));
  }
}
