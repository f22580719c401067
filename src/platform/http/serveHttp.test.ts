import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { serveHttp } from './serveHttp.ts';
import { type TestService, testService } from './service.fixture.ts';

let it: TestService | undefined;
afterEach(async () => {
  await it?.close();
  it = undefined;
});

test('only this machine may be listened on', async () => {
  it = await testService();
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'example.com']) {
    await expect(serveHttp(it.app, { host, port: 0 }), `at ${host}`).rejects.toMatchObject({ code: 'host-refused' });
  }
  for (const host of ['localhost', '127.0.0.1', '127.0.0.5']) {
    const service = await serveHttp(it.app, { host, port: 0 });
    expect(service.url).toMatch(/^http:\/\/(127\.0\.0\.\d|\[::1\]):\d+$/);
    await service.close();
  }
});

test('a taken port is named', async () => {
  it = await testService();
  const { port } = it.service;
  await expect(serveHttp(it.app, { host: '127.0.0.1', port })).rejects.toMatchObject({
    code: 'port-taken',
    message: expect.stringContaining(String(port)),
  });
});

test('closing lets what runs end, takes nothing new, and does not wait for the idle', async () => {
  it = await testService();
  const idle = connect(it.service.port, '127.0.0.1');
  await new Promise((resolve) => idle.once('connect', resolve));
  const running = fetch(`${it.url}/api/v1/counting/lines/a?lines=50000`);
  const answer = await running;
  const closing = it.service.close(600_000);
  expect((await answer.text()).split('\n').length).toBe(50_001);
  await closing;
  await expect(fetch(`${it.url}/health/live`)).rejects.toThrow('fetch failed');
  idle.destroy();
});

test('what does not end by the deadline is cut', async () => {
  it = await testService();
  const slow = fetch(`${it.url}/api/v1/counting/break?how=slow`);
  slow.catch(() => {});
  await expect.poll(async () => (await fetch(`${it?.url}/health/live`)).status).toBe(200);
  await it.service.close(50);
  await expect(slow).rejects.toThrow('fetch failed');
});

test('a connection opened in advance is let go without a word, a request that stops half way with 408', async () => {
  it = await testService();
  const service = await serveHttp(it.app, { host: '127.0.0.1', port: 0, headersWithinMs: 150 });
  const sends = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(service.port, '127.0.0.1', () => bytes !== '' && socket.write(bytes));
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.once('error', reject).once('close', () => resolve(answer));
    });
  try {
    const [nothing, half, broken] = await Promise.all(['', 'GET / HTTP/1.1\r\nHost: a', 'NO HTTP\r\n\r\n'].map(sends));
    expect(nothing).toBe('');
    expect(half).toMatch(/^HTTP\/1\.1 408 [^]*\r\nconnection: close\r\n[^]*request-too-slow/);
    expect(broken).toMatch(/^HTTP\/1\.1 400 [^]*\r\nconnection: close\r\n[^]*request-malformed/);
  } finally {
    await service.close();
  }
});
