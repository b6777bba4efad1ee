import { HttpException } from '@nestjs/common';
import { DeadlineRefusal } from '../../deadlines/deadline-refusal.js';
import { DomainError, type ErrorKind } from '../../errors/domain-error.js';
import { Page } from './page.js';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  'media-type': 415,
  invalid: 422,
  'too-many': 429,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'Postbag can’t read this request',
  403: 'You can’t do this',
  404: 'Page not found',
  405: 'Page not found',
  409: 'This can’t be done now',
  412: 'Somebody else changed this',
  413: 'This is too large',
  422: 'There is a problem with what was sent',
  429: 'Too many tries',
};

const FIRST_PAGE = { href: '/', text: 'Go to the first page' };

const GO_BACK = 'Use your browser’s back button: what you typed should still be there.';

const NOT_FOUND = [
  'If you typed the address, check it. If you followed a link, the thing may be in a group that you do not belong to.',
];

const broken = (requestId: string): string[] => [
  'Something went wrong in Postbag. Nothing was changed.',
  `Try again in a minute. ${GO_BACK} If it happens again, tell whoever runs Postbag this number: ${requestId}.`,
];

/** What a person may be told of an error, as a page. An unknown error's own message is never shown. */
export function errorPage(error: unknown, requestId: string): Page {
  const status = statusOf(error);
  const pageTitle = TITLES[status] ?? (status >= 500 ? 'Postbag could not do this' : 'This was refused');
  const errorList = error instanceof DomainError ? error.faults.map(({ detail }) => detail) : [];
  return new Page(
    'error',
    { pageTitle, paragraphs: paragraphsOf(error, status, requestId), errorList, back: FIRST_PAGE },
    status,
  );
}

function statusOf(error: unknown): number {
  if (error instanceof DomainError) return STATUS[error.kind];
  if (error instanceof DeadlineRefusal) return 422;
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

function paragraphsOf(error: unknown, status: number, requestId: string): string[] {
  if (error instanceof DomainError && error.kind === 'not-found') return [error.message, ...NOT_FOUND];
  if (error instanceof DomainError && error.faults.length > 0) return [GO_BACK];
  if (error instanceof DomainError || error instanceof DeadlineRefusal) return [error.message, GO_BACK];
  if (status === 404 || status === 405) return NOT_FOUND;
  if (status >= 500) return broken(requestId);
  if ((error as { code?: unknown }).code?.toString().startsWith('FST_CSRF'))
    return [
      `This form was open for too long, or in another sign-in. ${GO_BACK} Then load the page again and send it.`,
    ];
  return ['The request was refused.', GO_BACK];
}
