package io.cordon.model.finding;

import io.cordon.model.file.Exposure;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Subject;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import java.time.Instant;
import java.util.List;

/**
 * A requested action on a file: {@code cordon.action.v1}. Delivered at least once, always with the
 * same {@code actionId}, so that consumers carry it out only once.
 *
 * @param target file, links and cloud of the activity that triggered it
 * @param precondition the exposure seen when the action was decided
 * @param expiresAt it must not be carried out after this time
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
   *
   * @param user name of the actor of the activity; null where the log has none
   * @param userId the provider's id of the actor; null where the log has none
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
      String userId,
      List<String> linkIds,
      List<String> collaborators) {

    public Target {
      linkIds = linkIds == null ? List.of() : List.copyOf(linkIds);
      collaborators = collaborators == null ? List.of() : List.copyOf(collaborators);
    }
  }

  /** Why it is requested: the policy, the finding, and the activities as evidence. */
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

  /**
   * The Kafka key: the file; when there is none, the actor; when the log names neither, the
   * finding, so that strangers do not share a key.
   */
  public String key() {
    Subject subject =
        target.fileId() == null
            ? Subject.ofActor(target.app(), target.tenant(), actor())
            : Subject.ofFile(target.app(), target.tenant(), target.fileId());
    return subject.key();
  }

  private String actor() {
    return target.user() != null
        ? target.user()
        : target.userId() != null ? target.userId() : reason.findingUid();
  }
}
