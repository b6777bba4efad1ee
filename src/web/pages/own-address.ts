import { Injectable } from '@nestjs/common';
import { AccountSettings } from '../../accounts/account-settings.js';

/** The part of Fastify's request that tells at which address it came in. */
export interface AddressedRequest {
  readonly protocol: string;
  readonly host: string;
}

/** Makes complete addresses of pages, for links that people pass on. */
@Injectable()
export class OwnAddress {
  constructor(private readonly settings: AccountSettings) {}

  /** Below the address that people were told, or else the one at which this request came in. */
  of({ protocol, host }: AddressedRequest, path: string): string {
    return (this.settings.publicUrl ?? `${protocol}://${host}`) + path;
  }
}
