import { applyDecorators, Controller, UseFilters, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PageErrorFilter } from './page-error.filter.js';
import { PageInterceptor } from './page.interceptor.js';

/** A controller of pages below this path. Its handlers return a Page, a Redirect or a Download. */
export function Pages(path: string): ClassDecorator {
  return applyDecorators(
    Controller(path),
    ApiExcludeController(),
    UseFilters(PageErrorFilter),
    UseInterceptors(PageInterceptor),
  );
}
