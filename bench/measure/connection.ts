import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** An answer: its status, its body, and how many bytes that has. */
export interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * One kept-alive HTTP connection that sends ready-made requests one after another. It reads no more of an answer than
 * status and length, so that on a machine with few cores the client takes little from the servers.
 */
export class Connection {
  private readonly pieces: Buffer[] = [];
  private answered: ((reply: Reply) => void) | null = null;
  private failed: ((error: Error) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (piece) => this.take(piece));
    socket.on('error', (error) => this.failed?.(error));
    socket.on('close', () => this.failed?.(new Error('The server closed the connection.')));
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Connection(socket);
  }

  send(request: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.failed = null;
    this.socket.destroy();
  }

  private take(piece: Buffer): void {
    this.pieces.push(piece);
    const all = this.pieces.length === 1 ? piece : Buffer.concat(this.pieces.splice(0));
    if (this.pieces.length === 0) this.pieces.push(all);
    const end = all.indexOf(HEAD_END);
    if (end < 0) return;
    const head = all.toString('latin1', 0, end);
    const length = /content-length: *(\d+)/i.exec(head);
    if (!length) return this.failed?.(new Error(`An answer without a length:\n${head}`));
    const from = end + HEAD_END.length;
    if (all.length < from + Number(length[1])) return;
    this.pieces.length = 0;
    this.answered?.({
      status: Number(head.slice(9, 12)),
      body: all.subarray(from, from + Number(length[1])),
    });
  }
}

/** A request as it goes over the wire. */
export function request(
  method: string,
  path: string,
  token: string | null,
  body?: string,
  more = '',
): string {
  const type = body === undefined ? '' : 'Content-Type: application/json\r\n';
  const length = body === undefined ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  const sign = token === null ? '' : `Authorization: Bearer ${token}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${sign}${type}${length}${more}\r\n${body ?? ''}`;
}
