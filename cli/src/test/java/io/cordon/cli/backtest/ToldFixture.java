package io.cordon.cli.backtest;

import io.cordon.model.ActionVerb;
import io.cordon.model.Mode;
import io.cordon.model.Severity;
import java.time.Instant;
import java.util.List;

/** A finding of policy p by ana on plan.docx in the tenth week of 2026, unless said otherwise. */
final class ToldFixture {
  private final String uid;
  private String policy = "p";
  private String title = "Shared";
  private String version = "1";
  private Severity severity = Severity.HIGH;
  private Mode mode = Mode.NOTIFY;
  private List<ActionVerb> actions = List.of(ActionVerb.NOTIFY_USER);
  private long detections = 1;
  private String since = "2026-03-02T10:00:00Z";
  private String who = "ana@example.com";
  private String file = "plan.docx";
  private String about;

  private ToldFixture(String uid) {
    this.uid = uid;
  }

  static ToldFixture told(String uid) {
    return new ToldFixture(uid);
  }

  ToldFixture by(String name) {
    who = name;
    return this;
  }

  ToldFixture on(String name) {
    file = name;
    return this;
  }

  ToldFixture about(String subject) {
    about = subject;
    return this;
  }

  ToldFixture policy(String id) {
    policy = id;
    return this;
  }

  ToldFixture since(String time) {
    since = time;
    return this;
  }

  ToldFixture severity(Severity level) {
    severity = level;
    return this;
  }

  ToldFixture mode(Mode other) {
    mode = other;
    return this;
  }

  ToldFixture title(String other) {
    title = other;
    return this;
  }

  ToldFixture version(String other) {
    version = other;
    return this;
  }

  ToldFixture actions(ActionVerb... verbs) {
    actions = List.of(verbs);
    return this;
  }

  ToldFixture detections(long count) {
    detections = count;
    return this;
  }

  Told make() {
    return new Told(
        uid,
        new Terms(policy, title, version, severity, mode),
        actions,
        detections,
        Instant.parse(since).toEpochMilli(),
        who,
        file == null ? null : "m365||" + file,
        file,
        about);
  }
}
