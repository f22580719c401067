const MS_TO_TAKE_IT = 60_000;

/** Hands a file to the person, as a download. */
export function saveFile(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MS_TO_TAKE_IT);
}

/** All that an operation sends, once it is here. */
export async function wholeOf(content: AsyncIterable<Uint8Array>, type: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  for await (const part of content) parts.push(part as Uint8Array<ArrayBuffer>);
  return new Blob(parts, { type });
}
