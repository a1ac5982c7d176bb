package io.cordon.audit.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The name of a column, in parts. All spellings of a name have the same bare name: {@code
 * source_item_id_s}, {@code source.item_id}, {@code SourceItemId}.
 *
 * @param bare letters and digits of the name in lower case, without positions
 * @param positions the numbers that stand alone: positions in lists
 */
record ColumnName(String written, String bare, List<Integer> positions) {
  /** The suffixes for types that log tables add to names. */
  private static final Set<String> TYPES = Set.of("_s", "_d", "_t", "_g", "_b");

  private static final int LIMIT_CHARACTERS = 256;
  private static final int POSITION_DIGITS_LIMIT = 3;

  static ColumnName of(String name) {
    int zone = name.indexOf(" [");
    String written = zone > 0 ? name.substring(0, zone) : name;
    if (written.length() > LIMIT_CHARACTERS) {
      written = written.substring(0, LIMIT_CHARACTERS);
    }
    StringBuilder bare = new StringBuilder(written.length());
    List<Integer> positions = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= written.length(); i++) {
      if (i == written.length() || !Character.isLetterOrDigit(written.charAt(i))) {
        addPart(written.substring(start, i), bare, positions);
        start = i + 1;
      }
    }
    return new ColumnName(written, bare.toString(), List.copyOf(positions));
  }

  private static void addPart(String part, StringBuilder bare, List<Integer> positions) {
    boolean position =
        bare.length() > 0
            && !part.isEmpty()
            && part.length() <= POSITION_DIGITS_LIMIT
            && part.chars().allMatch(c -> c >= '0' && c <= '9');
    if (position) {
      positions.add(Integer.parseInt(part));
    } else {
      part.chars().map(Character::toLowerCase).forEach(c -> bare.append((char) c));
    }
  }

  /** The same without the suffix for its type; the same instance where it has none. */
  ColumnName withoutType() {
    int suffix = written.length() - 2;
    boolean typed = suffix > 0 && TYPES.contains(written.substring(suffix));
    return typed ? of(written.substring(0, suffix)) : this;
  }

  /** What follows the first letters and digits, without separators; empty where nothing does. */
  String after(int letters) {
    int left = letters;
    int i = 0;
    while (i < written.length() && left > 0) {
      left -= Character.isLetterOrDigit(written.charAt(i)) ? 1 : 0;
      i++;
    }
    while (i < written.length() && !Character.isLetterOrDigit(written.charAt(i))) {
      i++;
    }
    return written.substring(i);
  }
}
