import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { breakOffWhenStalled, discardRest } from './sender.js';

describe('a sender', () => {
  let server: Server;
  let socket: Socket;

  /** A request of `length` bytes that sends none of them yet, as the server and the sender see it. */
  const begin = async (length: number): Promise<IncomingMessage> => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
    socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n\r\n`);
    const [request] = (await once(server, 'request')) as [IncomingMessage];
    return request.on('error', () => undefined);
  };
  afterEach(() => {
    socket.destroy();
    server.close();
  });

  it('that stalls is broken off', async () => {
    const request = await begin(100);
    breakOffWhenStalled(request, 50);
    request.resume();
    socket.write('some');
    await once(socket, 'close');
    expect(request.destroyed).toBe(true);
  });

  it('that sent everything is not, however long the answer takes', async () => {
    const request = await begin(4);
    breakOffWhenStalled(request, 50);
    request.resume();
    socket.write('some');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(request.socket.destroyed).toBe(false);
  });

  it('that was refused may finish, up to a limit', async () => {
    const request = await begin(1000);
    discardRest(request, 1000);
    socket.write('x'.repeat(1000));
    await once(request, 'end');
    expect(request.socket.destroyed).toBe(false);
    discardRest(request, 0);
  });

  it('that was refused and goes on and on is broken off', async () => {
    const request = await begin(2000);
    discardRest(request, 1000);
    socket.write('x'.repeat(1500));
    await once(socket, 'close');
    expect(request.destroyed).toBe(true);
  });
});
