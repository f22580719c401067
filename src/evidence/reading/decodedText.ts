import iconv from 'iconv-lite';

/** Bytes as text, piece by piece; a byte order mark is left out, what cannot be decoded becomes U+FFFD. */
export async function* decodedText(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of bytes) {
    const text = decoder.write(chunk);
    if (text) yield text;
  }
  const text = decoder.end();
  if (text) yield text;
}
