import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';

/** Paths of programs; all others are pages. */
const FOR_PROGRAMS = /^\/(api|health|metrics|calendar)(\/|$|\?)/;

/** Whether an address is one that programs call. */
export function isForPrograms(url: string): boolean {
  return FOR_PROGRAMS.test(url);
}

/** Shows what goes wrong outside any route, such as an address that leads nowhere, as the caller's door does. */
@Catch()
export class DoorFilter implements ExceptionFilter {
  constructor(
    private readonly forPrograms: ExceptionFilter,
    private readonly forPeople: ExceptionFilter,
  ) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    const { url } = host.switchToHttp().getRequest<{ url: string }>();
    return (isForPrograms(url) ? this.forPrograms : this.forPeople).catch(error, host);
  }
}
