import { httpFailure } from './failures.ts';

/** Names under which a loopback service is asked for. */
export const loopbackNames = ['localhost', '127.0.0.1', '[::1]'] as const;

export interface Asked {
  readonly method: string;
  readonly headers: Headers;
  /** The port the connection came in on; undefined where there is no connection. */
  readonly port: number | undefined;
  /** It asks for a page that a person looks at, which other sites may link to. */
  readonly isPage: boolean;
}

/**
 * Lets through only what was meant for this service: a `Host` of ours, so that no other name can be pointed at it (DNS
 * rebinding), and nothing that a page of another site sends. Raises `host-not-served`, `cross-site-refused`.
 */
export function expectOurs(asked: Asked, allowedHosts: readonly string[]): void {
  const host = (asked.headers.get('host') ?? '').toLowerCase();
  if (!isAllowedHost(host, asked.port, allowedHosts)) {
    throw httpFailure(
      'host-not-served',
      'The Host header names no host that this service answers for.',
      `Ask for ${allowedHosts[0]} and the port it listens on.`,
      { field: 'Host' },
    );
  }
  const origin = asked.headers.get('origin');
  const site = asked.headers.get('sec-fetch-site');
  const isForeign = (origin !== null && origin !== `http://${host}`) || (site !== null && !OWN_SITES.has(site));
  if (!isForeign || (origin === null && isLinkToPage(asked))) return;
  throw httpFailure(
    'cross-site-refused',
    'A page of another site sent this request.',
    'Only pages of this service may call it from a browser.',
    { field: origin === null ? 'Sec-Fetch-Site' : 'Origin' },
  );
}

function isAllowedHost(host: string, port: number | undefined, allowedHosts: readonly string[]): boolean {
  const [, name, stated] = /^(\[[0-9a-f:.]+\]|[^:]+)(?::(\d{1,5}))?$/.exec(host) ?? [];
  if (name === undefined || !allowedHosts.includes(name)) return false;
  return port === undefined || Number(stated ?? HTTP_PORT) === port;
}

/** A person followed a link; what a page of ours shows to them no other site can read. */
function isLinkToPage({ method, headers, isPage }: Asked): boolean {
  return isPage && (method === 'GET' || method === 'HEAD') && headers.get('sec-fetch-mode') === 'navigate';
}

/** `none`: typed into the address bar. */
const OWN_SITES = new Set(['same-origin', 'none']);
const HTTP_PORT = 80;
