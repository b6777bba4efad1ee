import { type IsoDate, isoDate } from '../../deadlines/iso-date.js';
import { AddOffice } from '../../directory/add-office.use-case.js';
import { AddOrganisation } from '../../directory/add-organisation.use-case.js';
import { AddPerson } from '../../directory/add-person.use-case.js';
import { AddTenure } from '../../directory/add-tenure.use-case.js';
import { ChangeTenure } from '../../directory/change-tenure.use-case.js';
import { SetReplyTarget } from '../../letters/set-reply-target.use-case.js';
import { type BodyStory, type HolderStory } from './body-story.js';
import { FICTIONAL_BODIES, FICTIONAL_MEMBERS, INVENTED } from './fiction.data.js';
import { HOLDERS_SOURCE, type PersonStory, REAL_HOLDERS, REAL_PEOPLE } from './real-people.data.js';
import { known, type Stage, type Step } from './stage.js';

/** Everybody and everything that is written to or signs, from the first day; holders change on their days. */
export function directorySteps(firstDay: IsoDate): Step[] {
  const atFirst = (perform: Step['perform']): Step => ({ on: firstDay, perform });
  const holders = FICTIONAL_BODIES.flatMap(({ offices }) => offices);
  const fictional = [
    ...holders.flatMap((office) => office.holders.map(({ name }) => ({ name }))),
    ...Object.values(FICTIONAL_MEMBERS).map(({ signedAs, house, party }) => ({
      name: signedAs,
      house,
      party,
    })),
  ];
  return [
    atFirst(rememberShippedOffices),
    ...FICTIONAL_BODIES.map((body) => atFirst((stage) => addBody(stage, body))),
    ...FICTIONAL_BODIES.flatMap(laterTargets),
    ...[...REAL_PEOPLE, ...fictional].map((person) => atFirst((stage) => addPerson(stage, person))),
    ...holders.flatMap(({ name, holders }) => tenures(firstDay, name, holders, INVENTED)),
    ...Object.entries(REAL_HOLDERS).flatMap(([office, held]) =>
      tenures(firstDay, office, held, HOLDERS_SOURCE),
    ),
  ];
}

async function rememberShippedOffices({ db, offices }: Stage): Promise<void> {
  const rows = await db.query<{ id: string; name: string }[]>('SELECT id, name FROM office');
  for (const { id, name } of rows) offices.set(name, id);
}

async function addBody(
  stage: Stage,
  { key, name, kind, division, targets, offices }: BodyStory,
): Promise<void> {
  const slug = `fiction-${key}`;
  const organisationId = await stage
    .use(AddOrganisation)
    .execute(stage.actor, { slug, name, kind, division });
  for (const { days } of targets.slice(0, 1)) await setTarget(stage, slug, days, null);
  for (const office of offices) {
    const details = { salutation: office.salutation, address: '1 Nowhere Row', email: `${key}@example.org` };
    const command = { organisationId, name: office.name, ...details };
    stage.offices.set(office.name, await stage.use(AddOffice).execute(stage.actor, command));
  }
}

function laterTargets({ key, targets }: BodyStory): Step[] {
  return targets.slice(1).map(({ days, fromOn }) => {
    const on = isoDate(fromOn!);
    return { on, perform: (stage) => setTarget(stage, `fiction-${key}`, days, on) };
  });
}

async function setTarget(
  stage: Stage,
  organisation: string,
  days: number,
  fromOn: IsoDate | null,
): Promise<void> {
  const command = {
    organisation,
    days,
    source: INVENTED,
    fromOn,
    toOn: null,
    endsPrevious: fromOn !== null,
    dryRun: false,
  };
  await stage.use(SetReplyTarget).execute(stage.actor, command);
}

async function addPerson(stage: Stage, person: PersonStory): Promise<void> {
  const unknown = { honorificPrefix: null, honorificSuffix: null, house: null, party: null };
  const details = { ...unknown, constituency: null, parliamentId: null, ...person };
  stage.people.set(person.name, await stage.use(AddPerson).execute(stage.actor, details));
}

/** A tenure begins on its first day, or was there when the demo began; that it ended is known when it has. */
function tenures(firstDay: IsoDate, office: string, holders: readonly HolderStory[], source: string): Step[] {
  return holders.flatMap((holder) => {
    const fromOn = isoDate(holder.fromOn);
    const key = `${office} ${fromOn}`;
    const begin = async (stage: Stage): Promise<void> => {
      const officeId = known(stage.offices, office);
      const command = { officeId, personId: known(stage.people, holder.name), fromOn, toOn: null, source };
      stage.tenures.set(key, await stage.use(AddTenure).execute(stage.actor, command));
    };
    const end = (toOn: IsoDate) => (stage: Stage) =>
      stage
        .use(ChangeTenure)
        .execute(stage.actor, { tenureId: known(stage.tenures, key), changes: { toOn } });
    const begins: Step = { on: fromOn < firstDay ? firstDay : fromOn, perform: begin };
    const toOn = holder.toOn && isoDate(holder.toOn);
    return toOn ? [begins, { on: toOn, perform: end(toOn) }] : [begins];
  });
}
