import { createServer, type Server, type ServerOptions, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { httpFailure } from './failures.ts';
import type { HttpApp } from './httpApp.ts';
import { problemOf, problemType } from './problem.ts';
import { answerHeaders } from './securityHeaders.ts';

export interface HttpService {
  readonly host: string;
  readonly port: number;
  /** Such as `http://127.0.0.1:4680`. */
  readonly url: string;
  /** Takes no more requests, lets those that run end, and after the deadline cuts what is left. */
  close(deadlineMs?: number): Promise<void>;
}

export interface HttpListening {
  readonly host: string;
  readonly port: number;
  /** Who has not sent all headers by then is let go, at most a third of it later. */
  readonly headersWithinMs?: number;
}

/**
 * Listens for the app on a loopback address of this machine. Port 0 takes a free one. Raises `host-refused` for any other
 * address, and `port-taken`.
 *
 * ```ts
 * const service = await serveHttp(app, { host: '127.0.0.1', port: 4680 })
 * await service.close()
 * ```
 */
export async function serveHttp(
  app: HttpApp,
  { host, port, headersWithinMs = 15_000 }: HttpListening,
): Promise<HttpService> {
  if (!isLoopback(host) && host !== 'localhost') throw hostRefused(host);
  let isClosing = false;
  const open = new Set<Socket>();
  const busy = new Set<Socket>();
  const answer = getRequestListener((request, env) => app.fetch(request, env), {
    hostname: host,
    overrideGlobalObjects: false,
    errorHandler: () =>
      new Response(MALFORMED, { status: 400, headers: { ...answerHeaders, 'content-type': problemType } }),
  });
  const server = createServer(limitsOf(headersWithinMs), (incoming, outgoing) => {
    if (isClosing) outgoing.setHeader('connection', 'close');
    busy.add(incoming.socket);
    outgoing.once('close', () => busy.delete(incoming.socket));
    void answer(incoming, outgoing);
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.maxHeadersCount = 100;
  server.maxConnections = 1024;
  server.on('clientError', refuseUnread);
  await listening(server, host, port);
  const address = server.address() as AddressInfo;
  if (!isLoopback(address.address)) {
    server.close();
    throw hostRefused(`${host} (${address.address})`);
  }
  const named = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    host: address.address,
    port: address.port,
    url: `http://${named}:${address.port}`,
    close: (deadlineMs = 10_000) => {
      isClosing = true;
      // Node takes a connection that has not asked anything yet for one that is about to.
      const dropIdle = () => {
        for (const socket of open) if (!busy.has(socket)) socket.destroy();
      };
      return closed(server, dropIdle, deadlineMs);
    },
  };
}

/** Who sends headers or a body too slowly is let go; a long upload has its time. */
function limitsOf(headersWithinMs: number): ServerOptions {
  return {
    maxHeaderSize: 16 * 1024,
    headersTimeout: headersWithinMs,
    requestTimeout: 30 * 60_000,
    keepAliveTimeout: 10_000,
    connectionsCheckingInterval: Math.ceil(headersWithinMs / 3),
  };
}

async function listening(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        const message = `Something else listens on port ${port} of ${host} already.`;
        reject(httpFailure('port-taken', message, 'End it, or choose another port with --port.'));
      } else if (error.code === 'EACCES') {
        const message = `This account may not listen on port ${port}.`;
        reject(httpFailure('port-taken', message, 'Choose a port above 1023 with --port.'));
      } else reject(error);
    });
    server.listen(port, host, resolve);
  });
}

async function closed(server: Server, dropIdle: () => void, deadlineMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const sweep = setInterval(dropIdle, 50);
  const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
  await ended;
  clearInterval(sweep);
  clearTimeout(deadline);
}

/**
 * What cannot even be read as HTTP gets the same body as everything that is refused. Nothing is said to a connection on which
 * nothing came: browsers open some in advance, and would read it as the answer to the request they send next.
 */
function refuseUnread(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesRead === 0) {
    socket.destroy();
    return;
  }
  const failure = unreadFailure(error.code);
  const body = JSON.stringify(problemOf(failure));
  const { status } = failure.kind;
  const headers = { ...answerHeaders, 'content-type': problemType, 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

function unreadFailure(code: string | undefined) {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return httpFailure('headers-too-large', 'The headers have more than 16 KB.', 'Send fewer.');
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return httpFailure('request-too-slow', 'The request did not come whole in time.', 'Send it again.');
  }
  return httpFailure('request-malformed', 'The request is no HTTP that can be read.', 'Send it again.');
}

const MALFORMED = JSON.stringify(
  problemOf(
    httpFailure(
      'request-malformed',
      'The request names no address that can be read.',
      'Check the path and the Host header.',
    ),
  ),
);

function isLoopback(address: string): boolean {
  return /^127(\.\d{1,3}){3}$/.test(address) || address === '::1' || address === '::ffff:127.0.0.1';
}

function hostRefused(host: string): Error {
  return httpFailure(
    'host-refused',
    `The service would listen on ${host}, where others could reach it, and nobody could yet be asked who they are.`,
    'Use --host 127.0.0.1 (the default), localhost or ::1, and a tunnel to reach it from elsewhere.',
  );
}
