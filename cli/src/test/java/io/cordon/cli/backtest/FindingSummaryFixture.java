package io.cordon.cli.backtest;

import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.Severity;
import java.time.Instant;
import java.util.List;

/** By default a finding of policy p by ana on plan.docx in the tenth week of 2026. */
final class FindingSummaryFixture {
  private final String uid;
  private String policy = "p";
  private String title = "Shared";
  private String version = "1";
  private Severity severity = Severity.HIGH;
  private Mode mode = Mode.NOTIFY;
  private List<ActionVerb> actions = List.of(ActionVerb.NOTIFY_USER);
  private long detections = 1;
  private String firstSeen = "2026-03-02T10:00:00Z";
  private String user = "ana@example.com";
  private String file = "plan.docx";
  private String group;

  private FindingSummaryFixture(String uid) {
    this.uid = uid;
  }

  static FindingSummaryFixture finding(String uid) {
    return new FindingSummaryFixture(uid);
  }

  FindingSummaryFixture by(String name) {
    user = name;
    return this;
  }

  FindingSummaryFixture on(String name) {
    file = name;
    return this;
  }

  FindingSummaryFixture inGroup(String name) {
    group = name;
    return this;
  }

  FindingSummaryFixture policy(String id) {
    policy = id;
    return this;
  }

  FindingSummaryFixture since(String time) {
    firstSeen = time;
    return this;
  }

  FindingSummaryFixture severity(Severity level) {
    severity = level;
    return this;
  }

  FindingSummaryFixture mode(Mode value) {
    mode = value;
    return this;
  }

  FindingSummaryFixture title(String value) {
    title = value;
    return this;
  }

  FindingSummaryFixture version(String value) {
    version = value;
    return this;
  }

  FindingSummaryFixture actions(ActionVerb... verbs) {
    actions = List.of(verbs);
    return this;
  }

  FindingSummaryFixture detections(long count) {
    detections = count;
    return this;
  }

  FindingSummary make() {
    return new FindingSummary(
        uid,
        new PolicySummary(policy, title, version, severity, mode),
        actions,
        detections,
        Instant.parse(firstSeen).toEpochMilli(),
        user,
        file == null ? null : "m365||" + file,
        file,
        group);
  }
}
