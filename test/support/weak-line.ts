import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a server that breaks or falls silent after so many bytes of what the server says; sound until it is told otherwise. */
export class WeakLine {
  /** How many connections there were. */
  connections = 0;
  /** How many bytes of the server went through the last of them. */
  passed = 0;
  private most = Infinity;
  private isSilent = false;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async to(port: number): Promise<WeakLine> {
    const server = createServer();
    const line = new WeakLine(server);
    server.on('connection', (near) => line.join(near, connect(port, '127.0.0.1')));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return line;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  breakAfter(bytes: number): void {
    [this.most, this.isSilent] = [bytes, false];
  }

  fallSilentAfter(bytes: number): void {
    [this.most, this.isSilent] = [bytes, true];
  }

  mend(): void {
    this.most = Infinity;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, far: Socket): void {
    this.connections += 1;
    this.passed = 0;
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (bytes: Buffer) => {
      const part = bytes.subarray(0, Math.max(0, this.most - this.passed));
      this.passed += part.length;
      near.write(part, () => {
        if (part.length < bytes.length && !this.isSilent) near.destroy();
      });
    });
  }
}
