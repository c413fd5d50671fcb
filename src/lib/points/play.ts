/** Plays a chart: notes by Web Audio, the words between them in a voice of the device's own. Fetched when it is first asked for. */
import type { Series } from './series.ts';
import { type Sound, tune, type TuneWords } from './tune.ts';
import type { Value } from './values.ts';

/** How long a note is, in s; a beat is a little longer. */
const NOTE = 0.18;
const BEAT = 0.24;
const LOUD = 0.22;
/** Words that nobody speaks stand for so long, in ms: a letter, and at least. */
const LETTER = 55;
const SHORTEST = 1200;

/** A browser that lets no sound out is waited for no longer than this, in ms: the words come all the same. */
const PATIENCE = 300;

export interface Listener {
  /** Where notes sound, made while the reader pressed; closed at the end. */
  audio: AudioContext | undefined;
  lang: string;
  /** Words that are said now. */
  say(words: string): void;
  /** The value that sounds now. */
  sounds(value: Value): void;
  done(): void;
}

/** Stops the chart that plays now: there is one voice. */
let hush = () => {};

/** Plays until the end, or until it is stopped or another plays; `done` is told either way. Returns what stops it. */
export function play(
  all: Series[],
  words: TuneWords,
  { audio, lang, say, sounds, done }: Listener
): () => void {
  hush();
  let stopped = false;
  let wake = () => {};
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const sound = async (one: Sound): Promise<void> => {
    if (one.kind === 'rest') return wait(one.beats * BEAT * 1000);
    if (one.value) sounds(one.value);
    if (one.kind === 'say') {
      say(one.words);
      const voice = voiceOf(lang);
      return voice ? speak(one.words, voice, wait) : wait(Math.max(SHORTEST, one.words.length * LETTER));
    }
    if (audio) note(audio, one.pitch);
    return wait(BEAT * 1000);
  };
  const stop = () => {
    if (stopped) return;
    stopped = true;
    wake();
    globalThis.speechSynthesis?.cancel();
    void audio?.close();
    done();
  };
  hush = stop;
  void (async () => {
    await Promise.race([audio?.resume(), wait(PATIENCE)]);
    for (const one of tune(all, words)) {
      if (stopped) return;
      await sound(one);
    }
    stop();
  })().catch(stop);
  return stop;
}

function note(audio: AudioContext, pitch: number): void {
  const [tone, loud, now] = [audio.createOscillator(), audio.createGain(), audio.currentTime];
  tone.type = 'triangle';
  tone.frequency.value = pitch;
  loud.gain.setValueAtTime(0, now);
  loud.gain.linearRampToValueAtTime(LOUD, now + 0.02);
  loud.gain.linearRampToValueAtTime(0, now + NOTE);
  tone.connect(loud).connect(audio.destination);
  tone.start(now);
  tone.stop(now + NOTE);
}

/** A voice of the page's language that is on the device itself: what others have is sent away to be spoken. */
const voiceOf = (lang: string): SpeechSynthesisVoice | undefined =>
  globalThis.speechSynthesis
    ?.getVoices()
    .find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(lang));

/** Resolves when it was spoken, or would have been long ago. */
function speak(
  words: string,
  voice: SpeechSynthesisVoice,
  wait: (ms: number) => Promise<void>
): Promise<void> {
  const speech = new SpeechSynthesisUtterance(words);
  speech.voice = voice;
  speech.lang = voice.lang;
  const spoken = new Promise<void>((resolve) => {
    speech.addEventListener('end', () => resolve());
    speech.addEventListener('error', () => resolve());
  });
  speechSynthesis.speak(speech);
  return Promise.race([spoken, wait(SHORTEST + words.length * 3 * LETTER)]);
}
