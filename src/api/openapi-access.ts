import { type INestApplication } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { type OpenAPIObject } from '@nestjs/swagger';
import { ACCESS, type AccessRule } from '../accounts/access.js';

/** Ways of showing who one is, all of them together. */
type Security = Record<string, never[]>;

/** One operation of the document, as far as it is changed here. */
export interface Operation {
  operationId?: string;
  parameters?: unknown[];
  security?: Security[];
  'x-access'?: AccessRule;
  [extension: string]: unknown;
}

/** Every operation of a document with its method, in lower case. */
export function operationsOf(
  document: OpenAPIObject,
): { path: string; method: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  );
}

/** For people who belong to several groups. */
const GROUP_HEADER = {
  name: 'Postbag-Group',
  in: 'header',
  required: false,
  description: 'The slug of the group to act in, for a person who belongs to several.',
  schema: { type: 'string', minLength: 2, maxLength: 40 },
  example: 'phrg',
};

/**
 * Adds to each operation, as `x-access`, who may call it, by the same rule that the guard goes by; how they show who they
 * are; and the header that names a group where the path doesn't.
 */
export function sayAccess(app: INestApplication, document: OpenAPIObject): void {
  const rules = accessRules(app);
  for (const { path, operation } of operationsOf(document)) {
    const rule = rules.get(operation.operationId ?? '');
    if (!rule) continue;
    operation['x-access'] = rule;
    operation.security = securityOf(rule);
    if (['public', 'person'].includes(rule.least) || path.includes('{group}')) continue;
    operation.parameters = [...(operation.parameters ?? []), GROUP_HEADER];
  }
}

function securityOf({ least, knowsCaller }: AccessRule): Security[] {
  if (least === 'person') return [{ session: [] }];
  const either: Security[] = [{ token: [] }, { session: [] }];
  if (least !== 'public') return either;
  return knowsCaller ? [{}, ...either] : [];
}

/** The rule of each handler, by the operation id that the document gives it. */
function accessRules(app: INestApplication): Map<string, AccessRule> {
  const reflector = app.get(Reflector);
  const rules = new Map<string, AccessRule>();
  for (const { controllers } of app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      if (typeof metatype !== 'function') continue;
      for (const [name, handler] of handlersOf(metatype)) {
        const rule = reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [handler, metatype]);
        if (rule) rules.set(`${metatype.name}_${name}`, rule);
      }
    }
  }
  return rules;
}

type Handler = (...args: never[]) => unknown;

function handlersOf(controller: { prototype: object }): [name: string, handler: Handler][] {
  return Object.entries(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(
    ([name, { value }]) => (typeof value === 'function' ? [[name, value as Handler]] : []),
  );
}
