import { isoDate } from '../deadlines/iso-date.js';
import { mergeReply } from './merge-reply.js';
import { replyFields } from './reply-fields.js';

const received = isoDate('2021-12-06');
const known = { recipientId: 'r', receivedOn: received } as const;

describe('a correction of a reply', () => {
  it('keeps what is left out, or given as undefined, and clears what is null', () => {
    const before = replyFields({ ...known, class: 'holding', signedBy: 'A', promisedBy: '2021-12-20' });
    expect(mergeReply(before, { signedBy: null, promisedBy: undefined })).toEqual({
      ...before,
      signedBy: null,
    });
  });

  it('to another class drops what only the old one had', () => {
    const before = replyFields({ ...known, class: 'holding', promisedBy: '2021-12-20' });
    expect(mergeReply(before, { class: 'substantive' })).toMatchObject({
      class: 'substantive',
      promisedBy: null,
    });
    const partial = replyFields({ ...known, class: 'partial', settledOn: received });
    expect(
      mergeReply(partial, { class: 'substantive', receivedOn: isoDate('2021-12-07') }).settledOn,
    ).toBeNull();
  });

  it('to another class keeps what the correction gives, to be refused if it is not of that class', () => {
    const before = replyFields({ ...known, class: 'holding', promisedBy: '2021-12-20' });
    const day = isoDate('2021-12-21');
    expect(mergeReply(before, { class: 'substantive', promisedBy: day }).promisedBy).toBe(day);
  });

  it('of the day of receipt moves a settling on that same day, and no later one', () => {
    const day = isoDate('2021-12-08');
    const atOnce = replyFields({ ...known, class: 'partial', settledOn: received });
    expect(mergeReply(atOnce, { receivedOn: day }).settledOn).toBe(day);
    const later = replyFields({ ...known, class: 'partial', settledOn: '2021-12-09' });
    expect(mergeReply(later, { receivedOn: day }).settledOn).toBe('2021-12-09');
  });

  it('of the body drops the office, and the other way round', () => {
    const before = replyFields({
      ...known,
      class: 'transfer',
      transferredToOrganisationId: 'o',
      transferredToOfficeId: 'f',
    });
    const body = mergeReply(before, { transferredToOrganisationId: 'p' });
    expect(body).toMatchObject({ transferredToOrganisationId: 'p', transferredToOfficeId: null });
    const office = mergeReply(before, { transferredToOfficeId: 'g' });
    expect(office).toMatchObject({ transferredToOrganisationId: null, transferredToOfficeId: 'g' });
  });
});
