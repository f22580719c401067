import { expect, test } from 'vitest';
import { defaultDataFolder } from './defaultDataFolder.ts';

test('an ordinary account has its data where the desktop says data of accounts lie', () => {
  expect(defaultDataFolder({ HOME: '/home/ada' }, 1000, '/')).toBe('/home/ada/.local/share/bellwether');
  expect(defaultDataFolder({ HOME: '/home/ada', XDG_DATA_HOME: '/data/ada' }, 1000, '/')).toBe('/data/ada/bellwether');
  expect(defaultDataFolder({ HOME: '/home/ada', XDG_DATA_HOME: 'relative' }, 1000, '/')).toBe(
    '/home/ada/.local/share/bellwether',
  );
});

test('root has them outside its home, which the account of PostgreSQL cannot enter', () => {
  expect(defaultDataFolder({ HOME: '/root', XDG_DATA_HOME: '/root/.local/share' }, 0, '/')).toBe('/var/lib/bellwether');
});

test('BELLWETHER_DATA says otherwise for everybody, from where one stands', () => {
  expect(defaultDataFolder({ BELLWETHER_DATA: '/srv/b', HOME: '/root' }, 0, '/here')).toBe('/srv/b');
  expect(defaultDataFolder({ BELLWETHER_DATA: 'b' }, 1000, '/here')).toBe('/here/b');
});

test('without any home it asks for a folder', () => {
  expect(() => defaultDataFolder({}, 1000, '/')).toThrow(/No data folder is named/);
});
