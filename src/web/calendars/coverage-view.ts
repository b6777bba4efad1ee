import { divisionName } from '../../deadlines/calendar.js';
import { houseName } from '../../deadlines/sitting-days.js';
import { counted } from '../../deadlines/words.js';
import { SITTING_LEAD, TABLE_LEAD } from '../../flags/rules/calendar-ends-soon.rule.js';
import { type CoverageRead, type DivisionCoverage, type HouseCoverage } from './calendar-read.js';

/** How far the calendars go, for a page, with a warning for each that ends soon. */
export function coverageView({ items, sittingDays }: CoverageRead): object {
  return {
    divisions: items.map((division) => ({
      ...division,
      name: divisionName(division.division),
      ...standing(division, TABLE_LEAD),
    })),
    houses: sittingDays.map((house) => ({
      ...house,
      name: houseName(house.house),
      ...standing(house, SITTING_LEAD),
    })),
    warnings: [
      ...items.flatMap((division) => divisionWarning(division)),
      ...sittingDays.flatMap((house) => houseWarning(house)),
    ],
  };
}

function standing({ daysLeft, lettersBeyond }: DivisionCoverage | HouseCoverage, lead: number): object {
  const isOver = daysLeft < 0;
  const tag = isOver
    ? { text: 'Over', colour: 'red' }
    : daysLeft <= lead || lettersBeyond > 0
      ? { text: 'Ends soon', colour: 'yellow' }
      : { text: 'Suffices', colour: 'green' };
  return {
    tag,
    left: isOver ? `ended ${counted(-daysLeft, 'day')} ago` : `for ${timeInWords(daysLeft)} more`,
  };
}

/** Days as people think of them: years once there are two of them. */
function timeInWords(days: number): string {
  return days < 730 ? counted(days, 'day') : counted(Math.floor(days / 365), 'year');
}

function divisionWarning({ division, daysLeft, lettersBeyond }: DivisionCoverage): string[] {
  const name = divisionName(division);
  if (daysLeft < 0)
    return [
      `The bank holidays of ${name} are no longer known. No due day can be worked out until newer ones are merged.`,
    ];
  if (lettersBeyond > 0)
    return [
      `The bank holidays of ${name} are not known far enough: ${counted(lettersBeyond, 'open letter')} of yours ${lettersBeyond === 1 ? 'has' : 'have'} a date after them.`,
    ];
  return daysLeft <= TABLE_LEAD
    ? [
        `The bank holidays of ${name} are known only for ${counted(daysLeft, 'more day')}. Newer ones should be merged.`,
      ]
    : [];
}

function houseWarning({ house, daysLeft }: HouseCoverage): string[] {
  const name = houseName(house);
  if (daysLeft < 0)
    return [
      `It is no longer known when the ${name} sits, and so when a question can be tabled, until newer days are loaded.`,
    ];
  return daysLeft <= SITTING_LEAD
    ? [
        `It is known only for ${counted(daysLeft, 'more day')} when the ${name} sits. Newer days should be loaded.`,
      ]
    : [];
}
