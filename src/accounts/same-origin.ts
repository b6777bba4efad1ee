import { type AccountSettings } from './account-settings.js';

/** The part of a request that tells where it was made. */
export interface RequestSource {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Whether a request may change something. */
export function changesSomething({ method }: Pick<RequestSource, 'method'>): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

/**
 * Whether a page of Postbag itself made the request: `yes`, `no` (another site did), or `unknown`, as with programs,
 * which send neither Sec-Fetch-Site nor Origin. A browser sends at least one with every request that can change something,
 * and no page can forge either.
 */
export function isFromOurPages(
  { headers }: RequestSource,
  settings: Pick<AccountSettings, 'publicUrl'>,
): 'yes' | 'no' | 'unknown' {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' ? 'yes' : 'no';
  const { origin } = headers;
  if (origin === undefined) return 'unknown';
  return typeof origin === 'string' && ourOrigins(headers.host, settings).includes(origin) ? 'yes' : 'no';
}

/** The address that people were told, or else the one at which this request came in. */
function ourOrigins(
  host: string | string[] | undefined,
  settings: Pick<AccountSettings, 'publicUrl'>,
): string[] {
  if (settings.publicUrl) return [new URL(settings.publicUrl).origin];
  return typeof host === 'string' ? [`http://${host}`] : [];
}
