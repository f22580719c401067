import { describe, expect, it } from 'vitest';
import { siteDomain } from './siteDomain.ts';

describe('the site of a customer', () => {
  it('is the registered domain of a host, an address or a mail address', () => {
    const written = ['pelikanbucht.co.uk', 'https://www.pelikanbucht.co.uk/en?x=1', 'Info@mail.PelikanBucht.co.uk'];
    expect(written.map((text) => siteDomain(text)?.domain)).toEqual(written.map(() => 'pelikanbucht.co.uk'));
    expect(siteDomain('pelikanbucht.de')?.label).toBe('pelikanbucht');
  });

  it('is none for free mail, social pages, shared hosts and what is no domain', () => {
    const shared = [
      'gmail.com',
      'anna@yahoo.co.uk',
      'qq.com',
      'github.io',
      'https://www.facebook.com/fips',
      'wordpress.com',
    ];
    const none = ['', '  ', 'n/a', '-', 'localhost', '192.168.0.1'];
    expect([...shared, ...none, null].filter((text) => siteDomain(text) !== null)).toEqual([]);
  });

  it('keeps two pages of one shared host apart', () => {
    expect(siteDomain('boote.github.io')?.domain).not.toBe(siteDomain('orchidee.github.io')?.domain);
  });
});
