package io.cordon.yaml;

/**
 * The limits of a YAML file; a file that exceeds them is refused.
 *
 * @param maxCharacters of the file's text
 * @param maxNodes counted with every alias expanded, so that a small file cannot become a huge one
 * @param maxDepth nested maps and lists
 */
public record YamlLimits(int maxCharacters, int maxNodes, int maxDepth) {

  /** For a rule: 1 MiB of text. */
  public static final YamlLimits RULE = new YamlLimits(1 << 20, 50_000, 20);

  /** For the organisation file, which may list every user: 64 MiB of text. */
  public static final YamlLimits ORGANISATION = new YamlLimits(64 << 20, 5_000_000, 20);
}
