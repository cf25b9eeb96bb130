/** The first digits of a content hash, enough to tell documents apart by eye; the whole hash is in the title. */
export const ShortHash = ({ hash }: { readonly hash: string }) => (
  <code class="hash" title={hash}>
    {hash.slice(0, 4)} {hash.slice(4, 8)} {hash.slice(8, 12)}
  </code>
)
