/**
 * The header that names a file to save: an ASCII name that every client can read, and the whole name per RFC 6266.
 * Nothing of the name can leave its quotes or its folder.
 *
 * ```ts
 * contentDisposition('clés.csv') // attachment; filename="cl_s.csv"; filename*=UTF-8''cl%C3%A9s.csv
 * ```
 */
export function contentDisposition(fileName: string): string {
  const name = fileName.replaceAll(/[\p{Cs}/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '_') || 'download';
  const plain = name.replaceAll(/[^\w .()-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${strictlyEncoded(name)}`;
}

/** The whole name that such a header carries; undefined where it carries none. */
export function fileNameOf(header: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}

function strictlyEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
