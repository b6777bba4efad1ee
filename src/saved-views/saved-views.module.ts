import { Module } from '@nestjs/common';
import { RemoveView } from './remove-view.use-case.js';
import { SaveView } from './save-view.use-case.js';
import { SavedViewsQueries } from './saved-views.queries.js';

const PROVIDERS = [SaveView, RemoveView, SavedViewsQueries];

/** Filters of lists that people keep under a name. */
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class SavedViewsModule {}
