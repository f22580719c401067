/** The beginning of the files that this tab has sent, to show as raw text beside how they are read. */
const KEPT_BYTES = 48 * 1024;
const KEY = 'bellwether.head.';

/** Keeps the beginning of a file for as long as the tab lives. */
export async function rememberHead(upload: string, file: Blob): Promise<void> {
  try {
    const head = new Uint8Array(await file.slice(0, KEPT_BYTES).arrayBuffer());
    const bytes = isGzip(head) ? await unpacked(head) : head;
    sessionStorage.setItem(
      KEY + upload,
      btoa(Array.from(bytes.slice(0, KEPT_BYTES), (byte) => String.fromCharCode(byte)).join('')),
    );
  } catch {
    // A full or forbidden storage costs only the raw text.
  }
}

/** Undefined where another tab or person sent the file. */
export function headOf(upload: string): Uint8Array | undefined {
  const kept = sessionStorage.getItem(KEY + upload);
  return kept === null ? undefined : Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0));
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** As far as the piece goes: it breaks off somewhere. */
async function unpacked(piece: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([piece as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const bytes: number[] = [];
  try {
    while (bytes.length < KEPT_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes.push(...value.subarray(0, KEPT_BYTES - bytes.length));
    }
  } catch {
    // What came before the break is enough.
  }
  return Uint8Array.from(bytes);
}
