import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { GroupsController } from './groups/groups.controller.js';
import { HealthController } from './health/health.controller.js';
import { JsonInterceptor } from './json.interceptor.js';
import { TokensController } from './tokens/tokens.controller.js';

/** The REST API: every controller, and nothing that decides about letters. */
@Module({
  imports: [AccountsModule, GroupsModule, CalendarsModule],
  controllers: [HealthController, GroupsController, TokensController, CalendarsController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: JsonInterceptor }],
})
export class ApiModule {}
