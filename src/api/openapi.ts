import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AccountSettings } from '../accounts/account-settings.js';
import { cookieName } from '../accounts/cookies.js';
import { sayAccess } from './openapi-access.js';
import { withNulls } from './openapi-nulls.js';
import { Problem } from './problem.js';
import { sayRetries } from './retries/openapi-retries.js';

const DESCRIPTION = `Letters to ministers, their deadlines, what came back and what to do next.

Days are written YYYY-MM-DD and are days in London unless a field says otherwise; instants are RFC 3339 in UTC.
Every read that takes \`asOf\` answers from the facts dated up to the end of that day; without it, as of this moment.
Refusals are RFC 9457 \`application/problem+json\`. Each call says in \`x-access\` which role it needs;
\`person\` is whoever has signed in, \`public\` everyone.`;

/** The OpenAPI 3.1 document of every route, made from the code. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Postbag')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API token: postbag_…' }, 'token')
    .addCookieAuth(
      cookieName('postbag_session', app.get(AccountSettings)),
      {
        type: 'apiKey',
        in: 'cookie',
        description: 'The session of a person who signed in: POST /api/v1/session.',
      },
      'session',
    )
    .addGlobalResponse({
      status: 'default',
      description: 'A refusal.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    })
    .build();
  const document = SwaggerModule.createDocument(app, settings, { extraModels: [Problem] });
  sayAccess(app, document);
  sayRetries(document);
  return withNulls(document);
}

/** Serves the document at /api/openapi.json and a page to read it at /api/docs. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    ui: true,
  });
}
