import { type Division } from '../../deadlines/calendar.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type House } from '../../deadlines/sitting-days.js';
import { type OrganisationKind } from '../../directory/organisation.entity.js';

/** A page of a list of the directory, as its queries write it. */
export interface ListRead<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export interface BodyName {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface HolderRead {
  readonly tenureId: string;
  readonly personId: string;
  readonly name: string;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate | null;
}

export interface OfficeRead {
  readonly id: string;
  readonly name: string;
  readonly salutation: string | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly organisation: BodyName;
  readonly version: number;
  readonly holders: readonly HolderRead[];
}

export interface TargetRead {
  readonly id: string;
  readonly days: number;
  readonly fromOn: IsoDate | null;
  readonly toOn: IsoDate | null;
  readonly source: string;
}

export interface BodyRead extends BodyName {
  readonly kind: OrganisationKind;
  readonly division: Division;
  readonly version: number;
  readonly target: TargetRead | null;
}

export interface BodyWithTargets extends BodyRead {
  readonly targets: readonly TargetRead[];
}

export interface TenureRead {
  readonly id: string;
  readonly office: { readonly id: string; readonly name: string; readonly organisation: BodyName };
  readonly person: { readonly id: string; readonly name: string };
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate | null;
  readonly source: string | null;
}

export interface PersonRead {
  readonly id: string;
  readonly name: string;
  readonly honorificPrefix: string | null;
  readonly honorificSuffix: string | null;
  readonly house: House | null;
  readonly party: string | null;
  readonly constituency: string | null;
  readonly parliamentId: number | null;
  readonly version: number;
}

export interface PersonWithTenures extends PersonRead {
  readonly tenures: readonly TenureRead[];
}
