import { ReadOrganisation, ReadStaffAddresses } from '#accounts';
import { AlertExpiringRules } from '#entry';
import { Deliver } from '#notifications';
import { Config, Handles, type JobHandler, type PayloadOf, UnrecoverableFailure } from '#platform';
import { jobs } from '../jobs.js';

/** Writes to every officer of an organisation what was raised on a day: each once, whoever of them cannot be reached. */
@Handles(jobs.tellOfExpiringRules)
export class TellOfExpiringRulesHandler implements JobHandler<typeof jobs.tellOfExpiringRules> {
  constructor(
    private readonly config: Config,
    private readonly alerts: AlertExpiringRules,
    private readonly organisations: ReadOrganisation,
    private readonly staff: ReadStaffAddresses,
    private readonly deliver: Deliver,
  ) {}

  async handle({ organisationId, day }: PayloadOf<typeof jobs.tellOfExpiringRules>): Promise<void> {
    const rules = await this.alerts.raisedOn(organisationId, day);
    const organisation = await this.organisations.byId(organisationId);
    if (!organisation || rules.length === 0) return;
    const link = new URL('/rules', this.config.get('PUBLIC_URL')).href;
    const failures: Error[] = [];
    for (const { id, name, email } of await this.staff.ofRole(organisationId, 'officer')) {
      const values = { name, operator: organisation.name, link, rules };
      await this.deliver
        .deliver({ key: `rules-expiring.${day}.${id}`, organisationId, travellerId: null, to: email, template: 'rules-expiring', values })
        .catch((failure: Error) => failures.push(failure));
    }
    const again = failures.find((failure) => !(failure instanceof UnrecoverableFailure)) ?? failures[0];
    if (again) throw again;
  }
}
