import { describe, expect, it } from 'vitest';
import { pack, unpack } from '#lib/forms/kit/pack.ts';
import type { Mark } from '#lib/forms/kit/scene.ts';
import { chartStates } from '#lib/take/states.ts';
import { LANGS, OWN } from '../own.ts';

const scenes = LANGS.flatMap((lang) =>
  [...chartStates(OWN, lang)].flatMap(([id, { told }]) =>
    Object.entries(told.scenes).map(([breadth, marks]) => ({ name: `${lang} ${id} ${breadth}`, marks }))
  )
);

describe('a scene packed for its way to the script', () => {
  it.each(scenes)('$name comes out as it went in', ({ marks }) => {
    expect(unpack(JSON.parse(JSON.stringify(pack(marks))) as ReturnType<typeof pack>)).toEqual(marks);
  });

  it('so does a mark with all that marks may have', () => {
    const marks: Mark[] = [
      {
        kind: 'rect',
        key: 'a',
        ink: 'quiet',
        x: 0,
        y: 0,
        width: 0,
        height: 0,
        open: true,
        opacity: 0,
        from: 'b'
      },
      { kind: 'line', key: 'b', ink: 'claimed', points: [], opacity: 0.5 },
      { kind: 'area', key: 'c', ink: 'derived', upper: [{ at: '', x: 0, y: 1 }], lower: [] }
    ];
    expect(unpack(pack(marks))).toEqual(marks);
  });
});
