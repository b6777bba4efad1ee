import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A Member as the API gives one; every field that it may leave out can be left out. */
export const member = (id: number, changes: object = {}): object => ({
  id,
  nameListAs: `Example, Ms Ada${id}`,
  nameDisplayAs: `Ms Ada${id} Example`,
  nameFullTitle: `Rt Hon Ada${id} Example MP`,
  nameAddressAs: 'Ms Example',
  latestParty: { id: 15, name: 'Labour', abbreviation: 'Lab' },
  gender: 'F',
  latestHouseMembership: {
    membershipFrom: 'Great Tarn',
    membershipFromId: 1,
    house: 1,
    membershipEndDate: null,
  },
  thumbnailUrl: null,
  ...changes,
});
export const PEER = member(7, {
  nameDisplayAs: 'Baroness Legend of Muker',
  nameFullTitle: 'The Rt Hon. the Baroness Legend of Muker CBE',
  latestHouseMembership: { membershipFrom: 'Life peer', house: 2 },
});

/** How the server answers one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;
export const json =
  (body: unknown): Answer =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response.writeHead(code, headers).end('<html>no</html>');
/** A page of a search as the API gives it. */
export const page = (members: readonly object[], totalResults = members.length): Answer =>
  json({ items: members.map((value) => ({ value, links: [] })), totalResults, skip: 0, take: 20 });
export const silent: Answer = () => undefined;
export const cut: Answer = (_request, response) => {
  response.writeHead(200, { 'content-length': '900' }).write('{"items":[');
  response.destroy();
};

/** A server in the place of the Members API, which answers as it is told to, and with 404 when there is nothing left. */
export interface MembersServer {
  base: string;
  /** What it answers, one after another. */
  answers: Answer[];
  /** What it was asked for. */
  asked: string[];
  close(): Promise<void>;
}

export async function startMembersServer(): Promise<MembersServer> {
  const server = createServer((request, response) => {
    it.asked.push(request.url ?? '');
    (it.answers.shift() ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const it: MembersServer = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    answers: [],
    asked: [],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return it;
}
