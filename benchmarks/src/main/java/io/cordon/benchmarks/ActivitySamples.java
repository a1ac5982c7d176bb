package io.cordon.benchmarks;

import io.cordon.audit.AuditReader;
import io.cordon.audit.TestReader;
import io.cordon.audit.record.LogSource;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import io.cordon.organisation.Locator;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import io.cordon.organisation.Recogniser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Activities of a synthetic organisation as they arrive at the policies: with recognised actors,
 * locations, and the labels and exposures that the file ledger would add. One file in five is
 * confidential.
 */
final class ActivitySamples {
  private static final List<Label> LABELS =
      List.of(
          new Label(null, "General", 2),
          new Label(null, "General", 2),
          new Label(null, "General", 2),
          new Label(null, "Public", 1),
          new Label(null, "Confidential", 3));

  /**
   * Few enough to stay in the CPU cache, as in the job, where an activity has just been written
   * when it is matched.
   */
  private static final int MAX_ACTIVITIES = 500;

  private ActivitySamples() {}

  static Activity[] all() throws OrganisationException {
    Organisation organisation = Organisation.parse(RecordSamples.orgYaml(), "org.yaml");
    Recogniser recogniser = new Recogniser(organisation);
    AuditReader reader = new AuditReader(TestReader.CLOCK);
    List<Activity> activities = new ArrayList<>();
    try (Locator locator = Locator.open(organisation)) {
      for (byte[] record : RecordSamples.of(LogSource.M365)) {
        reader.read(
            record,
            TestReader.ORIGIN,
            reading -> {
              if (reading.activity() != null) {
                Activity activity = recogniser.recognise(reading.activity());
                activities.add(withLabelAndExposure(locator.locate(activity)));
              }
            });
      }
    }
    int interval = Math.max(1, activities.size() / MAX_ACTIVITIES);
    return IntStream.range(0, activities.size())
        .filter(i -> i % interval == 0)
        .mapToObj(activities::get)
        .toArray(Activity[]::new);
  }

  private static Activity withLabelAndExposure(Activity activity) {
    if (activity.file().id() == null) {
      return activity;
    }
    Label label = LABELS.get(Math.floorMod(activity.file().id().hashCode(), LABELS.size()));
    Exposure exposure = label.rank() == 1 ? Exposure.ANYONE : Exposure.INTERNAL;
    return activity.toBuilder()
        .file(activity.file().withLabel(label).withExposure(exposure))
        .build();
  }
}
