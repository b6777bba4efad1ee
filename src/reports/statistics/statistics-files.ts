import { Injectable } from '@nestjs/common';
import { AccountSettings } from '../../accounts/account-settings.js';
import { type Actor } from '../../timeline/actor.js';
import { type FileFormat, fileOf, FORMAT_NAMES, MEDIA_TYPES } from '../files/file-formats.js';
import { type ReportFile } from '../report-files.js';
import { ReadStatistics, type ReadStatisticsCommand } from './read-statistics.use-case.js';
import { statisticsDocument } from './statistics-document.js';

/** Statistics as files, with the same figures. */
@Injectable()
export class StatisticsFiles {
  constructor(
    private readonly readStatistics: ReadStatistics,
    private readonly settings: AccountSettings,
  ) {}

  /** @throws InvalidInput where reading them does */
  async file(actor: Actor, command: ReadStatisticsCommand, format: FileFormat): Promise<ReportFile> {
    const statistics = await this.readStatistics.execute(actor, command);
    const { group, by, asOf } = statistics;
    return {
      name: `${group.slug}-statistics-by-${by}-${asOf}.${FORMAT_NAMES[format].ending}`,
      mediaType: MEDIA_TYPES[format],
      content: await fileOf(format, statisticsDocument(statistics, this.settings.publicUrl)),
    };
  }
}
