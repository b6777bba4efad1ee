/** What an answer over HTTP was. `body` is the parsed JSON, typed by who asks. */
export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
  headers: Headers;
}

/** A caller with one token. Every call goes over real HTTP on loopback. */
export interface Caller {
  call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
  get<Body = Record<string, unknown>>(path: string): Promise<Body>;
  post<Body = Record<string, unknown>>(path: string, body?: unknown): Promise<Body>;
  secret: string;
}

/** A caller with a token, or with other headers. */
export function callerWith(base: string, secret: string, always: Record<string, string> = {}): Caller {
  const call = async <Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(base + path, {
      method,
      headers: {
        ...(secret && { authorization: `Bearer ${secret}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...always,
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text ? parsed(text, response) : {}) as Body,
      headers: response.headers,
    };
  };
  const succeed = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const answer = await call<Body>(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    secret,
    call,
    get: (path) => succeed('GET', path),
    post: (path, body) => succeed('POST', path, body ?? {}),
  };
}

/** The JSON of an answer; what is no JSON, such as the metrics, as text. */
function parsed(text: string, { headers }: Response): unknown {
  return headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}
