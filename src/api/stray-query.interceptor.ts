import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { type Observable } from 'rxjs';
import { InvalidInput } from '../errors/kinds.js';

/** Pages pass over what they do not know in an address. */
const FOR_PROGRAMS = /^\/(api|health|metrics|calendar)(\/|\?|$)/;

/**
 * Refuses query parameters where a route of the API takes none. Routes that take some refuse the others by their DTO; without
 * this, one that takes none would pass over a slip such as asOf on an act.
 */
@Injectable()
export class StrayQueryInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { query = {}, url } = context.switchToHttp().getRequest<{ query?: object; url: string }>();
    const names = FOR_PROGRAMS.test(url) ? Object.keys(query) : [];
    if (names.length > 0 && !takesQuery(context)) {
      throw new InvalidInput(
        names.map((name) => ({ pointer: `/${name}`, detail: `There is no query parameter ${name} here.` })),
      );
    }
    return next.handle();
  }
}

function takesQuery(context: ExecutionContext): boolean {
  const name = context.getHandler().name;
  const metadata = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name) as object | undefined;
  return Object.keys(metadata ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
