import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';

interface Reply {
  type(mediaType: string): void;
  header(name: string, value: string): void;
}

/** JSON text made by PostgreSQL, passed through as it is. `version` becomes the ETag. */
export class JsonText {
  constructor(
    readonly text: string,
    readonly version: number | null = null,
  ) {}
}

/** Sends JsonText without parsing it and writing it again. */
@Injectable()
export class JsonInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<Reply>();
    return next.handle().pipe(
      map((body: unknown) => {
        if (!(body instanceof JsonText)) return body;
        reply.type('application/json; charset=utf-8');
        if (body.version !== null) reply.header('etag', `"${body.version}"`);
        return body.text;
      }),
    );
  }
}
