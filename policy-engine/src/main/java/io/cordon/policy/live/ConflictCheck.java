package io.cordon.policy.live;

import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import java.util.regex.Pattern;

/** Checks whether a valid policy file conflicts with those in force. */
final class ConflictCheck {
  /** A policy that is only disabled or enabled is the same policy; its version may stay. */
  private static final Pattern ENABLED_LINE = Pattern.compile("(?m)^enabled:.*\\R?");

  private final AcceptedPolicies accepted;

  ConflictCheck(AcceptedPolicies accepted) {
    this.accepted = accepted;
  }

  /** The conflict in one sentence; null where there is none. */
  String problem(PolicyFile file, String text) throws PolicyException {
    PolicyClaims published = PolicyClaims.of(file);
    String problem = idConflict(file.id(), published);
    PolicyClaims before = accepted.claims(file.id());
    return problem != null || before == null
        ? problem
        : versionConflict(before, published, file.id(), text);
  }

  private String idConflict(String fileId, PolicyClaims published) {
    for (String id : published.ids().stream().sorted().toList()) {
      String owner = accepted.owner(id);
      if (owner != null && !owner.equals(fileId)) {
        String file = owner.equals(id) ? "" : ", in the file of " + owner;
        return "id " + id + " belongs to another policy or filter" + file + "; choose another id";
      }
    }
    return null;
  }

  private String versionConflict(
      PolicyClaims before, PolicyClaims published, String id, String text) throws PolicyException {
    boolean same = before.version() != null && before.version().equals(published.version());
    if (!same || isSamePolicy(id, text)) {
      return null;
    }
    return "version "
        + published.version()
        + " is in force with another text; give the change another version";
  }

  private boolean isSamePolicy(String id, String text) throws PolicyException {
    String withoutSwitch = ENABLED_LINE.matcher(text).replaceAll("");
    if (!accepted.usesDirectory(id)) {
      return withoutSwitch.equals(ENABLED_LINE.matcher(accepted.change(id).text()).replaceAll(""));
    }
    PolicyFile first = accepted.directory(id);
    // A disabled policy has no findings that carry its version.
    return !first.policies().get(0).metadata().enabled()
        || accepted.read(first.file(), text).equals(first)
        || accepted.read(first.file(), withoutSwitch).equals(first);
  }
}
