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
 * What the comparison of two runs keeps of a finding. In memory about 200 bytes, its place in the
 * map included, and 600 more for each different file or person, of which {@link
 * FindingSummaryLines} keeps one copy and {@link TopSources} the counts.
 *
 * @param actions what is asked for, strongest first; of a policy that observes, what would be
 * @param detections how many are in it
 * @param since when its story began, in milliseconds: the week it counts in
 * @param who the one who did what was seen last
 * @param fileId tells files of one name apart; null when no file was concerned, as is {@code file}
 * @param file its path, else its name
 * @param about the subject of a policy that groups by something else than file or user, else null
 */
record FindingSummary(
    String uid,
    PolicySummary terms,
    List<ActionVerb> actions,
    long detections,
    long since,
    String who,
    String fileId,
    String file,
    String about) {
  private static final String NAMELESS = "anonymous visitor";

  FindingSummary {
    actions = List.copyOf(actions);
  }

  static FindingSummary of(Finding finding) {
    Detection detection = finding.detection();
    Activity trigger = detection.trigger();
    CloudFile file = trigger.file();
    boolean named = file.id() != null;
    return new FindingSummary(
        finding.uid(),
        PolicySummary.of(detection.policy()),
        actions(finding),
        finding.extent().detections(),
        finding.extent().firstSeen().toEpochMilli(),
        // A visitor without a name is known by a hash, which tells a person nothing.
        trigger.actor().kind() == ActorKind.ANONYMOUS ? NAMELESS : trigger.actor().key(),
        named ? trigger.subjectKey() : null,
        named ? caption(file) : null,
        detection.about());
  }

  private static String caption(CloudFile file) {
    return file.path() != null ? file.path() : file.name() != null ? file.name() : file.id();
  }

  private static List<ActionVerb> actions(Finding finding) {
    PolicySnapshot policy = finding.detection().policy();
    if (finding.withheld() != null) {
      return List.of();
    }
    List<ActionVerb> needless = finding.superseded().stream().map(SupersededAction::verb).toList();
    return policy.actions().stream()
        .filter(verb -> policy.mode() == Mode.OBSERVE || policy.mode().allows(verb))
        .filter(verb -> !needless.contains(verb))
        .sorted()
        .toList();
  }
}
