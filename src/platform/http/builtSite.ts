import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { siteFileHeaders, sitePageHeaders } from './securityHeaders.ts';

/** The pages that a browser runs, as they were built. */
export interface BuiltSite {
  /** Whether the address is a page of the site: one that its own script shows. */
  isPage(path: string): boolean;
  /** The file at this address, else, for who wants a page, the one whose script shows it; undefined where it is neither. */
  answer(path: string, headers: Headers): Response | undefined;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

interface BuiltFile {
  readonly bytes: Buffer<ArrayBuffer>;
  /** The encodings it can be sent in, the tightest first. */
  readonly packed: readonly { readonly encoding: 'br' | 'gzip'; readonly bytes: Buffer<ArrayBuffer> }[];
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Holds a built site in memory, packed once; undefined where none was built. Files below `assets/` carry the digest of their
 * content in their names, so that browsers keep them for good.
 */
export function builtSite(folder: string): BuiltSite | undefined {
  const indexPath = join(folder, 'index.html');
  if (!existsSync(indexPath)) return undefined;
  const index = readFileSync(indexPath, 'utf8');
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'index.html' && !/\.(?:map|br)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length).replaceAll('\\', '/'), builtFile(path)] as const),
  );
  const isPage = (path: string) => !files.has(path) && !path.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(path);
  return {
    isPage,
    answer(path, headers) {
      const file = files.get(path);
      if (file) return fileAnswer(file, headers.get('accept-encoding') ?? '');
      const wantsPage = headers.get('accept')?.includes('text/html') === true;
      return wantsPage && isPage(path) ? pageAnswer(index) : undefined;
    },
  };
}

function builtFile(path: string): BuiltFile {
  const bytes = readFileSync(path);
  const isForGood = /[\\/]assets[\\/]/.test(path);
  return {
    bytes,
    packed: [
      // Brotli takes seconds to pack tightly, so the build has done it: `scripts/packAssets.ts`.
      ...(existsSync(`${path}.br`) ? [{ encoding: 'br' as const, bytes: readFileSync(`${path}.br`) }] : []),
      { encoding: 'gzip' as const, bytes: gzipSync(bytes, { level: 9 }) },
    ],
    headers: {
      'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
      'cache-control': isForGood ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    },
  };
}

function fileAnswer({ bytes, packed, headers }: BuiltFile, accepted: string): Response {
  const wanted = accepted.split(',').map((each) => each.trim().split(';')[0]);
  const found = packed.find((each) => wanted.includes(each.encoding) && each.bytes.length < bytes.length);
  return new Response(found?.bytes ?? bytes, {
    headers: { ...siteFileHeaders, ...headers, ...(found && { 'content-encoding': found.encoding }) },
  });
}

/** The page names the word by which its own style elements are known, another one each time. */
function pageAnswer(index: string): Response {
  const nonce = randomBytes(16).toString('base64url');
  return new Response(index.replace('%NONCE%', nonce), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...sitePageHeaders(nonce) },
  });
}
