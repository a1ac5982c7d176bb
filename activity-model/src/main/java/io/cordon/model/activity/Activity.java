package io.cordon.model.activity;

import io.cordon.model.dlp.DlpRule;
import io.cordon.model.dlp.Transfer;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.identity.App;
import io.cordon.model.identity.PeopleScope;
import io.cordon.model.identity.PersonKey;
import io.cordon.model.identity.Subject;
import io.cordon.model.policy.Severity;
import java.time.Instant;
import java.util.List;

/**
 * One thing an actor did to a file, at a time, from a place.
 *
 * @param id the provider's event id, or a stable derived one
 * @param eventIds the native ids of all rows that were merged into this activity, its own first
 * @param correlationId the provider's id of the request, shared by all its rows; null when absent
 * @param time when it happened, by the provider's clock
 * @param arrived when Cordon read it
 * @param rawType the provider's name of the event, for example {@code AnonymousLinkCreated}
 * @param labelChange effect of a labelling; {@code NONE} for all other verbs
 * @param labelBefore the label that a labelling replaced
 * @param severity the source's own rating; null when absent
 * @param setting what an administrator changed
 * @param emission whether the activity passed before
 * @param contents the labelled files that the container exposes, for {@code EXPOSE}
 * @param transfer where the file went; {@code NONE} for all verbs but {@code TRANSFER}
 * @param dlpRule the rule that matched, as the cloud names it
 */
public record Activity(
    String id,
    List<String> eventIds,
    String correlationId,
    Instant time,
    Instant arrived,
    App app,
    String tenant,
    String rawType,
    Verb verb,
    Outcome outcome,
    Actor actor,
    CloudFile file,
    Share share,
    LabelChange labelChange,
    Label labelBefore,
    Endpoint endpoint,
    Client client,
    Severity severity,
    SettingChange setting,
    Emission emission,
    Contents contents,
    Transfer transfer,
    DlpRule dlpRule) {

  /** Native ids kept of one act; further rows are counted, but their ids are dropped. */
  public static final int MAX_EVENT_IDS = 200;

  public Activity {
    eventIds = eventIds == null ? List.of() : List.copyOf(eventIds);
    app = app == null ? App.UNKNOWN : app;
    verb = verb == null ? Verb.UNKNOWN : verb;
    outcome = outcome == null ? Outcome.UNKNOWN : outcome;
    actor = actor == null ? Actor.UNKNOWN : actor;
    file = file == null ? CloudFile.NONE : file;
    share = share == null ? Share.NONE : share;
    labelChange = labelChange == null ? LabelChange.NONE : labelChange;
    labelBefore = labelBefore == null ? Label.UNKNOWN : labelBefore;
    endpoint = endpoint == null ? Endpoint.UNKNOWN : endpoint;
    client = client == null ? Client.UNKNOWN : client;
    setting = setting == null ? SettingChange.NONE : setting;
    emission = emission == null ? Emission.FIRST : emission;
    contents = contents == null ? Contents.NONE : contents;
    transfer = transfer == null ? Transfer.NONE : transfer;
    dlpRule = dlpRule == null ? DlpRule.NONE : dlpRule;
  }

  /** The file; for an activity without a file, {@link #actorSubject()}. */
  public Subject subject() {
    return file.id() != null ? Subject.ofFile(app, tenant, file.id()) : actorSubject();
  }

  /** The text of {@link #subject()}: what state and messages about it are keyed by. */
  public String subjectKey() {
    return subject().key();
  }

  /** The actor, in this tenant of this cloud. */
  public Subject actorSubject() {
    return Subject.ofActor(app, tenant, actor.key());
  }

  /** The actor across clouds and tenants, as far as the scope joins them. */
  public PersonKey person(PeopleScope scope) {
    return actor.domain() != null
        ? new PersonKey(scope.realm(tenant), actor.name())
        : PersonKey.ofLocal(actorSubject());
  }

  /**
   * The identity of the act that this row belongs to, the same for all of its rows: those with one
   * correlation id, actor, file and verb. Any other row is an act of its own. So is a row that
   * names no file: two of them may be about two files.
   */
  public String act() {
    return verb.changesSharing() && correlationId != null && file.id() != null
        ? verb.word() + '|' + correlationId + '|' + actor.key() + '|' + subject().key()
        : id;
  }

  public ActivityBuilder toBuilder() {
    return new ActivityBuilder(this);
  }

  /** Starts an activity with its id and time; it arrives at the same time until set. */
  public static ActivityBuilder builder(String id, Instant time) {
    return new ActivityBuilder(id, time);
  }
}
