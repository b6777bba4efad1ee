import { type INestApplication, RequestMethod, type Type } from '@nestjs/common';
import { INTERCEPTORS_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS, type AccessRule } from '../../src/accounts/access.js';
import { PageInterceptor } from '../../src/web/pages/page.interceptor.js';

/** One address that pages are read at, as its controller has it: `/groups/:group/letters/:letter`. */
export interface PageRoute {
  readonly path: string;
  /** Whether those who have not signed in may read it. */
  readonly isPublic: boolean;
}

/** Every GET route of the running application that a controller of pages answers. */
export function pageRoutesOf(app: INestApplication): PageRoute[] {
  const reflector = app.get(Reflector);
  return controllersOf(app).flatMap((controller) =>
    handlersOf(controller)
      .filter((handler) => Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET)
      .map((handler) => {
        const parts = [pathOf(controller), pathOf(handler)].filter((part) => part !== '' && part !== '/');
        const access = reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [handler, controller]);
        return { path: `/${parts.join('/')}`, isPublic: access?.least === 'public' };
      }),
  );
}

/** Whether an address of this path is one that a controller answers. */
export function leadsSomewhere(path: string, routes: readonly PageRoute[]): boolean {
  return routes.some((route) => patternOf(route.path).test(path));
}

/** `/groups/:group/:act(^(?:close|reopen)$)` as a pattern. */
function patternOf(route: string): RegExp {
  const parts = route.split('/').map((part) => {
    if (!part.startsWith(':')) return part.replaceAll('.', '[.]');
    const choices = /\(\^(.+)\$\)$/.exec(part)?.[1];
    return choices ?? '[^/]+';
  });
  return new RegExp(`^${parts.join('/')}$`);
}

function controllersOf(app: INestApplication): Type[] {
  return [...app.get(ModulesContainer).values()]
    .flatMap(({ controllers }) => [...controllers.values()].map(({ metatype }) => metatype as Type))
    .filter((controller) => listOf(INTERCEPTORS_METADATA, controller).includes(PageInterceptor));
}

type Handler = (...args: never[]) => unknown;

function handlersOf(controller: Type): Handler[] {
  const members = Object.getOwnPropertyDescriptors(controller.prototype as object);
  return Object.values(members)
    .map(({ value }) => value as unknown)
    .filter((value): value is Handler => typeof value === 'function');
}

function listOf(key: string, of: object): unknown[] {
  return (Reflect.getMetadata(key, of) ?? []) as unknown[];
}

function pathOf(of: object): string {
  return Reflect.getMetadata(PATH_METADATA, of) as string;
}
