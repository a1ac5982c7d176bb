package io.cordon.labels.office;

import io.cordon.labels.metadata.UnreadableFileException;
import java.util.function.Predicate;

/**
 * Parts for labels that a package says it has. The target of a relationship must exist ([ECMA-376]
 * part 2, 9.3): without it, the document had a part for labels, and somebody took it out or it was
 * lost.
 */
final class MissingParts {
  private MissingParts() {}

  /**
   * @param exists whether the package contains a part of this path
   */
  static void requireNone(Relationships parts, ContentTypes types, Predicate<String> exists)
      throws UnreadableFileException {
    for (LabelPart part : LabelPart.values()) {
      String outside = parts.outside(part);
      if (outside != null) {
        throw new UnreadableFileException(
            "is incomplete: its " + part.caption() + " are not in the file, but at " + outside);
      }
      for (String path : parts.named(part)) {
        require(exists, part, path, "its relationships name");
      }
      for (String path : types.named(part)) {
        require(exists, part, path, "its content types name");
      }
    }
  }

  private static void require(Predicate<String> exists, LabelPart part, String path, String source)
      throws UnreadableFileException {
    if (!exists.test(path)) {
      throw new UnreadableFileException(
          "is incomplete: %s the part %s for its %s, which is missing: it was removed or lost"
              .formatted(source, shortened(path), part.caption()));
    }
  }

  private static String shortened(String path) {
    return path.length() <= 100 ? path : path.substring(0, 100) + "…";
  }
}
