package io.cordon.cli.detect.page;

import io.cordon.cli.detect.summary.ExposureMap;
import io.cordon.cli.detect.summary.ExposureMap.AppRows;
import io.cordon.cli.detect.summary.ExposureMap.Row;
import io.cordon.cli.exposed.ExposedFile;
import io.cordon.cli.html.HtmlWriter;
import io.cordon.model.file.Exposure;
import java.util.List;
import java.util.Locale;

/** Who can reach which files: a table of labels and reach for each app, and the worst files. */
final class ExposureSection {
  /** The widest first; what nobody knows at the end. */
  private static final List<Exposure> REACHES =
      List.of(
          Exposure.PUBLIC, Exposure.ANYONE, Exposure.EXTERNAL, Exposure.INTERNAL, Exposure.UNKNOWN);

  private static final int MOST_HEAT = 4;

  private final HtmlWriter page;
  private final ExposureMap map;
  private final List<Exposure> reaches;
  private final int highestRank;

  ExposureSection(HtmlWriter page, ExposureMap map) {
    this.page = page;
    this.map = map;
    reaches =
        REACHES.stream()
            .filter(reach -> reach != Exposure.PUBLIC || map.count(reach) > 0)
            .filter(reach -> reach != Exposure.UNKNOWN || map.count(reach) > 0)
            .toList();
    highestRank =
        map.apps().stream().flatMap(app -> app.rows().stream()).mapToInt(Row::rank).max().orElse(0);
  }

  void write() {
    page.open("div", "class", "panels");
    map.apps().forEach(this::app);
    page.close();
    files();
  }

  private void app(AppRows app) {
    page.open("table", "class", "map").open("caption").logged(app.app()).close();
    page.open("thead").open("tr").element("th", "label", "scope", "col");
    for (Exposure reach : reaches) {
      page.element("th", word(reach), "scope", "col", "class", "number");
    }
    page.close().close();
    for (Row row : app.rows()) {
      page.open("tr").open("th", "scope", "row").logged(row.label()).close();
      for (Exposure reach : reaches) {
        cell(row, reach);
      }
      page.close();
    }
    page.close();
  }

  private void cell(Row row, Exposure reach) {
    long count = row.of(reach);
    page.open("td", "class", count == 0 ? "number none" : "number heat" + heat(row, reach));
    page.text(count == 0 ? "–" : String.format(Locale.ROOT, "%,d", count)).close();
  }

  /** From 0 to 4: how high the label is, and how far it reaches. */
  private int heat(Row row, Exposure reach) {
    int width = width(reach);
    if (row.rank() <= 0) {
      // A label that nobody knows may be a high one.
      return Math.min(row.rank() == 0 ? 1 : 2, width);
    }
    if (width == 0) {
      return 0;
    }
    double height = highestRank <= 1 ? 1 : (row.rank() - 1) / (double) (highestRank - 1);
    return Math.min(MOST_HEAT, (int) Math.round(height * 2) + width);
  }

  private static int width(Exposure reach) {
    return switch (reach) {
      case PRIVATE, INTERNAL -> 0;
      case UNKNOWN, EXTERNAL -> 1;
      case ANYONE, PUBLIC -> 2;
    };
  }

  private static String word(Exposure reach) {
    return switch (reach) {
      case PUBLIC -> "public on the web";
      case ANYONE -> "anyone with link";
      case EXTERNAL -> "named outsiders";
      case INTERNAL -> "inside only";
      case PRIVATE -> "private";
      case UNKNOWN -> "unknown";
    };
  }

  private void files() {
    if (map.worst().isEmpty()) {
      return;
    }
    page.element("h3", "The most exposed files").open("div", "class", "scroll").open("table");
    page.open("thead").open("tr");
    for (String heading : List.of("file", "label", "reach", "app", "since (UTC)", "by")) {
      page.element("th", heading, "scope", "col");
    }
    page.close().close();
    map.worst().forEach(this::file);
    page.close().close();
  }

  private void file(ExposedFile file) {
    page.open("tr").open("td").logged(file.file());
    if (file.through() != null) {
      page.text(" ").open("small").text("through ").logged(file.through()).close();
    }
    page.close().open("td").logged(file.label()).close();
    page.element("td", word(file.exposure()), "class", "short");
    page.open("td", "class", "short").logged(ExposureMap.product(file.app())).close();
    page.element("td", PageText.minute(file.since()), "class", "time");
    page.open("td").logged(file.by() == null ? "(not seen)" : file.by()).close().close();
  }
}
