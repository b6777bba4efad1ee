import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LookUpQuestion, LookUpSettings } from './look-up-question.js';

/** Looking written questions up in Parliament’s list, where an operator has said that it may be asked. */
@Global()
@Module({})
export class LookUpModule {
  static with(settings: LookUpSettings): DynamicModule {
    return {
      module: LookUpModule,
      providers: [{ provide: LookUpSettings, useValue: settings }, LookUpQuestion],
      exports: [LookUpQuestion],
    };
  }
}
