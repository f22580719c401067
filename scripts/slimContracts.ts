import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type * as shapes from '../src/platform/http/requestShape.ts';
import type { Operation } from '../src/platform/operation/operation.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * Gives the pages of every `contract.ts` what a request has to know of its operations, and none of the schemas and
 * descriptions, which are the service's to check: a third of all code of a first visit. Constants stay; a page that imports
 * a schema does not build.
 */
export function slimContracts(): Plugin {
  return {
    name: 'slim-contracts',
    enforce: 'pre',
    async load(id) {
      if (!id.startsWith(source) || !id.endsWith('/contract.ts')) return undefined;
      const { module, dependencies } = await imported<Readonly<Record<string, unknown>>>(id);
      const { requestShape } = (await imported<typeof shapes>(`${source}platform/http/requestShape.ts`)).module;
      for (const file of dependencies) this.addWatchFile(file);
      const kept = Object.entries(module).flatMap(([name, value]) => {
        if (isOperation(value)) return [[name, requestShape(value)] as const];
        return isConstant(value) ? [[name, value] as const] : [];
      });
      return kept.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n');
    },
  };
}

function imported<Module>(path: string) {
  return runnerImport<Module>(path, { configFile: false, logLevel: 'error' });
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'effect' in value && 'input' in value;
}

function isConstant(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return ['string', 'number', 'boolean'].includes(typeof value);
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && Object.values(value).every(isConstant);
}
