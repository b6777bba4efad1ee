import { type EntityManager, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { type Snapshot } from '../timeline/timeline.js';
import { type OpenLetter } from './letter-edit.js';

/** What recipients, signatories and asks have in common: a place in their letter, from 1. */
interface Part {
  id: string;
  letterId: string;
  groupId: string;
  position: number;
}

/** The part `thing` of the open letter. @throws NotFound when the letter has none with that id */
export async function partOf<T extends Part>(
  { tx, letter }: OpenLetter,
  entity: EntityTarget<T>,
  thing: string,
  id: string,
): Promise<T> {
  const where = { id, letterId: letter.id } as FindOptionsWhere<T>;
  const part = await tx.findOne(entity, { where });
  if (!part) throw new NotFound(thing, id);
  return part;
}

/** The place after the letter's last part of that kind. */
export async function nextPosition<T extends Part>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  letterId: string,
): Promise<number> {
  const where = { letterId } as FindOptionsWhere<T>;
  return (await tx.countBy(entity, where)) + 1;
}

/** A part as history keeps it. */
export function partSnapshot(part: object): Snapshot {
  const { id, letterId, groupId, ...rest } = part as Part & Snapshot;
  void [id, letterId, groupId];
  return rest;
}
