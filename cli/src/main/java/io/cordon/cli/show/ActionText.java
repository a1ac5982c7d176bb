package io.cordon.cli.show;

import io.cordon.model.finding.Finding;
import io.cordon.model.finding.RelatedPolicy;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import java.util.List;
import java.util.stream.Collectors;

/** In words: the actions that Cordon takes, would take, or does not take and why. */
public final class ActionText {
  private ActionText() {}

  public static String of(Finding finding) {
    PolicySnapshot policy = finding.detection().policy();
    String reasons =
        finding.superseded().stream()
            .map(superseded -> why(superseded, finding))
            .collect(Collectors.joining());
    return effect(finding) + " (mode " + policy.mode().word() + ")" + reasons;
  }

  private static String effect(Finding finding) {
    if (finding.withheld() != null) {
      return "nothing, because " + reason(finding.withheld());
    }
    List<ActionVerb> superseded =
        finding.superseded().stream().map(SupersededAction::verb).toList();
    PolicySnapshot policy = finding.detection().policy();
    boolean observes = policy.mode() == Mode.OBSERVE;
    String verbs =
        policy.actions().stream()
            .filter(verb -> observes || policy.mode().allows(verb))
            .filter(verb -> !superseded.contains(verb))
            .map(ActionText::words)
            .collect(Collectors.joining(", "));
    String words = verbs.isEmpty() ? "notify nobody" : verbs;
    return observes ? "nothing; it would " + words : words;
  }

  private static String reason(WithheldReason withheld) {
    return switch (withheld) {
      case SERVICE_ACCOUNT -> "it is a service account";
      case BREAK_GLASS -> "it is a break-glass account";
      case OWN_APPLICATION -> "Cordon itself did it";
      case ALERT_BUDGET -> "the alert budget holds it back";
    };
  }

  /** {@code ; not remove public link: quarantine by "Title" includes it}. */
  private static String why(SupersededAction superseded, Finding finding) {
    String title =
        finding.policies().stream()
            .filter(policy -> superseded.policyId().equals(policy.policyId()))
            .map(RelatedPolicy::title)
            .findFirst()
            .orElse(superseded.policyId());
    return "; not "
        + words(superseded.verb())
        + ": "
        + words(superseded.by())
        + " by \""
        + title
        + "\" includes it";
  }

  private static String words(ActionVerb verb) {
    return verb.word().replace('_', ' ');
  }
}
