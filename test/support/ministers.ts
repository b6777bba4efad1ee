import { existsSync, readFileSync } from 'node:fs';
import { type MinisterFiles } from '../../src/directory/imports/minister-records.js';

const FOLDER = '../shared/data/ministers';

/** The real files, kept outside the project; null when they are not there. */
export function realMinisters(): MinisterFiles | null {
  if (!existsSync(`${FOLDER}/appointment.csv`)) return null;
  const read = (file: string): string => readFileSync(`${FOLDER}/${file}.csv`, 'utf8');
  return {
    organisation: read('organisation'),
    post: read('post'),
    person: read('person'),
    appointment: read('appointment'),
  };
}

/** An id of the fictional source, from a number. */
export const sourceId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const csv = (header: string, rows: readonly string[]): string => [header, ...rows].join('\n');

/** Rows of the four files, each beginning with the number of its id; `#12` in a row stands for the id made from 12. */
export function ministerFiles(rows: Record<keyof MinisterFiles, readonly string[]>): MinisterFiles {
  const lines = (list: readonly string[]): string[] =>
    list.map((row) => row.replaceAll(/#(\d+)/g, (_all, number: string) => sourceId(Number(number))));
  return {
    organisation: csv('id,name,short_name,start_date,end_date', lines(rows.organisation)),
    post: csv('id,organisation_id,name,display_name', lines(rows.post)),
    person: csv('id,id_parliament,name,start_date,end_date', lines(rows.person)),
    appointment: csv('id,person_id,post_id,start_date,end_date', lines(rows.appointment)),
  };
}

/** A small fictional source: two bodies of which one followed the other, a shipped one, somebody who became a peer. */
export const FEW_MINISTERS = {
  organisation: [
    '#1,"Foreign and Commonwealth Office",FCO,,2020-09-02',
    '#2,"Foreign, Commonwealth and Development Office",FCDO,2020-09-02,',
    "#3,Prime Minister's Office,PM,,",
    '#4,Department for Lanterns,DfL,1992-04-11,1995-07-05',
    '#5,Department for Lanterns,DfL,2010-05-12,',
  ],
  post: [
    '#11,#1,Secretary of State for Foreign and Commonwealth Affairs,',
    '#12,#2,"Secretary of State for Foreign, Commonwealth and Development Affairs",',
    '#13,#3,Prime Minister,',
    '#14,#5,Minister for Wicks,',
    '#15,#5,Minister for Wicks,',
  ],
  person: [
    '#21,901.0,Ada Example,,2020-01-06',
    '#21,901.0,Baroness Example of Lea,2020-01-06,',
    '#22,902,Bram Fiction,,',
    '#23,,Cleo Fable,,',
  ],
  appointment: [
    '#31,#21,#11,2018-07-09,2019-07-24',
    '#32,#22,#11,2019-07-24,2020-09-02',
    '#33,#22,#12,2020-09-02,2021-09-15',
    '#34,#21,#12,2021-09-15,',
    '#35,#23,#13,2019-07-24,',
    '#36,#22,#14,2010-05-12,2012-01-01',
    '#37,#22,#15,2012-01-01,2013-01-01',
  ],
} as const;
