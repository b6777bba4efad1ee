import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Operation, type Response, type Schema } from '../../src/api/openapi/document.js';
import { type TestApp } from './app.js';

/** The document as it is served. */
export interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response> };
}

/** One operation of the document, with where it is. */
export interface Described extends Operation {
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  /** For messages, e.g. `GET /api/v1/groups`. */
  readonly title: string;
}

export async function readDocument(t: TestApp): Promise<OpenApi> {
  return t.nobody.get<OpenApi>('/api/openapi.json');
}

/** Every operation, in the order of the document. */
export function operations(document: OpenApi): Described[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([lower, operation]) => {
      const method = lower.toUpperCase();
      return { ...operation, method, path, title: `${method} ${path}` };
    }),
  );
}

/** An answer of an operation, wherever it is described; undefined when it is not. */
export function responseOf(document: OpenApi, operation: Operation, status: number): Response | undefined {
  const response = operation.responses[String(status)] as Response | undefined;
  const name = response?.$ref?.split('/').at(-1);
  return name ? document.components.responses[name] : response;
}

/** Checks values against the schemas of a document. */
export class SchemaChecker {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(document: object) {
    (addFormats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    this.ajv.addFormat('binary', true);
    this.ajv.addSchema(document, 'document');
  }

  /** What is wrong with a value by a schema of the document; empty when nothing is. */
  faults(schema: Schema, value: unknown): string[] {
    const key = JSON.stringify(schema);
    const check = this.compiled.get(key) ?? this.ajv.compile(absolute(schema));
    this.compiled.set(key, check);
    if (check(value)) return [];
    return (check.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(' '),
    );
  }

  /** Whether it is a JSON Schema at all. */
  isSchema(schema: Schema): boolean {
    return this.ajv.validateSchema(schema) === true;
  }
}

/** A copy of the document in which no object may have a field that is not described. */
export function closed<T>(node: T): T {
  if (Array.isArray(node)) return node.map(closed) as T;
  if (typeof node !== 'object' || node === null) return node;
  const parts = Object.fromEntries(Object.entries(node).map(([key, part]) => [key, closed(part as unknown)]));
  const isObject = parts.type === 'object' && parts.properties !== undefined;
  return (isObject ? { additionalProperties: false, ...parts } : parts) as T;
}

/** The same schema with its references pointing into the document. */
function absolute<T>(node: T): T {
  if (Array.isArray(node)) return node.map(absolute) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, part]) =>
      key === '$ref' && typeof part === 'string'
        ? [key, `document${part}`]
        : [key, absolute(part as unknown)],
    ),
  ) as T;
}
