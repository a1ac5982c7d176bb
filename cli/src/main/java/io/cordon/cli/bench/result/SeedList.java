package io.cordon.cli.bench.result;

import io.cordon.cli.options.UserErrorException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code --seeds}: numbers and ranges, for example {@code 11-20} or {@code 1,3,5-7}.
 */
public final class SeedList {
  /** More would run for days. */
  private static final int MOST = 1000;

  private static final Pattern PART = Pattern.compile("(?<first>\\d{1,15})(-(?<last>\\d{1,15}))?");

  private SeedList() {}

  /**
   * The seeds in the order given.
   *
   * @throws UserErrorException when there is none, one is given twice, or a part is no number
   */
  public static List<Long> parse(String text) {
    Set<Long> seeds = new LinkedHashSet<>();
    for (String part : text.strip().split(",", -1)) {
      addPart(part.strip(), text, seeds);
    }
    return List.copyOf(new ArrayList<>(seeds));
  }

  private static void addPart(String part, String text, Set<Long> seeds) {
    Matcher range = PART.matcher(part);
    if (!range.matches()) {
      throw mistake(text, "'" + part + "' is no seed; write numbers and ranges such as 1,3,5-7");
    }
    long first = Long.parseLong(range.group("first"));
    long last = range.group("last") == null ? first : Long.parseLong(range.group("last"));
    if (first < 1) {
      throw mistake(text, "seeds begin at 1");
    }
    if (last < first) {
      throw mistake(text, part + " is empty: it ends before it begins");
    }
    if (last - first >= MOST - seeds.size()) {
      throw mistake(text, "more than " + MOST + " seeds");
    }
    for (long seed = first; seed <= last; seed++) {
      if (!seeds.add(seed)) {
        throw mistake(text, "seed " + seed + " is given twice");
      }
    }
  }

  private static UserErrorException mistake(String text, String what) {
    return new UserErrorException("--seeds " + text + ": " + what);
  }
}
