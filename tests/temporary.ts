import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What tests write for a while lies in one folder, which goes with them. */
export default function (): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  // A server that is tried runs as somebody else, and reads there.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
