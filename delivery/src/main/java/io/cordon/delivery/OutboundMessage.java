package io.cordon.delivery;

import io.cordon.model.finding.Action;
import io.cordon.model.finding.Finding;
import io.cordon.model.json.ActionJson;
import io.cordon.model.json.FindingJson;
import io.cordon.model.policy.Severity;
import java.time.Instant;
import java.util.Locale;

/**
 * A finding or an action as JSON, ready to be delivered.
 *
 * @param id idempotency key, the same for every repetition: a finding's uid and revision, as in its
 *     {@code metadata.uid}, or an action's id
 * @param event {@code finding.create}, {@code finding.update}, {@code finding.close} or {@code
 *     action.request}
 * @param severity null for an action
 * @param decidedAt when the job emitted it
 * @param json as in Kafka, on one line
 */
public record OutboundMessage(
    String id, String event, Severity severity, Instant decidedAt, String json) {

  public static OutboundMessage of(Finding finding) {
    return new OutboundMessage(
        finding.uid() + '.' + finding.revision(),
        "finding." + finding.stage().caption().toLowerCase(Locale.ROOT),
        finding.detection().policy().severity(),
        finding.emittedAt(),
        FindingJson.write(finding));
  }

  public static OutboundMessage of(Action action) {
    return new OutboundMessage(
        action.actionId(), "action.request", null, action.requestedAt(), ActionJson.write(action));
  }
}
