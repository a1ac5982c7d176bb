package io.cordon.audit.ocsf;

import io.cordon.audit.record.Fields;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityBuilder;
import io.cordon.model.activity.SettingChange;
import io.cordon.model.activity.Verb;
import io.cordon.model.dlp.DestinationKind;
import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.StableId;
import io.cordon.model.policy.Severity;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;

/**
 * Reads an OCSF event of any producer: a File Hosting Activity is an activity, an Authentication a
 * sign-in; events of other classes are only counted. Facts that Cordon itself wrote under {@code
 * unmapped} take precedence over OCSF's own fields.
 */
public final class OcsfReader implements NativeReader {
  private static final long FILE_HOSTING = 6006;
  private static final long AUTHENTICATION = 3002;
  private static final long LOGON = 1;
  private static final long FATAL = 6;
  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  @Override
  public LogSource source() {
    return LogSource.OCSF;
  }

  @Override
  public boolean recognises(Fields record) {
    boolean numbered = record.has("class_uid") || record.has("type_uid");
    return numbered
        && !isFlattened(record)
        && classUid(record) > 0
        && (record.has("metadata") || record.has("time") || record.has("activity_id"));
  }

  /** Whether the columns of a row stand for the objects of the event. */
  private static boolean isFlattened(Fields record) {
    return record.isFlat()
        && record.names().stream()
            .anyMatch(name -> name.startsWith("actor_") || name.startsWith("file_"));
  }

  @Override
  public List<Reading> read(Fields record, Origin origin, Instant now)
      throws UnreadableRecordException {
    long classUid = classUid(record);
    if (classUid == FILE_HOSTING) {
      return List.of(Reading.of(origin, fileActivity(record, now)));
    }
    boolean signIn = classUid == AUTHENTICATION && OcsfVerb.activityId(record) == LOGON;
    if (signIn) {
      return List.of(Reading.of(origin, signIn(record, now)));
    }
    String word = classUid == AUTHENTICATION ? "directory" : "other";
    return List.of(Reading.skipped(origin, word, OcsfTime.orNull(record, now)));
  }

  private static Activity fileActivity(Fields record, Instant now)
      throws UnreadableRecordException {
    Fields facts = record.fields("unmapped");
    Verb verb = OcsfVerb.of(record);
    return activity(record, facts, now)
        .verb(verb)
        .actor(OcsfActor.of(record.fields("actor"), facts))
        .correlationId(record.fields("metadata").text("correlation_uid"))
        .file(OcsfFile.of(record, facts, verb, now))
        .share(OcsfShare.of(record, facts, verb))
        .labelChange(EnumWord.of(facts.text("label_change"), LabelChange.NONE))
        .labelBefore(labelBefore(facts))
        .setting(setting(facts))
        .transfer(transfer(facts))
        .dlpRule(new DlpRule(facts.text("dlp_policy"), facts.text("dlp_rule")))
        .build();
  }

  private static Activity signIn(Fields record, Instant now) throws UnreadableRecordException {
    return activity(record, Fields.NONE, now)
        .verb(Verb.SIGN_IN)
        .actor(OcsfActor.ofSignIn(record))
        .build();
  }

  /** The parts that activities of all classes have in common. */
  private static ActivityBuilder activity(Fields record, Fields facts, Instant now)
      throws UnreadableRecordException {
    Fields metadata = record.fields("metadata");
    String uid = metadata.text("uid");
    String id = uid != null ? uid : StableId.of(LogSource.OCSF.id(), record.canonical());
    List<String> eventIds = facts.texts("event_ids");
    OcsfProduct product = OcsfProduct.of(record);
    return Activity.builder(id, OcsfTime.of(record, now))
        .eventIds(eventIds.isEmpty() ? List.of(id) : eventIds)
        .arrived(now)
        .app(product.app())
        .tenant(product.tenant())
        .rawType(metadata.word("event_code"))
        .outcome(OcsfVerb.outcome(record))
        .severity(severity(record))
        .endpoint(OcsfEndpoint.of(record.fields("src_endpoint"), facts))
        .client(OcsfClient.of(record, facts, now));
  }

  private static Label labelBefore(Fields facts) {
    return OcsfLabel.of(facts.text("label_before"), facts.text("label_before_id"));
  }

  private static SettingChange setting(Fields facts) {
    return new SettingChange(
        facts.text("setting_name"), facts.text("setting_before"), facts.text("setting_value"));
  }

  private static Transfer transfer(Fields facts) {
    return new Transfer(
        EnumWord.of(facts.text("destination_kind"), DestinationKind.UNKNOWN),
        facts.text("destination"));
  }

  /** Null for Unknown and Other; Fatal becomes critical. */
  private static Severity severity(Fields record) {
    long id = record.number("severity_id", 0);
    for (Severity severity : SEVERITIES) {
      if (severity.ocsfId() == id) {
        return severity;
      }
    }
    return id == FATAL ? Severity.CRITICAL : null;
  }

  /** A type uid contains the class and the activity: 600612 is activity 12 of class 6006. */
  private static long classUid(Fields record) {
    return record.number("class_uid", record.number("type_uid", 0) / OcsfVerb.TYPES_OF_CLASS);
  }
}
