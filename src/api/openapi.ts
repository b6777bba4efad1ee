import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AccountSettings } from '../accounts/account-settings.js';
import { cookieName } from '../accounts/cookies.js';
import { sayAccess } from './openapi/access.js';
import { closeBody } from './openapi/closed-bodies.js';
import { operationsOf, schemasOf } from './openapi/document.js';
import { sayExamples } from './openapi/examples.js';
import { withNulls } from './openapi/nulls.js';
import { sayPathParameters } from './openapi/path-parameters.js';
import { sharedRefusals } from './openapi/refusal-responses.js';
import { sayRefusals } from './openapi/refusals.js';
import { sayRetries } from './openapi/retries.js';
import { type Route, routesOf } from './openapi/routes.js';
import { Problem } from './problem.js';

const DESCRIPTION = `Letters to ministers, their deadlines, what came back and what to do next.

Days are written YYYY-MM-DD and are days in London unless a field says otherwise; instants are RFC 3339 in UTC.
Every read that takes \`asOf\` answers from the facts dated up to the end of that day; without it, as of this moment.
Refusals are RFC 9457 \`application/problem+json\`. Each call says in \`x-access\` which role it needs;
\`person\` is whoever has signed in, \`public\` everyone. Beyond what each
call lists, an address that is not there answers 404, one that is there with other methods 405 and \`Allow\`, one with too
long a part 414, and too long a head 431.

A list gives at most \`limit\` things and, in \`nextCursor\`, where to go on; null is the end. Filters, sorts and fields that
are not described are refused.`;

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
      description: 'A failure of Postbag itself. Nothing was changed.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    })
    .build();
  const document = SwaggerModule.createDocument(app, settings, { extraModels: [Problem] });
  document.components = { ...document.components, responses: sharedRefusals() as never };
  const routes = routesOf(app);
  for (const { path, method, operation } of operationsOf(document)) {
    const route = routes.get(operation.operationId ?? '') ?? NO_ROUTE;
    sayAccess(path, operation, route);
    sayRetries(method, operation, route);
    sayPathParameters(operation, route);
    sayRefusals(method, operation, route);
    sayExamples(operation, route, schemasOf(document));
    closeBody(operation, schemasOf(document));
  }
  return withNulls(document);
}

/** What is said of an operation whose handler is not found. */
const NO_ROUTE: Route = { handler: () => undefined, access: null, body: null, pathPipes: {} };

/** Serves the document at /api/openapi.json and a page to read it at /api/docs. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    ui: true,
  });
}
