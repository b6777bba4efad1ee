import { Module } from '@nestjs/common';
import { RegisterQueries } from './register.queries.js';

/** The public register: what a group shows to everyone of its open letters. */
@Module({ providers: [RegisterQueries], exports: [RegisterQueries] })
export class RegisterModule {}
