import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dialectsFor } from '#lib/embed/dialects/dialects.ts';

/** Messages as a host that means no good, or knows no better, would send them. */
const begins = fc.constantFrom(
  '[iFrameSizer]',
  '[iFrameSizer]a:8:false',
  '[iFrameSizer]__proto__:8:true:',
  'pymxPYMxaxPYMx',
  'pymxPYMxaxPYMxwidthxPYMx',
  '{"sentinel":"amp"',
  ''
);
const text = fc
  .tuple(begins, fc.string({ unit: 'binary-ascii', maxLength: 400 }))
  .map(([start, rest]) => start + rest);
const known = fc.record(
  {
    sentinel: fc.constantFrom('amp', 'AMP', 1),
    type: fc.oneof(fc.constantFrom('frames-init', 'iframe-child-init', 'embed-size'), fc.anything()),
    message: fc.oneof(fc.constantFrom('ready', 'height', 'link'), fc.anything()),
    secret: fc.oneof(fc.constantFrom('abc', '<b>'), fc.anything()),
    height: fc.anything(),
    value: fc.anything(),
    __proto__: fc.anything()
  },
  { requiredKeys: [] }
);
const message = fc.oneof(
  text,
  known,
  fc.anything({ withTypedArray: true, withMap: true, withSet: true, withDate: true })
);

/** Only ids and numbers come back, in the words of the dialect. */
const HARMLESS =
  /^(pymxPYMxaxPYMxheightxPYMx1000|\[iFrameSizer\][^:]{1,200}:1000:640:(init|resize)|\{"sentinel":"amp","type":"embed-size","height":1000,"datawrapper-height":\{"story":1000\}\}|\{"id":"iframeMessenger:story","type":"set-height","value":1000,"context":"iframe.resize","src":"https:\/\/story.example\/nl\/embed\/story\/\?childId=a#\?secret=abc","height":1000\}|\{"type":"iframe-resized","width":640,"height":1000\}|\{"message":"height","value":1000,"secret":"abc"\})$/;

it(
  '10,000 hostile messages: nothing is thrown, and nothing but heights is said back',
  { timeout: 60_000 },
  () => {
    const dialects = dialectsFor(new URL('https://story.example/nl/embed/story/?childId=a#?secret=abc'));
    fc.assert(
      fc.property(message, (data) => {
        for (const dialect of dialects) {
          expect([undefined, 'speaks', 'asks']).toContain(dialect.hear?.(data));
          const said = dialect.tell({ width: 640, height: 1000 });
          if (said !== undefined)
            expect(typeof said === 'string' ? said : JSON.stringify(said)).toMatch(HARMLESS);
        }
      }),
      { numRuns: 10_000 }
    );
  }
);
