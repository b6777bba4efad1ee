import { type INestApplication } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { type OpenAPIObject } from '@nestjs/swagger';
import { ACCESS, type AccessRule } from '../accounts/access.js';

/** One operation of the document, as far as it is changed here. */
export interface Operation {
  operationId?: string;
  parameters?: unknown[];
  [extension: string]: unknown;
}

/** Every operation of a document with its method, in lower case. */
export function operationsOf(document: OpenAPIObject): { method: string; operation: Operation }[] {
  return Object.values(document.paths).flatMap((methods) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
      method,
      operation,
    })),
  );
}

/** Adds to each operation, as `x-access`, who may call it: the same rule that the guard goes by. */
export function sayAccess(app: INestApplication, document: OpenAPIObject): void {
  const rules = accessRules(app);
  for (const { operation } of operationsOf(document)) {
    const rule = rules.get(operation.operationId ?? '');
    if (rule) operation['x-access'] = rule;
  }
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
