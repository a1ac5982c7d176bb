package io.cordon.cli.detect.summary;

import io.cordon.cli.exposed.ExposedFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many shared files there are at the end of the logs, by app, label and whom they reach, and
 * the worst of them.
 *
 * @param apps those with a shared file, by name
 * @param files all shared files
 * @param worst widest exposure and highest label first; at most {@link #MOST_FILES}
 */
public record ExposureMap(List<AppRows> apps, long files, List<ExposedFile> worst) {
  /** Files that are named. */
  static final int MOST_FILES = 15;

  /** Labels of one app; the files of further ones are counted together. */
  static final int MOST_LABELS = 12;

  private static final String OTHERS = "other labels";
  private static final int UNRANKED_NAME = Label.UNRANKED;
  private static final int UNKNOWN = UNRANKED_NAME - 1;
  private static final int OTHER = UNKNOWN - 1;

  /**
   * The shared files of one app.
   *
   * @param rows the highest label first, then labels without a rank, then files whose label is
   *     unknown
   */
  public record AppRows(String app, List<Row> rows) {}

  /** The files of one label: how many of each exposure. */
  public record Row(String label, int rank, Map<Exposure, Long> counts) {
    public long of(Exposure exposure) {
      return counts.getOrDefault(exposure, 0L);
    }

    public long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * The map of files.
   *
   * @param worstFirst all shared files, the worst first
   */
  public static ExposureMap of(List<ExposedFile> worstFirst) {
    Map<String, Map<String, Row>> byApp = new TreeMap<>();
    for (ExposedFile file : worstFirst) {
      Map<String, Row> rows = byApp.computeIfAbsent(product(file.app()), app -> new HashMap<>());
      boolean unknown = !file.hasKnownLabel() && Label.UNKNOWN.caption().equals(file.label());
      int rank = unknown ? UNKNOWN : file.labelRank();
      rows.computeIfAbsent(
              file.label(), label -> new Row(label, rank, new EnumMap<>(Exposure.class)))
          .counts()
          .merge(file.exposure(), 1L, Long::sum);
    }
    List<AppRows> apps = new ArrayList<>();
    byApp.forEach((app, rows) -> apps.add(new AppRows(app, ordered(rows))));
    List<ExposedFile> named =
        worstFirst.stream().filter(ExposureMap::reachesOutside).limit(MOST_FILES).toList();
    return new ExposureMap(apps, worstFirst.size(), named);
  }

  private static boolean reachesOutside(ExposedFile file) {
    return file.exposure().compareTo(Exposure.EXTERNAL) >= 0;
  }

  /** The name of the app with this id; the id where no app has it. */
  public static String product(String id) {
    return Arrays.stream(App.values())
        .filter(app -> app.id().equals(id))
        .map(App::product)
        .findFirst()
        .orElse(id);
  }

  private static List<Row> ordered(Map<String, Row> rows) {
    List<Row> ordered = new ArrayList<>(rows.values());
    ordered.sort(
        Comparator.comparingInt(Row::rank)
            .reversed()
            .thenComparing(Comparator.comparingLong(Row::total).reversed())
            .thenComparing(Row::label));
    if (ordered.size() <= MOST_LABELS) {
      return ordered;
    }
    Row others = new Row(OTHERS, OTHER, new EnumMap<>(Exposure.class));
    for (Row row : ordered.subList(MOST_LABELS - 1, ordered.size())) {
      row.counts().forEach((exposure, count) -> others.counts().merge(exposure, count, Long::sum));
    }
    List<Row> shown = new ArrayList<>(ordered.subList(0, MOST_LABELS - 1));
    shown.add(others);
    return shown;
  }

  /** Files that people outside can reach, of all apps and labels. */
  public long outside() {
    return count(Exposure.EXTERNAL) + count(Exposure.ANYONE) + count(Exposure.PUBLIC);
  }

  /** Files of an exposure, of all apps and labels. */
  public long count(Exposure exposure) {
    return apps.stream()
        .flatMap(app -> app.rows().stream())
        .mapToLong(row -> row.of(exposure))
        .sum();
  }
}
