package io.cordon.model.finding;

import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Subject;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import java.time.Instant;
import java.util.List;

/**
 * A containment step that is asked for: {@code cordon.action.v1}. Delivered at least once; {@code
 * actionId} is the same each time, so whoever carries it out does so once.
 *
 * @param target the activity's file, share and cloud
 * @param precondition the exposure seen when the action was decided
 * @param expiresAt after this it must not be carried out any more
 */
public record Action(
    String actionId,
    ActionVerb verb,
    Mode mode,
    Target target,
    Reason reason,
    Exposure precondition,
    Instant requestedAt,
    Instant expiresAt) {

  /**
   * The file to act on, with what an enforcer needs to find it, its links and its collaborators.
   */
  public record Target(
      App app,
      String tenant,
      String fileId,
      String fileName,
      String path,
      String url,
      String owner,
      String user,
      List<String> linkIds,
      List<String> collaborators) {

    public Target {
      linkIds = linkIds == null ? List.of() : List.copyOf(linkIds);
      collaborators = collaborators == null ? List.of() : List.copyOf(collaborators);
    }
  }

  /** Why: the policy, the finding, and the activities that show it. */
  public record Reason(
      String policyId,
      String policyVersion,
      String policyTitle,
      String findingUid,
      List<String> activityIds,
      String label) {

    public Reason {
      activityIds = activityIds == null ? List.of() : List.copyOf(activityIds);
    }
  }

  /** The Kafka key: {@code app|tenant|file id}, the actor standing in where there is no file. */
  public String key() {
    Subject subject =
        target.fileId() == null
            ? Subject.ofActor(target.app(), target.tenant(), target.user())
            : Subject.ofFile(target.app(), target.tenant(), target.fileId());
    return subject.key();
  }
}
