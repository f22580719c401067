import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { silentTerminal } from '../platform/silentTerminal.fixture.ts';
import { bellwether } from './capturedTerminal.fixture.ts';
import { program } from './program.ts';

const commands = program('0.0.0-test', silentTerminal).commands;

test('the help lists every command', async () => {
  const { out } = await bellwether(['--help']);
  expect(commands.length).toBeGreaterThan(3);
  for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command.name()} `, 'm'));
});

test.each(commands.map((command) => [command.name(), command] as const))(
  '%s explains itself and each of its options',
  async (name, command) => {
    const help = await bellwether([name, '--help']);
    expect(help).toMatchObject({ exit: 0, err: '' });
    expect(help.out).toContain(`Usage: bellwether ${name}`);
    expect(command.description()).not.toBe('');
    for (const { flags, description } of command.options)
      expect({ flags, description }).not.toMatchObject({ description: '' });
  },
);

test('every command that prints JSON publishes its schema, and says where', () => {
  for (const command of commands) {
    const json = command.options.find(({ long }) => long === '--json');
    if (!json) continue;
    const schema = `docs/schemas/${command.name()}.schema.json`;
    expect(existsSync(schema), `${schema} is missing: add the contract to src/app/schemas.test.ts`).toBe(true);
    expect(json.description).toContain(schema);
  }
});

test('every command that reads a file lets the person state how it is read', () => {
  for (const command of commands) {
    if (!command.registeredArguments.some((argument) => argument.name() === 'FILE')) continue;
    const stated = command.options.map(({ long }) => long);
    expect(stated, `wrap ${command.name()} in addReadingOptions`).toContain('--encoding');
  }
});
