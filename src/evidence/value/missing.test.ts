import { describe, expect, it } from 'vitest';
import { isMissing, isMissingAmongNumbers } from './missing.ts';

describe('texts that say nothing is known', () => {
  it.each([
    '',
    '  ',
    '\u00a0',
    'NA',
    'n/a',
    'N.A.',
    'NULL',
    'nan',
    'Unknown',
    'UNKNOWN',
    '?',
    '???',
    '-',
    '--',
    '—',
    '#N/A',
    '(blank)',
    '<NA>',
    'not available',
    'Select',
    '-- Select --',
    'Please select...',
    '- choose one -',
    'inconnu',
    'n.d.',
    'non renseigné',
    'Sélectionner',
    'k.A.',
    'Keine Angabe',
    '--None--',
    '(No value)',
    '#DIV/0!',
    '未知',
    '不详',
    '请选择',
    '暂无',
    '9999-12-31',
    '0000-00-00 00:00:00',
  ])('recognises %j', (text) => {
    expect(isMissing(text)).toBe(true);
  });

  it.each([
    'No',
    'Non',
    '否',
    '0',
    'Other',
    'Autre',
    'None',
    '无',
    'Neutral',
    'Nana',
    'ND',
    'NC',
    'DK',
    '-1',
    '-99',
    '999',
    'Selected',
    'Bank',
    '1999-12-31',
    'A?',
    'Unknown GmbH',
  ])('leaves %j as an answer', (text) => {
    expect(isMissing(text)).toBe(false);
  });

  it('takes more texts from whoever knows the file', () => {
    expect(isMissing('Sin datos')).toBe(false);
    expect(isMissing('sin datos ', ['Sin datos'])).toBe(true);
  });

  it('knows the words that are gaps only among numbers and dates', () => {
    expect(['None', 'nil', 'Aucun', '无'].map(isMissingAmongNumbers)).toEqual([true, true, true, true]);
    expect(isMissingAmongNumbers('some')).toBe(false);
  });
});
