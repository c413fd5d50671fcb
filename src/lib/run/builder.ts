/** The script of the page on which publishers build the code for their articles. */
import { type ComponentProps, mount } from 'svelte';
import Builder from '#lib/embed/builder/Builder.svelte';
import { UNKNOWN } from '#lib/embed/builder/choice.ts';
import { wearLive } from './live.ts';

export type BuilderGiven = Omit<ComponentProps<typeof Builder>, 'site' | 'here' | 'known'> & {
  site: string | undefined;
};

async function start(target: Element): Promise<void> {
  const given = JSON.parse(target.querySelector('script')?.textContent ?? '') as BuilderGiven;
  /** The page is two folders deep: <site>/<language>/embed/. */
  const here = new URL('../..', location.href).href.replace(/\/$/, '');
  for (const code of document.querySelectorAll('.builder code'))
    code.textContent = code.textContent.replaceAll(UNKNOWN, here);
  const takeOff = await wearLive(document);
  try {
    mount(Builder, {
      target,
      props: { ...given, site: given.site ?? here, here, known: given.site !== undefined }
    });
  } catch {
    // The code that stands ready without a script is seen again.
    takeOff();
  }
}

const place = document.querySelector('[data-builder]');
if (place) start(place).catch(() => {});
