import { createHash } from 'node:crypto';
import { type Socket } from 'node:net';
import { poolOf } from '../../src/database/pool-of.js';
import { Files } from '../support/attachments.js';
import { FORM_END, pdfOf, RawCaller, statusLine, waitFor } from '../support/raw-http.js';
import { Statements } from '../support/statements.js';

const MB = 2 ** 20;
const SIZE = 20 * MB;
const CHUNK = 256 * 1024;
const READERS = 8;

/** Pieces that one transfer may have in the process: one that waits, one that is sent or stored, one that is read. */
const PIECES = 3;

describe('files of 20 MB', () => {
  let files: Files;
  let raw: RawCaller;
  let id: string;
  let to: string;
  let counter: Statements;
  const read = { pieces: 0, written: 0 };
  /** The server's end of every connection so far. */
  const ofServer = new Set<Socket>();
  let inFlight = { now: () => 0, peak: 0 };

  const ofSockets = (bytes: (socket: Socket) => number): number =>
    [...ofServer].reduce((sum, socket) => sum + bytes(socket), 0);
  const contentPath = (): string => `/api/v1/attachments/${id}/content`;

  beforeAll(async () => {
    files = await Files.start();
    raw = new RawCaller(files.f.t.url, files.f.staff.secret);
    const server = files.f.t.app.getHttpServer();
    server.on('connection', (socket: Socket) => ofServer.add(socket));
    ({ id: to } = await files.f.log());
    ({ id } = await files.attach(`letters/${to}`, 'big.pdf', pdfOf(SIZE)));
    counter = new Statements((text) => {
      if (text.startsWith('SELECT bytes FROM attachment_chunk')) read.pieces += 1;
      if (text.startsWith('INSERT INTO attachment_chunk')) read.written += 1;
      inFlight.peak = Math.max(inFlight.peak, inFlight.now());
    });
  });
  beforeEach(() => {
    Object.assign(read, { pieces: 0, written: 0 });
    inFlight = { now: () => 0, peak: 0 };
  });
  afterAll(async () => {
    counter.stop();
    await files.f.t.close();
  });

  it('come in piece by piece: the sender waits for the database', async () => {
    const taken = (): number => ofSockets((socket) => socket.bytesRead);
    const before = taken();
    inFlight.now = () => taken() - before - read.written * CHUNK;
    const { id: other } = await files.f.log();
    const attached = await files.attach(`letters/${other}`, 'big.pdf', pdfOf(SIZE));
    expect(attached.size).toBe(SIZE);
    expect(read.written).toBe(SIZE / CHUNK);
    expect(inFlight.peak / CHUNK).toBeLessThanOrEqual(PIECES);
  });

  it('go out piece by piece to eight slow readers: the database waits for each', async () => {
    const sent = (): number => ofSockets((socket) => socket.bytesWritten - socket.writableLength);
    const before = sent();
    inFlight.now = () => read.pieces * CHUNK - (sent() - before);
    const whole = createHash('sha256').update(pdfOf(SIZE)).digest('hex');
    const readers = Array.from({ length: READERS }, async () => {
      const response = await files.content(id);
      const hash = createHash('sha256');
      for await (const bytes of response.body as AsyncIterable<Uint8Array>) {
        hash.update(bytes);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return hash.digest('hex');
    });
    expect(await Promise.all(readers)).toEqual(Array.from({ length: READERS }, () => whole));
    expect(read.pieces).toBe((READERS * SIZE) / CHUNK);
    expect(inFlight.peak / CHUNK).toBeLessThanOrEqual(READERS * PIECES);
  });

  it('are read no further when their readers go, and no connection is kept for them', async () => {
    const readers = await Promise.all(Array.from({ length: READERS }, () => raw.asking(contentPath())));
    await Promise.all(readers.map(statusLine));
    for (const reader of readers) reader.destroy();
    await waitFor(async () => (await brokenOff()) === READERS);
    const pool = poolOf(files.f.t.db);
    await waitFor(() => pool.waitingCount === 0 && pool.idleCount === pool.totalCount);
    const { pieces } = read;
    expect(pieces).toBeLessThan((READERS * SIZE) / CHUNK);
    await files.f.staff.get(`/api/v1/attachments/${id}`);
    expect(read.pieces).toBe(pieces);
  });

  it('that are cut off on their way in leave nothing behind and free their turn at once', async () => {
    const before = await files.rows();
    const path = `/api/v1/letters/${to}/attachments`;
    const turns = [await raw.uploading(path, SIZE, 4 * MB), await raw.uploading(path, SIZE, 4 * MB)];
    await waitFor(() => read.written >= 2 * ((4 * MB) / CHUNK) - 2);
    const { id: other } = await files.f.log();
    const waiting = await raw.uploading(`/api/v1/letters/${other}/attachments`, 1000, 1000);
    waiting.write(FORM_END);
    const gone = await raw.uploading(path, SIZE, 1000);
    gone.destroy();
    const { written } = read;
    await files.f.staff.get(`/api/v1/letters/${other}`);
    expect(read.written).toBe(written);
    for (const sender of turns) sender.destroy();
    expect(await statusLine(waiting)).toBe('HTTP/1.1 201 Created');
    waiting.destroy();
    await files.attach(`letters/${other}`, 'next.pdf', pdfOf(2000));
    expect(await files.rows()).toEqual({ attachments: before.attachments + 2, chunks: before.chunks + 2 });
  });

  /** How many downloads ended because their reader went. */
  async function brokenOff(): Promise<number> {
    const text = (await files.f.t.nobody.call<string>('GET', '/metrics')).body;
    const line = /duration_seconds_count\{method="GET",route="[^"]+\/content",status="broken_off"\} (\d+)/;
    return Number(line.exec(text)?.[1] ?? 0);
  }
});

describe('the close of Postbag', () => {
  it('ends downloads, uploads and silent connections that hang, and lets an act under way be heard', async () => {
    const files = await Files.start();
    const raw = new RawCaller(files.f.t.url, files.f.staff.secret);
    const { id: letterId } = await files.f.log();
    const { id } = await files.attach(`letters/${letterId}`, 'big.pdf', pdfOf(SIZE));
    const path = `/api/v1/letters/${letterId}/attachments`;
    const before = await files.rows();

    const hanging = [await raw.silent()];
    for (let reader = 0; reader < READERS; reader += 1)
      hanging.push(await raw.asking(`/api/v1/attachments/${id}/content`));
    for (let sender = 0; sender < 3; sender += 1) hanging.push(await raw.uploading(path, SIZE, MB));
    const ended = hanging.map((socket) => new Promise((resolve) => socket.once('close', resolve)));

    const lock = files.f.t.db.createQueryRunner();
    await lock.startTransaction();
    await lock.query('SELECT 1 FROM letter WHERE id = $1 FOR UPDATE', [letterId]);
    const act = files.f.staff.call('POST', `/api/v1/letters/${letterId}/close`, {});
    await waitFor(async () => (await files.f.t.db.query<unknown[]>(WAITING)).length > 0);

    const closed = files.f.t.app.close();
    for (const socket of hanging) socket.resume();
    await Promise.all(ended);
    await lock.commitTransaction();
    const rows = await files.rows();
    await lock.release();
    expect((await act).status).toBeLessThan(300);
    await closed;
    expect(rows).toEqual(before);
  });
});

const WAITING = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
