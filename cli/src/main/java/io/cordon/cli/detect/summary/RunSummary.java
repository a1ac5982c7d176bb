package io.cordon.cli.detect.summary;

import io.cordon.cli.terminal.Quantity;
import io.cordon.model.file.Exposure;
import java.util.ArrayList;
import java.util.List;

/** All that a page says of a run. */
public record RunSummary(
    RunFacts facts, RecordCounts records, FindingOverview findings, ExposureMap exposures) {

  /**
   * Where the records went.
   *
   * @param history activities of the warm-up, which were only learned from
   */
  public record RecordCounts(
      long read,
      long activities,
      long history,
      long merged,
      long duplicates,
      long skipped,
      long rejects) {}

  /** What was not known, one sentence each without its full stop. */
  public List<String> unknown() {
    List<String> all = new ArrayList<>(facts.unknown());
    add(all, findings.unknownLabels(), "about a file whose label is unknown");
    add(all, findings.unknownPlaces(), "from an address whose place is unknown");
    add(all, findings.unknownPeople(), "about somebody who is not known to be inside or outside");
    long reach = exposures.count(Exposure.UNKNOWN);
    if (reach > 0) {
      all.add(
          Quantity.of(reach, "file is shared", "files are shared")
              + " with an audience that the log does not state");
    }
    return all;
  }

  private static void add(List<String> all, long findings, String what) {
    if (findings > 0) {
      all.add(Quantity.of(findings, "finding is", "findings are") + ' ' + what);
    }
  }
}
