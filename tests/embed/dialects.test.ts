import { describe, expect, it } from 'vitest';
import { amp } from '#lib/embed/dialects/amp.ts';
import type { Address } from '#lib/embed/dialects/dialect.ts';
import { iframeMessenger } from '#lib/embed/dialects/iframe-messenger.ts';
import { iframeResizer } from '#lib/embed/dialects/iframe-resizer.ts';
import { openIframeResizer } from '#lib/embed/dialects/open-iframe-resizer.ts';
import { pym } from '#lib/embed/dialects/pym.ts';
import { wordpress } from '#lib/embed/dialects/wordpress.ts';

const at = (rest = ''): Address => new URL(`https://story.example/nl/embed/story/${rest}`);
const SIZE = { width: 640, height: 1234 };

describe('pym.js', () => {
  it('tells the height under the id in the address', () => {
    const host = pym(at('?initialWidth=640&childId=graphic-1'));
    expect(host.marked).toBe(true);
    expect(host.tell(SIZE)).toBe('pymxPYMxgraphic-1xPYMxheightxPYMx1234');
  });
  it('knows its host by the width it sends', () => {
    const host = pym(at('?childId=graphic-1'));
    expect(host.hear?.('pymxPYMxgraphic-1xPYMxwidthxPYMx640')).toBe('speaks');
    expect(host.hear?.('pymxPYMxanother-1xPYMxwidthxPYMx640')).toBeUndefined();
    expect(host.hear?.('pymxPYMxgraphic-1xPYMxwidthxPYMx<b>')).toBeUndefined();
    expect(host.hear?.('pymxPYMxgraphic-1xPYMxnavigateToxPYMxhttps://elsewhere.example')).toBeUndefined();
  });
  it.each(['', '?childId=', '?childId=%3Cscript%3E', `?childId=${'a'.repeat(201)}`])(
    'is silent at %j',
    (query) => {
      expect(pym(at(query)).marked).toBe(false);
      expect(pym(at(query)).tell(SIZE)).toBeUndefined();
    }
  );
});

describe('AMP, @newswire/frames, sidechain, Datawrapper', () => {
  it('tells the height unasked, under the name of the page as well', () => {
    expect(amp(at()).unasked).toBe(true);
    expect(amp(at()).tell(SIZE)).toEqual({
      sentinel: 'amp',
      type: 'embed-size',
      height: 1234,
      'datawrapper-height': { story: 1234 }
    });
  });
  it('answers the greeting', () => {
    expect(amp(at()).hear?.({ sentinel: 'amp', type: 'frames-init' })).toBe('asks');
    expect(amp(at()).hear?.({ sentinel: 'amp', type: 'embed-size', height: 3 })).toBeUndefined();
  });
});

it('The Guardian, Medium, Embedly: one string for all three, with the address as it was opened', () => {
  const host = iframeMessenger(at('?theme=dark'));
  expect(host.unasked).toBe(true);
  expect(JSON.parse(host.tell(SIZE) as string)).toEqual({
    id: expect.stringMatching(/^iframeMessenger:/),
    type: 'set-height',
    value: 1234,
    context: 'iframe.resize',
    src: 'https://story.example/nl/embed/story/?theme=dark',
    height: 1234
  });
});

describe('iframe-resizer', () => {
  // As iframe-resizer 4.4.5 and @iframe-resizer/parent 5.5.9 send them.
  const four =
    '[iFrameSizer]frame-1:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true';
  const five =
    '[iFrameSizer]frame-1:8:false:false:32:true:true::auto:::0:false:child:auto:true:::true:GPLv3:5.5.9:0::false';

  it.each([
    ['4', four],
    ['5', five]
  ])('version %s: init after the first message, then resize', (_, message) => {
    const host = iframeResizer();
    expect(host.tell(SIZE)).toBeUndefined();
    expect(host.hear?.(message)).toBe('asks');
    expect(host.tell(SIZE)).toBe('[iFrameSizer]frame-1:1234:640:init');
    expect(host.tell({ width: 640, height: 1250 })).toBe('[iFrameSizer]frame-1:1250:640:resize');
    expect(host.hear?.(message)).toBe('asks');
    expect(host.tell(SIZE)).toBe('[iFrameSizer]frame-1:1234:640:init');
  });
  it.each([
    '[iFrameSizer]resize',
    '[iFrameSizer]message:{"a":1}',
    '[iFrameSizer]pageInfo:{}',
    '[iFrameSizer]:8:false',
    `[iFrameSizer]${'a'.repeat(201)}:8:false`
  ])('does not take %j for a first message', (message) => {
    const host = iframeResizer();
    expect(host.hear?.(message)).toBeUndefined();
    expect(host.tell(SIZE)).toBeUndefined();
  });
});

it('open-iframe-resizer: answers its greeting', () => {
  const host = openIframeResizer();
  expect(host.tell(SIZE)).toBeUndefined();
  expect(host.hear?.({ type: 'iframe-child-init', targetElementSelector: 'script', bodyPadding: '0' })).toBe(
    'asks'
  );
  expect(host.tell(SIZE)).toEqual({ type: 'iframe-resized', width: 640, height: 1234 });
});

describe('WordPress', () => {
  const host = wordpress(at('#?secret=a1B2c3D4e5'));

  it('tells the height and asks for links with the secret of the address', () => {
    expect(host.answer).toBe('clamp');
    expect(host.tell(SIZE)).toEqual({ message: 'height', value: 1234, secret: 'a1B2c3D4e5' });
    expect(host.follow?.('https://story.example/nl/')).toEqual({
      message: 'link',
      value: 'https://story.example/nl/',
      secret: 'a1B2c3D4e5'
    });
  });
  it('answers only to its own secret', () => {
    expect(host.hear?.({ message: 'ready', secret: 'a1B2c3D4e5' })).toBe('asks');
    expect(host.hear?.({ message: 'ready', secret: 'another' })).toBeUndefined();
  });
  it.each(['', '#secret=abc', '#?secret=', '#?secret=<b>', `#?secret=${'a'.repeat(65)}`, '#amp=1'])(
    'is silent at %j',
    (hash) => {
      expect(wordpress(at(hash)).marked).toBe(false);
      expect(wordpress(at(hash)).tell(SIZE)).toBeUndefined();
      expect(wordpress(at(hash)).hear?.({ message: 'ready', secret: undefined })).toBeUndefined();
    }
  );
});

it('what a message inherits is not what it says', () => {
  const host = openIframeResizer();
  expect(host.hear?.(Object.create({ type: 'iframe-child-init' }))).toBeUndefined();
  expect(host.tell(SIZE)).toBeUndefined();
});
