import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddWindow } from './add-window.use-case.js';
import { ChangeWindow } from './change-window.use-case.js';
import { EventWindow } from './event-window.entity.js';
import { WindowsQueries } from './windows.queries.js';

/** Dated events before which some asks must be answered. */
@Module({
  imports: [TypeOrmModule.forFeature([EventWindow])],
  providers: [AddWindow, ChangeWindow, WindowsQueries],
  exports: [AddWindow, ChangeWindow, WindowsQueries],
})
export class WindowsModule {}
