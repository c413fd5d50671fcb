import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { spreadsheet } from '#lib/take/spreadsheet.ts';
import { STATES } from './told.ts';

const table = {
  columns: ['period', 'value', 'low', 'note'],
  rows: [
    ['2023', '51.8', '-0.25', 'één; twee'],
    ['2018-Q4', '1066', '', '=1+1'],
    ['2019', '2', '', '-3.5 procent']
  ]
};

describe('a table for a spreadsheet', () => {
  it('has the decimal sign and the separator of the language, and says that it is UTF-8', () => {
    expect(spreadsheet(table, 'nl')).toBe(
      '\uFEFFperiod;value;low;note\r\n2023;51,8;-0,25;"één; twee"\r\n2018-Q4;1066;;\'=1+1\r\n2019;2;;\'-3.5 procent\r\n'
    );
    expect(spreadsheet(table, 'en').split('\r\n')[1]).toBe('2023,51.8,-0.25,één; twee');
  });

  it.each(STATES.filter(({ table }) => table.rows.length > 0).map((state) => [state.id, state] as const))(
    'of %s holds the same rows as the plain one',
    (_, { table, lang }) => {
      const delimiter = lang === 'nl' ? ';' : ',';
      const rows = parse(spreadsheet(table, lang), { bom: true, delimiter });
      expect(rows.length).toBe(table.rows.length + 1);
      expect(rows[0]).toEqual(table.columns);
    }
  );
});
