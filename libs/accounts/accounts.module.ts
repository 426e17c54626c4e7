import { Module } from '@nestjs/common';
import { Attempts } from './attempts.js';
import { InvitationLinks } from './invitation-links.js';
import { OneTimeCodes } from './one-time-codes.js';
import { AgencyRepository } from './persistence/agency.repository.js';
import { ApiKeyRepository } from './persistence/api-key.repository.js';
import { InvitationRepository } from './persistence/invitation.repository.js';
import { OrganisationRepository } from './persistence/organisation.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import { SessionRepository } from './persistence/session.repository.js';
import { StaffInvitationRepository } from './persistence/staff-invitation.repository.js';
import { UserRepository } from './persistence/user.repository.js';
import { StaffInvitationLinks } from './staff-invitation-links.js';
import { ChangeAgency } from './use-cases/change-agency.js';
import { ConfirmOneTimeCode } from './use-cases/confirm-one-time-code.js';
import { CreateAgency } from './use-cases/create-agency.js';
import { CreateApiKey } from './use-cases/create-api-key.js';
import { CreateOrganisation } from './use-cases/create-organisation.js';
import { CreateUser } from './use-cases/create-user.js';
import { DescribePrincipal } from './use-cases/describe-principal.js';
import { DisableAgencyUser } from './use-cases/disable-agency-user.js';
import { DisableOneTimeCode } from './use-cases/disable-one-time-code.js';
import { EnrolOneTimeCode } from './use-cases/enrol-one-time-code.js';
import { InviteTraveller } from './use-cases/invite-traveller.js';
import { ListApiKeys } from './use-cases/list-api-keys.js';
import { ChangeRole } from './use-cases/people/change-role.js';
import { InvitePerson } from './use-cases/people/invite-person.js';
import { JoinStaff } from './use-cases/people/join-staff.js';
import { LetPersonIn } from './use-cases/people/let-person-in.js';
import { ListPeople } from './use-cases/people/list-people.js';
import { ReadStaffInvitation } from './use-cases/people/read-staff-invitation.js';
import { ShutOutPerson } from './use-cases/people/shut-out-person.js';
import { WithdrawStaffInvitation } from './use-cases/people/withdraw-staff-invitation.js';
import { ChangeOrganisation } from './use-cases/settings/change-organisation.js';
import { ReadAgencies } from './use-cases/read-agencies.js';
import { ReadInvitations } from './use-cases/read-invitations.js';
import { ReadOrganisation } from './use-cases/read-organisation.js';
import { ReadPrincipal } from './use-cases/read-principal.js';
import { ReadStaffAddresses } from './use-cases/read-staff-addresses.js';
import { IntroduceStaff } from './use-cases/introduce-staff.js';
import { ReadStaffNames } from './use-cases/read-staff-names.js';
import { RedeemLink } from './use-cases/redeem-link.js';
import { RenewLink } from './use-cases/renew-link.js';
import { RevokeApiKey } from './use-cases/revoke-api-key.js';
import { RevokeInvitation } from './use-cases/revoke-invitation.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOut } from './use-cases/sign-out.js';

const useCases = [
  CreateOrganisation,
  CreateUser,
  CreateAgency,
  ChangeAgency,
  ReadAgencies,
  DisableAgencyUser,
  SignIn,
  SignOut,
  ReadPrincipal,
  DescribePrincipal,
  EnrolOneTimeCode,
  ConfirmOneTimeCode,
  DisableOneTimeCode,
  CreateApiKey,
  ListApiKeys,
  RevokeApiKey,
  InviteTraveller,
  ReadInvitations,
  ReadOrganisation,
  ReadStaffAddresses,
  ReadStaffNames,
  IntroduceStaff,
  RevokeInvitation,
  RedeemLink,
  RenewLink,
  InvitePerson,
  WithdrawStaffInvitation,
  ReadStaffInvitation,
  JoinStaff,
  ListPeople,
  ChangeRole,
  ShutOutPerson,
  LetPersonIn,
  ChangeOrganisation,
];

const repositories = [
  OrganisationRepository, AgencyRepository, UserRepository, SessionRepository, ApiKeyRepository, InvitationRepository, PersonRepository, StaffInvitationRepository,
];

@Module({ providers: [...repositories, Attempts, OneTimeCodes, InvitationLinks, StaffInvitationLinks, ...useCases], exports: [Attempts, InvitationLinks, StaffInvitationLinks, ...useCases] })
export class AccountsModule {}
