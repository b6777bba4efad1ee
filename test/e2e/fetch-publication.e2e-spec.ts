import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { readPublication } from '../../src/cli/read-publication.js';

describe('readPublication from an address', () => {
  let server: Server;
  let base: string;
  const answers: Record<string, (response: ServerResponse) => void> = {
    '/good': (response) => response.end('{"scotland":{}}'),
    '/page': (response) => response.end('<!doctype html>'),
    '/gone': (response) => response.writeHead(404).end(),
    '/moved': (response) => response.writeHead(301, { location: 'http://example.org/x.json' }).end(),
    '/endless': (response) => {
      const more = (): boolean =>
        response.destroyed || (response.write('x'.repeat(65_536)), setImmediate(more), true);
      more();
    },
    '/cut': (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      setTimeout(() => response.destroy(), 50);
    },
  };

  beforeAll(async () => {
    server = createServer(({ url }, response) => answers[url ?? '']?.(response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('gives the parsed JSON', async () => {
    expect(await readPublication(`${base}/good`)).toEqual({ scotland: {} });
  });

  it.each<[string, string, RegExp]>([
    ['a page instead of JSON', '/page', /can't be read as JSON .*Save https:\/\/www\.gov\.uk/],
    ['an error', '/gone', /answered 404/],
    ['a redirect, which might lead anywhere', '/moved', /sends on to http:\/\/example\.org\/x\.json/],
    ['more than a bank-holiday file can be', '/endless', /larger than 1 MB/],
    ['an answer that is cut short', '/cut', /can't be fetched/],
  ])('refuses %s', async (_what, path, words) => {
    await expect(readPublication(base + path)).rejects.toThrow(words);
  });

  it.each<[string, string, RegExp]>([
    ['http to another machine', 'http://example.org/bank-holidays.json', /not an https address/],
    ['another kind of address', 'ftp://example.org/bank-holidays.json', /not an https address/],
    ['what is no address', 'https://', /not an address/],
    ['a machine that does not answer', 'http://127.0.0.1:1/x', /can't be fetched \(.+\)/],
  ])('refuses %s', async (_what, address, words) => {
    await expect(readPublication(address)).rejects.toThrow(words);
  });

  it('does not wait for ever for an answer', async () => {
    await expect(readPublication(`${base}/silent`, 0.2)).rejects.toThrow('no answer within 0.2 seconds');
  });
});
