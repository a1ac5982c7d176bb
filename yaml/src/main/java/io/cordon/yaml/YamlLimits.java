package io.cordon.yaml;

/**
 * How much YAML is read before the file is refused.
 *
 * @param maxCharacters of the file's text
 * @param maxNodes with every alias written out, so that a small file cannot unfold into a huge one
 * @param maxDepth maps and lists within each other
 */
public record YamlLimits(int maxCharacters, int maxNodes, int maxDepth) {

  /** A rule: 1 MiB of text. */
  public static final YamlLimits RULE = new YamlLimits(1 << 20, 50_000, 20);

  /** The organisation file may list every user: 64 MiB of text. */
  public static final YamlLimits ORGANISATION = new YamlLimits(64 << 20, 5_000_000, 20);
}
