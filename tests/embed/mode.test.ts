import { describe, expect, it } from 'vitest';
import { type Answer, askedMode, type Facts, modeFor, PATIENCE } from '#lib/embed/mode.ts';

const facts = (changes: Partial<Facts> = {}, ...answers: Answer[]): Facts => ({
  framed: true,
  opaque: false,
  waited: 0,
  answers: new Set(answers),
  ...changes
});

describe('the mode of a frame', () => {
  it.each([
    ['a page of its own', facts({ framed: false, waited: 1e5 }), 'page'],
    ['nobody has answered yet', facts({ waited: PATIENCE - 1 }), 'page'],
    ['nobody answers', facts({ waited: PATIENCE }), 'stepper'],
    ['our loader answers', facts({}, 'pinned'), 'pinned'],
    ['our loader answers late', facts({ waited: 1e5 }, 'pinned'), 'pinned'],
    ['a host sets the height', facts({}, 'height'), 'flow'],
    ['a host sets the height late', facts({ waited: 1e5 }, 'height'), 'flow'],
    ['WordPress, which clamps heights', facts({}, 'height', 'clamp'), 'stepper'],
    ['our loader beside another host script', facts({}, 'height', 'clamp', 'pinned'), 'pinned'],
    ['a sandbox without an origin', facts({ opaque: true, waited: PATIENCE }, 'pinned'), 'stepper'],
    ['a mode is asked for', facts({ asked: 'flow' }, 'pinned'), 'flow'],
    ['a mode is asked for outside a frame', facts({ framed: false, asked: 'stepper' }), 'stepper'],
    ['pinned is asked for and nobody would move it', facts({ asked: 'pinned' }), 'page'],
    ['pinned is asked for and answered', facts({ asked: 'pinned' }, 'pinned'), 'pinned']
  ])('%s', (_, known, mode) => expect(modeFor(known)).toBe(mode));

  it('is read from the address, if it names one', () => {
    expect(askedMode('?theme=dark&mode=flow')).toBe('flow');
    expect(askedMode('?mode=constructor')).toBeUndefined();
    expect(askedMode('')).toBeUndefined();
  });
});
