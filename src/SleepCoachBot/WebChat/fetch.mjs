// Fetches the files named in webchat.lock.json from one npm package, checked against its hash, into the folder given.
// A whole `npm install` of this package is half a gigabyte; what the page needs is one file of a 7 MB archive.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

class Refusal extends Error {}

const { name, version, integrity, files } = JSON.parse(readFileSync(new URL('webchat.lock.json', import.meta.url)));
const target = resolve(process.argv[2]);
const temporary = mkdtempSync(join(tmpdir(), 'webchat-'));
try {
  const archive = pack();
  const found = 'sha512-' + createHash('sha512').update(archive).digest('base64');
  if (found !== integrity) fail(`${name}@${version} is not the package that webchat.lock.json names (its hash is ${found}).`);
  const unpacked = untar(gunzipSync(archive));
  mkdirSync(target, { recursive: true });
  for (const file of files) {
    const content = unpacked(`package/${file}`) ?? fail(`${name}@${version} holds no ${file}.`);
    const whole = join(target, basename(file));
    writeFileSync(`${whole}.part`, content);
    renameSync(`${whole}.part`, whole);   // never half a file, should the build be stopped here
  }
  console.log(`Web Chat ${version} fetched.`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`Web Chat: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function pack() {
  try {
    const options = { cwd: temporary, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32', maxBuffer: 1 << 26 };
    const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', `${name}@${version}`, '--json', '--loglevel=error'], options));
    return readFileSync(join(temporary, filename));
  } catch (error) {
    const reason = String(error.stderr || error.message).trim().split('\n')[0];
    fail(`npm could not fetch ${name}@${version}: ${reason} Check the network and that npm is installed, then build again.`);
  }
}

/** Looks entries up in a tar archive (POSIX ustar: blocks of 512 bytes, name at 0, size in octal at 124, prefix at 345). */
function untar(archive) {
  const text = (at, length) => archive.toString('utf8', at, at + length).split('\0')[0];
  return wanted => {
    for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
      const prefix = text(at + 345, 155);
      const size = parseInt(text(at + 124, 12), 8) || 0;
      if ((prefix ? `${prefix}/` : '') + text(at, 100) === wanted) return archive.subarray(at + 512, at + 512 + size);
      at += 512 + Math.ceil(size / 512) * 512;
    }
  };
}

function fail(reason) {
  throw new Refusal(reason);
}
