import ICAL from 'ical.js';

/** An entry as an independent reader has it. */
export interface Entry {
  uid: string;
  start: string;
  end: string;
  sequence: number;
  changed: string;
  status: string;
  summary: string;
  description: string;
  url: string;
}

/** The entries of a calendar by the first words of their summaries, as an independent reader has them. */
export function readBack(text: string): Map<string, Entry> {
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  return new Map(
    events.map((each) => {
      const event = new ICAL.Event(each);
      const value = (name: string): string => String(each.getFirstPropertyValue(name));
      const read = {
        uid: event.uid,
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        sequence: event.sequence,
        changed: value('last-modified'),
        status: value('status'),
        summary: event.summary,
        description: event.description,
        url: value('url'),
      };
      return [read.summary.split(':')[0], read];
    }),
  );
}
