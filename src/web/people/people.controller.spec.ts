import { withEnd } from './people.controller.js';
import { type ShownInvitation } from './read-people.js';

const INVITATION: ShownInvitation = {
  id: 'x',
  email: 'kim@example.org',
  role: 'staff',
  roleWord: 'Staff',
  invitedBy: 'Ada Example',
  createdAt: '2024-03-01T09:00:00Z',
  expiresAt: '2024-03-08T09:00:00Z',
  acceptedAt: null,
  revokedAt: null,
  isOpen: false,
};

describe('an invitation that is over', () => {
  it.each([
    ['Accepted', { acceptedAt: '2024-03-02T10:00:00Z' }, '2024-03-02T10:00:00Z'],
    ['Taken back', { revokedAt: '2024-03-03T10:00:00Z' }, '2024-03-03T10:00:00Z'],
    ['Not used in time', {}, '2024-03-08T09:00:00Z'],
  ])('says what became of it: %s', (ended, facts, endedAt) => {
    expect(withEnd({ ...INVITATION, ...facts })).toMatchObject({ ended, endedAt });
  });
});
