package io.cordon.job.wire.format;

import io.cordon.anomaly.profile.ObservedAct;
import io.cordon.anomaly.profile.Trait;
import io.cordon.anomaly.travel.Position;
import io.cordon.job.containers.ContainedFile;
import io.cordon.job.containers.ContainerEvent;
import io.cordon.job.containers.ContainerState;
import io.cordon.job.identify.FileAtUrl;
import io.cordon.job.identify.FileSince;
import io.cordon.job.identify.UrlHistory;
import io.cordon.job.identify.UrlRecord;
import io.cordon.job.observe.PersonAct;
import io.cordon.job.observe.ValueUse;
import io.cordon.job.sequences.SequenceMatch;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.finding.Anomaly;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Population;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import io.cordon.policy.Aggregation;
import io.cordon.policy.correlate.Contribution;
import io.cordon.policy.correlate.Group;
import io.cordon.policy.correlate.GroupedInput;
import io.cordon.policy.correlate.KeyedContributions;
import io.cordon.policy.correlate.SequenceStep;
import io.cordon.policy.correlate.Signal;
import io.cordon.policy.correlate.WindowInput;
import io.cordon.policy.correlate.WindowSpec;
import java.time.Instant;
import java.util.List;

/** The records whose bytes are kept and that follow from an activity. */
final class GoldenClaims {
  private static final Instant TIME = Instant.parse("2026-03-02T10:00:00Z");
  private static final PolicySnapshot POLICY =
      new PolicySnapshot(
          "p-1",
          "v-1",
          "Shared outside",
          "A file was shared.",
          DetectorKind.BASELINE,
          Severity.HIGH,
          Mode.NOTIFY,
          List.of(ActionVerb.NOTIFY_USER, ActionVerb.WEBHOOK),
          List.of("TA0010", "T1567.002"),
          3_600_000);
  private static final Burst BURST = new Burst("downloads", 51, 50, 600_000, List.of("e1", "e2"));
  private static final Group GROUP = new Group("g|ana", "by ana", "person|ana");

  private GoldenClaims() {}

  static Detection detection() {
    return detection(
        GoldenRecords.fullActivity(),
        new Anomaly("country", "NG", "DE", 0.001, 12.5, "familiarity 1"),
        new Anomaly("hour", "03:00", null, 0.01, 12.5, null));
  }

  /** One anomaly, of a model without a name. */
  static Detection detectionOfVersion1(Activity full) {
    return detection(full, new Anomaly("country", "NG", "DE", 0.001, 12.5, null));
  }

  private static Detection detection(Activity full, Anomaly... anomalies) {
    return new Detection(
        POLICY,
        List.of(GoldenRecords.sparseActivity(), full),
        "verb is share",
        List.of(anomalies),
        BURST,
        "person|ana");
  }

  static Signal signal(long inForceSince) {
    return new Signal(
        POLICY,
        inForceSince,
        "g|ana",
        3,
        86_400_000,
        0b101,
        List.of("first", "third"),
        GoldenRecords.sparseActivity(),
        BURST,
        "person|ana");
  }

  static SequenceMatch sequenceMatch(Detection detection) {
    return new SequenceMatch(detection, 17);
  }

  static KeyedContributions contributions(long inForceSince) {
    WindowSpec window = new WindowSpec("0.1", Aggregation.VALUE_SUM, 1, 2, 600_000, 50, "bytes");
    WindowInput input = new WindowInput(window, 1, List.of("a"), 12);
    Contribution contribution =
        new Contribution(
            POLICY,
            inForceSince,
            GROUP,
            "0.1|g",
            input,
            List.of(new GroupedInput(List.of(GROUP), input)),
            new SequenceStep(1, List.of(GROUP), 3, 86_400_000));
    return new KeyedContributions(
        "g|ana", GoldenRecords.sparseActivity(), List.of("e7"), List.of(contribution));
  }

  static FileExposure exposure() {
    return new FileExposure(
        App.BOX,
        "t1",
        GoldenRecords.fullActivity().file(),
        Exposure.PRIVATE,
        TIME,
        "ana@example.com",
        "e1",
        true,
        "link-9",
        "eve@gmail.com",
        "d-1",
        "Plans");
  }

  static ContainerEvent containerEvent() {
    return new ContainerEvent(
        "box|t1|d-1", ContainerEvent.Change.LEFT, GoldenRecords.sparseActivity(), exposure());
  }

  static ContainedFile containedFile() {
    return new ContainedFile(exposure().file(), TIME);
  }

  static ContainerState containerState(Activity full) {
    return new ContainerState(
        exposure(),
        GoldenRecords.sparseActivity(),
        full,
        3,
        1,
        2,
        exposure().file().label(),
        true,
        TIME);
  }

  static UrlRecord urlRecord() {
    return new UrlRecord("https://a/b", fileAtUrl(), GoldenRecords.sparseActivity());
  }

  static FileAtUrl fileAtUrl() {
    return new FileAtUrl("https://a/c", "f-1", TIME, "c", "/c");
  }

  static UrlHistory urlHistory() {
    return new UrlHistory(
        List.of(
            new FileSince("f-1", TIME.minusSeconds(60), null, null),
            new FileSince("f-2", TIME, "c", "/c")),
        TIME);
  }

  static PersonAct personAct() {
    return new PersonAct(
        "|ana@example.com",
        "realm",
        Population.PERSON,
        "Sales",
        new ObservedAct(
            TIME.toEpochMilli(),
            ObservedAct.Kind.SHARE,
            true,
            1,
            -2,
            3,
            -4,
            true,
            5,
            List.of(-6, 7),
            new Position(52.5, 13.4, 50, TIME.toEpochMilli()),
            -8,
            ObservedAct.Mark.PUBLIC_LINK),
        GoldenRecords.sparseActivity(),
        null);
  }

  static ValueUse valueUse() {
    return new ValueUse(
        "|ana@example.com", "realm", Population.GUEST, "Sales", Trait.DOMAIN, -6, 20_514);
  }
}
