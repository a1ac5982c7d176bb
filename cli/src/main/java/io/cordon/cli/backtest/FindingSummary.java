package io.cordon.cli.backtest;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.file.CloudFile;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.util.List;

/**
 * The part of a finding that the comparison of two runs needs. About 200 bytes of memory with its
 * entry in the map, and 600 more for each distinct file or user, of which {@link
 * FindingSummaryLines} keeps one copy and {@link TopSources} the counts.
 *
 * @param actions the requested actions, strongest first; in mode observe, those that enforcing
 *     would request
 * @param detections number of detections in the finding
 * @param firstSeenMillis epoch milliseconds; decides the week in which the finding is counted
 * @param user the actor of the last activity
 * @param fileId distinguishes files of the same name; null, as {@code file}, without a file
 * @param file the path, or the name when the path is unknown
 * @param group the subject of a policy that groups by something other than file or user, else null
 */
record FindingSummary(
    String uid,
    PolicySummary policy,
    List<ActionVerb> actions,
    long detections,
    long firstSeenMillis,
    String user,
    String fileId,
    String file,
    String group) {
  private static final String ANONYMOUS_NAME = "anonymous visitor";

  FindingSummary {
    actions = List.copyOf(actions);
  }

  static FindingSummary of(Finding finding) {
    Detection detection = finding.detection();
    Activity trigger = detection.trigger();
    CloudFile file = trigger.file();
    boolean hasFile = file.id() != null;
    return new FindingSummary(
        finding.uid(),
        PolicySummary.of(detection.policy()),
        actions(finding),
        finding.extent().detections(),
        finding.extent().firstSeen().toEpochMilli(),
        // A visitor without a name is identified by a hash, which means nothing to people.
        trigger.actor().kind() == ActorKind.ANONYMOUS ? ANONYMOUS_NAME : trigger.actor().key(),
        hasFile ? trigger.subjectKey() : null,
        hasFile ? caption(file) : null,
        detection.groupSubject());
  }

  private static String caption(CloudFile file) {
    return file.path() != null ? file.path() : file.name() != null ? file.name() : file.id();
  }

  private static List<ActionVerb> actions(Finding finding) {
    PolicySnapshot policy = finding.detection().policy();
    if (finding.withheld() != null) {
      return List.of();
    }
    List<ActionVerb> superseded =
        finding.superseded().stream().map(SupersededAction::verb).toList();
    return policy.actions().stream()
        .filter(verb -> policy.mode() == Mode.OBSERVE || policy.mode().allows(verb))
        .filter(verb -> !superseded.contains(verb))
        .sorted()
        .toList();
  }
}
