package io.cordon.cli.bench.nab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Table;
import java.util.List;
import java.util.Locale;

/**
 * The scores of a run, as a table and as JSON.
 *
 * @param missing files that the labels name and the folder lacks
 */
record NabResult(long files, long rows, int windows, long missing, List<SweepResult> profiles) {
  private static final String NOTE =
      """
      %s, %s. score: with the threshold that fits these files best, as NAB counts.
      on others: each file with the threshold that fits all other files best.
      """;

  String table(Colours colours) {
    Table table =
        Table.of("profile", "score", "threshold", "windows found", "false positives", "on others");
    for (SweepResult result : profiles) {
      table.row(
          result.profile().title(),
          String.format(Locale.ROOT, "%5.1f", result.score()),
          Double.isInfinite(result.threshold())
              ? "none"
              : String.format(Locale.ROOT, "%.4f", result.threshold()),
          result.windowsFound() + " of " + windows,
          result.falsePositives(),
          String.format(Locale.ROOT, "%5.1f", result.scoreOnOthers()));
    }
    return table.render(colours)
        + "\n"
        + NOTE.formatted(Quantity.of(files, "file", "files"), Quantity.of(rows, "row", "rows"));
  }

  ObjectNode json() {
    ObjectNode document = new ObjectMapper().createObjectNode();
    document.put("files", files).put("files_missing", missing).put("rows", rows);
    document.put("windows", windows);
    var array = document.putArray("profiles");
    for (SweepResult result : profiles) {
      ObjectNode profile =
          array
              .addObject()
              .put("profile", result.profile().title().replace(' ', '_'))
              .put("score", result.score());
      if (Double.isInfinite(result.threshold())) {
        profile.putNull("threshold");
      } else {
        profile.put("threshold", result.threshold());
      }
      profile
          .put("windows_found", result.windowsFound())
          .put("false_positives", result.falsePositives())
          .put("score_on_others", result.scoreOnOthers());
    }
    return document;
  }
}
