import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddOffice } from './add-office.use-case.js';
import { AddOrganisation } from './add-organisation.use-case.js';
import { AddPerson } from './add-person.use-case.js';
import { AddTenure } from './add-tenure.use-case.js';
import { AppointHolder } from './appoint-holder.use-case.js';
import { ChangeOffice } from './change-office.use-case.js';
import { ChangeOrganisation } from './change-organisation.use-case.js';
import { ChangePerson } from './change-person.use-case.js';
import { ChangeTarget } from './change-target.use-case.js';
import { ChangeTenure } from './change-tenure.use-case.js';
import { DirectoryHistory } from './directory-history.js';
import { DirectoryNames } from './directory-names.queries.js';
import { ImportMembers } from './import-members.use-case.js';
import { ImportMinisters } from './import-ministers.use-case.js';
import { Office } from './office.entity.js';
import { OfficesQueries } from './offices.queries.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { PeopleQueries } from './people.queries.js';
import { Person } from './person.entity.js';
import { ReplyTarget } from './reply-target.entity.js';
import { SetTarget } from './set-target.use-case.js';
import { Tenure } from './tenure.entity.js';

const ACTS = [
  AddOrganisation,
  ChangeOrganisation,
  SetTarget,
  ChangeTarget,
  AddOffice,
  ChangeOffice,
  AddPerson,
  ChangePerson,
  AddTenure,
  ChangeTenure,
  AppointHolder,
  ImportMinisters,
  ImportMembers,
];
const QUERIES = [OrganisationsQueries, OfficesQueries, PeopleQueries, DirectoryNames];

/** Organisations and their targets, offices, people, tenures: shared by all groups. */
@Module({
  imports: [TypeOrmModule.forFeature([Organisation, ReplyTarget, Office, Person, Tenure])],
  providers: [DirectoryHistory, ...ACTS, ...QUERIES],
  exports: [...ACTS, ...QUERIES],
})
export class DirectoryModule {}
