/** The part of Fastify that is needed here. */
interface Server {
  addHook(name: 'onRoute', note: (route: { url: string; method: string | string[] }) => void): unknown;
}

interface Served {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** Which methods each path is served with, noted as the routes are registered. */
export class ServedRoutes {
  private readonly byUrl = new Map<string, Served>();

  /** Notes every route that is registered on the server from now on. */
  watch(server: Server): void {
    server.addHook('onRoute', ({ url, method }) => this.note(url, [method].flat()));
  }

  /** The methods that the path of a request takes, OPTIONS included; none when nothing is there. */
  methodsAt(url: string): string[] {
    const [path] = url.split('?');
    const methods = [...this.byUrl.values()]
      .filter(({ pattern }) => pattern.test(path))
      .flatMap((served) => [...served.methods]);
    return methods.length > 0 ? [...new Set([...methods, 'OPTIONS'])].sort() : [];
  }

  private note(url: string, methods: readonly string[]): void {
    const served = this.byUrl.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const method of methods) served.methods.add(method);
    this.byUrl.set(url, served);
  }
}

/** Matches the addresses of a route: a parameter stands for one part of the path, a star for the rest. */
function patternOf(url: string): RegExp {
  const escaped = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`);
}
