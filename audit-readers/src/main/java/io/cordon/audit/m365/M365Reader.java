package io.cordon.audit.m365;

import io.cordon.audit.m365.purview.CopilotRecord;
import io.cordon.audit.m365.purview.DlpRecord;
import io.cordon.audit.m365.purview.EndpointRecord;
import io.cordon.audit.record.EventTime;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.LongId;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.RecordReadings;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.audit.text.LowerCase;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityBuilder;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import io.cordon.model.identity.StableId;
import io.cordon.model.policy.Severity;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a record of the Management Activity API: an activity, or counted as no file activity. */
public final class M365Reader implements NativeReader {
  /** The program that keeps a folder of a computer and OneDrive the same. */
  private static final String SYNC_ENGINE = "ab9b8c07-8f02-4f72-87fa-80105867a763";

  @Override
  public LogSource source() {
    return LogSource.M365;
  }

  @Override
  public boolean recognises(Fields record) {
    return record.has("CreationTime") && record.word("Operation") != null;
  }

  @Override
  public List<Reading> read(Fields record, Origin origin, Instant now)
      throws UnreadableRecordException {
    String name = record.word("Operation");
    String id = record.text("Id");
    id = id != null ? id : StableId.of(App.M365.id(), record.canonical());
    if (CopilotRecord.recognises(record)) {
      return filesOfCopilot(record, id, name, origin, now);
    }
    ActivityBuilder ofPurview = ofPurview(record, id, name, now);
    if (ofPurview != null) {
      return List.of(Reading.of(origin, ofPurview.build()));
    }
    M365Operation operation = operation(record, name);
    return List.of(
        operation == null
            ? skipped(record, name, origin, now)
            : Reading.of(origin, activity(record, id, name, operation, now).build()));
  }

  private static Reading skipped(Fields record, String name, Origin origin, Instant now) {
    Instant at = EventTime.orNull(record.text("CreationTime"), now);
    return Reading.skipped(origin, M365SkipReason.word(record, name), at);
  }

  /** An activity for each file that the record names. */
  private static List<Reading> filesOfCopilot(
      Fields record, String id, String name, Origin origin, Instant now)
      throws UnreadableRecordException {
    CopilotRecord copilot = CopilotRecord.of(record);
    List<Fields> files = copilot.files();
    if (files.isEmpty()) {
      return List.of(skipped(record, name, origin, now));
    }
    RecordReadings.require(files.size(), "files");
    RecordReadings readings = new RecordReadings(origin);
    Set<String> known = new HashSet<>();
    String idOfRecord = LongId.shortened(id);
    for (Fields resource : files) {
      CopilotRecord.UsedFile file = copilot.used(resource);
      String ofFile = known.isEmpty() ? idOfRecord : idOfRecord + '#' + known.size();
      M365Operation operation = M365Operation.of(file.verb());
      ActivityBuilder activity = activity(file.record(), ofFile, name, operation, now);
      activity.outcome(file.outcome()).severity(file.flagged() ? Severity.HIGH : null);
      Activity built = activity.build();
      if (known.add(built.verb() + built.subjectKey())) {
        readings.add(built);
      }
    }
    return readings.all();
  }

  /** What data loss prevention saw of a file; null for all other records. */
  private static ActivityBuilder ofPurview(Fields record, String id, String name, Instant now)
      throws UnreadableRecordException {
    if (DlpRecord.recognises(record, name)) {
      M365Operation operation = M365Operation.of(DlpRecord.verb(name));
      return activity(DlpRecord.ofSharePoint(record), id, name, operation, now)
          .dlpRule(DlpRecord.rule(record))
          .severity(DlpRecord.severity(record));
    }
    if (!EndpointRecord.recognises(record, name)) {
      return null;
    }
    M365Operation operation = M365Operation.of(EndpointRecord.verb(name));
    Fields file = EndpointRecord.ofSharePoint(record);
    ActivityBuilder activity = activity(file, id, name, operation, now);
    String archive = EndpointRecord.archive(record, name);
    return activity
        .file(activity.build().file().toBuilder().archive(archive).build())
        .outcome(EndpointRecord.outcome(record))
        .transfer(EndpointRecord.transfer(record, name))
        .dlpRule(EndpointRecord.rule(record));
  }

  private static ActivityBuilder activity(
      Fields record, String id, String name, M365Operation operation, Instant now)
      throws UnreadableRecordException {
    Instant time = EventTime.parse("CreationTime", record.text("CreationTime"), now);
    Actor actor = M365Actor.of(record);
    Client client = M365Client.of(record);
    Verb verb = operation.verb() == Verb.DOWNLOAD && isSync(client) ? Verb.SYNC : operation.verb();
    ActivityBuilder activity =
        Activity.builder(id, time)
            .arrived(now)
            .app(App.M365)
            .tenant(LowerCase.of(record.word("OrganizationId")))
            .rawType(name)
            .verb(verb)
            .outcome(outcome(record, operation))
            .actor(actor)
            .endpoint(M365Endpoint.of(record, client))
            .client(client);
    if (operation.verb() == Verb.SIGN_IN) {
      activity.severity(risk(record));
    } else {
      addFile(activity, record, name, operation, actor);
    }
    return activity;
  }

  private static boolean isSync(Client client) {
    return SYNC_ENGINE.equalsIgnoreCase(client.applicationId());
  }

  /** Null for an operation that is no file activity. */
  private static M365Operation operation(Fields record, String name) {
    M365Operation membership = Membership.of(record, name);
    if (membership != null) {
      return membership;
    }
    String workload = record.word("Workload");
    boolean files = "SharePoint".equals(workload) || "OneDrive".equals(workload);
    String type = record.word("ItemType");
    boolean onFile = "File".equals(type) || "Folder".equals(type);
    M365Operation known = M365Operations.of(name, onFile);
    if (known != null && known.verb() == Verb.SIGN_IN) {
      return known;
    }
    if (known != null) {
      return files || workload == null || "Aip".equals(workload) || labelsFile(record, known)
          ? known
          : null;
    }
    boolean other =
        files && onFile && record.text("ObjectId") != null && !M365SkipReason.isAlert(name);
    return other && !M365Operations.isAboutSite(name) ? M365Operation.of(Verb.OTHER) : null;
  }

  /**
   * Desktop apps log the labelling of a file under workloads of their own. E-mails are no files.
   */
  private static boolean labelsFile(Fields record, M365Operation operation) {
    return operation.verb() == Verb.LABEL
        && !"Exchange".equals(record.word("Workload"))
        && record.text("ObjectId") != null;
  }

  private static void addFile(
      ActivityBuilder activity, Fields record, String name, M365Operation operation, Actor actor) {
    if (Membership.isOfTeam(record) && operation.verb().changesSharing()) {
      activity.file(Membership.team(record)).share(Membership.ofTeamMembers(record));
      return;
    }
    Label label = M365Labelling.label(record);
    if (operation.verb() == Verb.LABEL) {
      M365Labelling labelling = M365Labelling.of(record, name);
      activity.labelChange(labelling.change()).labelBefore(labelling.before());
      label = labelling.label();
    }
    activity
        .correlationId(LowerCase.of(record.text("CorrelationId")))
        .file(M365File.of(record, operation.verb(), actor, label))
        .share(M365Share.of(record, operation));
    if (operation.verb() == Verb.ADMINISTER) {
      activity.setting(M365Setting.of(record));
    }
  }

  private static Outcome outcome(Fields record, M365Operation operation) {
    String status = LowerCase.of(record.text("ResultStatus"));
    boolean failed =
        operation.verb() != Verb.SIGN_IN
            && status != null
            && (status.strip().startsWith("fail") || status.strip().equals("false"));
    return failed ? Outcome.FAILURE : operation.outcome();
  }

  /** The directory's risk level of a sign-in; null where there is none. */
  private static Severity risk(Fields record) {
    String level = LowerCase.of(record.text("RiskLevelDuringSignIn"));
    return switch (level == null ? "" : level) {
      case "low" -> Severity.LOW;
      case "medium" -> Severity.MEDIUM;
      case "high" -> Severity.HIGH;
      default -> null;
    };
  }
}
