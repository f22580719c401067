import type { Operation } from '../operation/operation.ts';
import type { JsonSchema } from './fieldText.ts';

/** An OpenAPI 3.1 document, as far as we read it ourselves. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
  /** Every failure code of the product. */
  readonly 'x-failures': Readonly<Record<string, { readonly title: string; readonly status: number }>>;
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly DocumentedParameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, DocumentedContent>> };
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
  /** Codes it may refuse with, beyond those that every operation may. */
  readonly 'x-failures': readonly string[];
  readonly 'x-effect': Operation['effect'];
}

export interface DocumentedParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema?: JsonSchema;
  /** Instead of a schema: the value is JSON. */
  readonly content?: Readonly<Record<string, DocumentedContent>>;
  readonly example?: unknown;
}

export interface DocumentedContent {
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

export interface DocumentedResponse {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
  readonly content?: Readonly<Record<string, DocumentedContent>>;
}
