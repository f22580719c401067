/** Hands bytes to the person as a file. */
export function saveFile(fileName: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** All that comes of a stream. */
export async function blobOf(content: AsyncIterable<Uint8Array>, type: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const part of content) parts.push(part as Uint8Array<ArrayBuffer>);
  return new Blob(parts, { type });
}
