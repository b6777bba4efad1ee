import { type INestApplication, type Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS, type AccessRule } from '../../accounts/access.js';

/** What `@ApiExcludeController` leaves on a controller of pages, whose name may be that of one of the API. */
const NOT_OF_THE_API = 'swagger/apiExcludeController';

type Handler = (...args: never[]) => unknown;

/** What the code says of one route, beyond what the decorators of the document say. */
export interface Route {
  readonly handler: Handler;
  /** Null when it states none: then nobody may call it. */
  readonly access: AccessRule | null;
  /** The class that its body is checked against; null when it takes none. */
  readonly body: Type | null;
  /** The pipes that its path parameters go through, by name. */
  readonly pathPipes: Readonly<Record<string, readonly unknown[]>>;
}

interface Argument {
  readonly index: number;
  readonly data?: unknown;
  readonly pipes?: readonly unknown[];
}

/** Every route by the operation id that the document gives it. */
export function routesOf(app: INestApplication): Map<string, Route> {
  const reflector = app.get(Reflector);
  const routes = new Map<string, Route>();
  for (const { controllers } of app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      if (typeof metatype !== 'function' || Reflect.hasMetadata(NOT_OF_THE_API, metatype)) continue;
      for (const [name, handler] of handlersOf(metatype)) {
        const access =
          reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [handler, metatype]) ?? null;
        routes.set(`${metatype.name}_${name}`, { handler, access, ...argumentsOf(metatype as Type, name) });
      }
    }
  }
  return routes;
}

function handlersOf(controller: { prototype: object }): [name: string, handler: Handler][] {
  return Object.entries(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(
    ([name, { value }]) => (typeof value === 'function' ? [[name, value as Handler]] : []),
  );
}

function argumentsOf(controller: Type, name: string): Pick<Route, 'body' | 'pathPipes'> {
  const all = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, Argument>;
  const of = (type: RouteParamtypes): Argument[] =>
    Object.entries(all).flatMap(([key, argument]) => (key.startsWith(`${type}:`) ? [argument] : []));
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) ??
    []) as Type[];
  const [body] = of(RouteParamtypes.BODY);
  return {
    body: body ? types[body.index] : null,
    pathPipes: Object.fromEntries(
      of(RouteParamtypes.PARAM).map(({ data, pipes = [] }) => [String(data), pipes]),
    ),
  };
}
