import { Get, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { Pages } from '../pages/pages.decorator.js';
import { BodiesByName } from './bodies-by-name.js';

/** What a type-ahead offers while somebody writes. Without scripts nobody asks for it. */
@Pages('groups/:group/suggestions')
export class SuggestionsController {
  constructor(private readonly bodies: BodiesByName) {}

  @Get('bodies')
  @Access('viewer')
  async ofBodies(@Query('q') words = ''): Promise<{ items: string[] }> {
    return { items: words.trim() ? await this.bodies.suggest(words.trim()) : [] };
  }
}
