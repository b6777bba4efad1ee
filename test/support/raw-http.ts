import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A caller that speaks HTTP by hand, so that it can be slow, stop in the middle, or go. */
export class RawCaller {
  constructor(
    private readonly url: string,
    private readonly secret: string,
  ) {}

  /** A connection on which nothing was said yet. */
  async silent(): Promise<Socket> {
    const { port, hostname } = new URL(this.url);
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  }

  /** Asks for a path and reads nothing of the answer. */
  async asking(path: string): Promise<Socket> {
    const socket = (await this.silent()).pause();
    socket.write(`GET ${path} HTTP/1.1\r\n${this.head}\r\n`);
    return socket;
  }

  /** Begins an upload of a PDF of `size` bytes, and sends its first `first` bytes (which may be all). */
  async uploading(path: string, size: number, first: number, headers = ''): Promise<Socket> {
    const socket = await this.silent();
    const head =
      '--xx\r\nContent-Disposition: form-data; name="kind"\r\n\r\nscan\r\n' +
      '--xx\r\nContent-Disposition: form-data; name="file"; filename="big.pdf"\r\n\r\n';
    const length = head.length + size + FORM_END.length;
    socket.write(
      `POST ${path} HTTP/1.1\r\n${this.head}${headers}Content-Type: multipart/form-data; boundary=xx\r\n` +
        `Content-Length: ${length}\r\n\r\n${head}`,
    );
    await new Promise((resolve) => socket.write(pdfOf(size).subarray(0, first), resolve));
    return socket;
  }

  private get head(): string {
    return `Host: postbag\r\nAuthorization: Bearer ${this.secret}\r\n`;
  }
}

/** What ends the form of an upload. */
export const FORM_END = '\r\n--xx--\r\n';

/** A PDF, as far as its first bytes tell, of so many bytes. */
export function pdfOf(size: number): Buffer {
  const bytes = Buffer.alloc(size, 1);
  bytes.write('%PDF-1.7\n');
  return bytes;
}

/** What the server sends next, up to where it pauses: the head of an answer, and as much of its body. */
export async function nextOf(socket: Socket): Promise<string> {
  const [bytes] = (await once(socket.resume(), 'data')) as [Buffer];
  socket.pause();
  return bytes.toString();
}

/** The first line of what the server sends next, e.g. HTTP/1.1 201 Created. */
export async function statusLine(socket: Socket): Promise<string> {
  return (await nextOf(socket)).split('\r\n', 1)[0];
}

/** Waits until something is so, for at most ten seconds. */
export async function waitFor(isTrue: () => Promise<boolean> | boolean): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not happen within ten seconds.');
}
