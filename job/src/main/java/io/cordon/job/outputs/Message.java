package io.cordon.job.outputs;

import io.cordon.model.Action;
import io.cordon.model.Finding;
import io.cordon.model.Severity;
import io.cordon.model.json.ActionJson;
import io.cordon.model.json.FindingJson;
import java.time.Instant;
import java.util.Locale;

/**
 * What an output delivers: a finding or an action, written.
 *
 * @param id the same however often it is delivered; a finding's uid and revision, as in its {@code
 *     metadata.uid}, or an action's id
 * @param event {@code finding.create}, {@code finding.update}, {@code finding.close} or {@code
 *     action.request}
 * @param severity null for an action
 * @param at when Cordon decided it
 * @param text its JSON as in Kafka, on one line
 */
public record Message(String id, String event, Severity severity, Instant at, String text) {

  static Message of(Finding finding) {
    return new Message(
        finding.uid() + '.' + finding.revision(),
        "finding." + finding.stage().caption().toLowerCase(Locale.ROOT),
        finding.detection().policy().severity(),
        finding.toldAt(),
        FindingJson.write(finding));
  }

  static Message of(Action action) {
    return new Message(
        action.actionId(), "action.request", null, action.requestedAt(), ActionJson.write(action));
  }
}
