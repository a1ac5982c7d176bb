package io.cordon.audit.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a cloud's records by their bare names, with the other words that tables use for
 * them.
 */
final class NativeNames {
  private static final Pattern TAG = Pattern.compile("(.*[^._])(?:[._]\\.|__)tag");

  /** More than the number of words for any field. */
  private static final int LOCAL_TIME = 100;

  private final Map<String, Target> byBareName = new HashMap<>();
  private final List<Target> open = new ArrayList<>();

  /**
   * A field of the native record.
   *
   * @param path the names from the record down; {@code []} behind the name of a list
   * @param rank where several columns state a field, the one of the lowest rank is taken
   */
  record Target(List<String> path, String bare, int rank) {
    /** The field, which another column in UTC may state better. */
    Target inLocalTime() {
      return new Target(path, bare, rank + LOCAL_TIME);
    }

    /** The union itself where the field is its tag; else the field. */
    Target ofUnion() {
      int last = path.size() - 1;
      boolean tag = last > 0 && path.get(last).equals(".tag");
      return tag ? new Target(path.subList(0, last), bare, rank) : this;
    }

    /** A union's tag is a field of its own: {@code new_value_.tag}, {@code new_value__tag}. */
    Target below(String name) {
      List<String> longer = new ArrayList<>(path);
      Matcher tagged = TAG.matcher(name);
      boolean tag = tagged.matches();
      longer.add(tag ? tagged.group(1) : name);
      if (tag) {
        longer.add(".tag");
      }
      return new Target(List.copyOf(longer), bare, rank);
    }
  }

  /**
   * @param lines each the path of a field, then other words for it, the best first; a path that
   *     ends with {@code *} is an object that may contain any field
   */
  static NativeNames of(String lines) {
    NativeNames names = new NativeNames();
    for (String line : lines.strip().split("\n", -1)) {
      String[] words = line.strip().split(" +", -1);
      names.add(words);
    }
    return names;
  }

  private void add(String[] words) {
    boolean anyField = words[0].endsWith("/*");
    String name = anyField ? words[0].substring(0, words[0].length() - 2) : words[0];
    List<String> path = List.of(name.split("/", -1));
    String bare = ColumnName.of(name).bare();
    byBareName.put(bare, new Target(path, bare, 0));
    for (int i = 1; i < words.length; i++) {
      byBareName.putIfAbsent(words[i], new Target(path, words[i], i));
    }
    if (anyField) {
      open.add(new Target(path, bare, 0));
    }
  }

  /** Null for a column that is no field of the native record. */
  Target of(ColumnName column) {
    Target exact = byBareName.get(column.bare());
    ColumnName plain = exact == null ? column.withoutType() : column;
    exact = exact == null ? byBareName.get(plain.bare()) : exact;
    return exact != null ? exact : inOpenObject(plain);
  }

  private Target inOpenObject(ColumnName column) {
    for (Target object : open) {
      if (column.bare().startsWith(object.bare())) {
        String rest = column.after(object.bare().length());
        return rest.isEmpty() ? null : object.below(rest);
      }
    }
    return null;
  }
}
