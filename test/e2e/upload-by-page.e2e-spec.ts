import { startApp, type TestApp } from '../support/app.js';
import { type Person } from '../support/people.js';

const PATH = '/groups/phrg/calendars/sitting-days';

/** What a browser has of a form that it was shown: the cookie of its tokens, and one of them. */
interface Shown {
  readonly cookie: string;
  readonly token: string;
}

describe('a page’s form with files', () => {
  let t: TestApp;
  let admin: Person;
  beforeAll(async () => {
    t = await startApp('2026-06-25');
    admin = await t.person('Admin Example', { phrg: 'admin' });
  });
  afterAll(() => t.close());

  const shown = async (): Promise<Shown> => {
    const answer = await fetch(t.url + PATH, { headers: { cookie: admin.cookie } });
    const [set] = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('postbag_form='));
    const [, token] = /name="_csrf" value="([^"]+)"/.exec(await answer.text())!;
    return { cookie: `${admin.cookie}; ${set.split(';')[0]}`, token };
  };
  const form = (token: string | null, list = 'house,start_date,end_date\n'): FormData => {
    const data = new FormData();
    if (token !== null) data.append('_csrf', token);
    data.append('sittingFile', new Blob([list], { type: 'text/csv' }), 'list.csv');
    return data;
  };
  const send = (body: FormData | string, headers: Record<string, string>, path = PATH): Promise<Response> =>
    fetch(t.url + path, { method: 'POST', body, headers: { origin: t.url, ...headers } });

  it('is done with the token that its page was shown with', async () => {
    const { cookie, token } = await shown();
    const answer = await send(form(token), { cookie });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('there is no row after the names of the columns');
  });

  it.each<[string, (given: Shown) => Promise<Response>]>([
    ['without a token', ({ cookie }) => send(form(null), { cookie })],
    ['with a made-up token', ({ cookie }) => send(form('a-made-up-token'), { cookie })],
    [
      'with the token in a file',
      ({ cookie, token }) => {
        const data = form(null);
        data.append('_csrf-file', new Blob([token]), 'token.txt');
        return send(data, { cookie });
      },
    ],
    [
      'with a token of somebody else’s form',
      async ({ cookie }) => send(form((await shown()).token), { cookie }),
    ],
    ['without the cookie of its tokens', ({ token }) => send(form(token), { cookie: admin.cookie })],
    [
      'from another site',
      ({ cookie, token }) => send(form(token), { cookie, origin: 'https://example.org' }),
    ],
    [
      'without saying from where',
      ({ cookie, token }) => fetch(t.url + PATH, { method: 'POST', body: form(token), headers: { cookie } }),
    ],
  ])('is refused %s', async (_what, forge) => {
    const answer = await forge(await shown());
    expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({
      status: 403,
      type: 'text/html; charset=utf-8',
    });
  });

  it('that is cut short, or has too much in it, is refused in words', async () => {
    const { cookie, token } = await shown();
    const type = 'multipart/form-data; boundary=cut';
    const cut = `--cut\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n--cut\r\ncontent-dis`;
    const many = form(token);
    for (let field = 0; field < 50; field += 1) many.append(`field-${field}`, 'x');
    for (const answer of [await send(cut, { cookie, 'content-type': type }), await send(many, { cookie })]) {
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('The form came incomplete, or has too much in it');
    }
  });

  it('is taken by no page that does not ask for files', async () => {
    const { cookie, token } = await shown();
    const answer = await send(form(token), { cookie }, '/groups/phrg/windows/add');
    expect(answer.status).toBe(415);
  });
});
