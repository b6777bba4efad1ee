import { OfficesController } from './offices.controller.js';
import { OrganisationsController } from './organisations.controller.js';
import { PeopleController } from './people.controller.js';
import { TargetsController } from './targets.controller.js';
import { TenuresController } from './tenures.controller.js';

/** Every controller of the directory, for the API's module. */
export const DIRECTORY_CONTROLLERS = [
  OrganisationsController,
  TargetsController,
  OfficesController,
  PeopleController,
  TenuresController,
];
