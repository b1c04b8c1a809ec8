declare module 'subset-font' {
  /** The part of a font that a text needs. */
  // biome-ignore lint/style/noDefaultExport: it is what the package exports.
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { targetFormat?: 'sfnt' | 'woff' | 'woff2'; noLayoutClosure?: boolean },
  ): Promise<Buffer>;
}
