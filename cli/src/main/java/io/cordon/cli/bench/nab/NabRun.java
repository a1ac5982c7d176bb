package io.cordon.cli.bench.nab;

import io.cordon.anomaly.level.LevelModel;
import io.cordon.anomaly.level.LevelState;
import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Progress;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs the level model over each file of the folder, and scores what it says. */
final class NabRun {
  /** What goes on is said again after a fifth of the probation: at most 150 rows. */
  private static final int PROBATION_PARTS = 5;

  private final Terminal terminal;
  private final NabFolder folder;

  NabRun(Terminal terminal, NabFolder folder) {
    this.terminal = terminal;
    this.folder = folder;
  }

  NabResult run() throws IOException {
    List<ScoredSeries> scored = new ArrayList<>();
    int all = folder.files().size();
    long rows = 0;
    try (Progress progress = terminal.progress("scoring", "rows")) {
      for (Path file : folder.files()) {
        NabSeries series = SeriesReader.read(file, folder.name(file));
        ScoredSeries result = series.scored(scores(series), folder.labels().of(series));
        scored.add(result);
        rows += result.rows();
        printLine(result, scored.size(), all);
        progress.update(rows, (double) scored.size() / all);
      }
    }
    ThresholdSweep sweep = new ThresholdSweep(scored);
    if (sweep.windows() == 0) {
      throw new UserErrorException(
          folder.labels().file()
              + ": no file has a window after its probation, so none can be found");
    }
    return new NabResult(
        all,
        rows,
        sweep.windows(),
        folder.missing(),
        Stream.of(NabProfile.values()).map(sweep::best).toList());
  }

  private static double[] scores(NabSeries series) {
    int refractory = ScoredSeries.probationRows(series.rows()) / PROBATION_PARTS;
    LevelModel model = LevelModel.DEFAULT.withRefractoryRows(refractory);
    LevelState state = model.begin();
    double[] scores = new double[series.rows()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = model.score(state, series.secondOfDay(row), series.value(row));
    }
    return scores;
  }

  private void printLine(ScoredSeries series, int done, int all) {
    terminal
        .err()
        .println(
            String.format(
                Locale.ROOT,
                "%s (%d of %d): %s, %s",
                series.name(),
                done,
                all,
                Quantity.of(series.rows(), "row", "rows"),
                Quantity.of(series.windows().size(), "window", "windows")));
  }
}
