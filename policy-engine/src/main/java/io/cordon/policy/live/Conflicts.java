package io.cordon.policy.live;

import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import java.util.Map;
import java.util.regex.Pattern;

/** What speaks against a sound file because of what is in force already. */
final class Conflicts {
  /** Switching a policy off and on again makes no other policy of it. */
  private static final Pattern SWITCH = Pattern.compile("(?m)^enabled:.*\\R?");

  private final AcceptedPolicies ledger;

  Conflicts(AcceptedPolicies ledger) {
    this.ledger = ledger;
  }

  /** One sentence; null where nothing is in the way. */
  String problem(PolicyFile file, String text) throws PolicyException {
    PolicyClaims published = PolicyClaims.of(file);
    String problem = ofIds(file.id(), published);
    PolicyClaims before = ledger.standing(file.id());
    if (problem != null || before == null) {
      return problem;
    }
    problem = ofMemory(before.memories(), published.memories());
    return problem == null ? ofVersion(before, published, file.id(), text) : problem;
  }

  private String ofIds(String id, PolicyClaims published) {
    for (String one : published.ids().stream().sorted().toList()) {
      String owner = ledger.owner(one);
      if (owner != null && !owner.equals(id)) {
        String whose = owner.equals(one) ? "" : ", in the file of " + owner;
        return "id "
            + one
            + " is that of another policy or filter"
            + whose
            + "; give yours an id of its own";
      }
    }
    return null;
  }

  private static String ofMemory(
      Map<String, PolicyClaims.Memory> before, Map<String, PolicyClaims.Memory> published) {
    for (Map.Entry<String, PolicyClaims.Memory> entry : published.entrySet()) {
      PolicyClaims.Memory known = before.get(entry.getKey());
      if (known == null || known.equals(entry.getValue())) {
        continue;
      }
      String learned = "what was learned is of field " + known.field().word();
      if (known.field() == entry.getValue().field()) {
        learned += ", learn " + (known.learnsFromAll() ? "all" : "judged");
        learned += ", peers " + known.peers();
      }
      return learned + "; give it an id of its own";
    }
    return null;
  }

  private String ofVersion(PolicyClaims before, PolicyClaims published, String id, String text)
      throws PolicyException {
    boolean same = before.version() != null && before.version().equals(published.version());
    if (!same || saysTheSame(id, text)) {
      return null;
    }
    return "version "
        + published.version()
        + " is in force with another text; give the change a version of its own";
  }

  private boolean saysTheSame(String id, String text) throws PolicyException {
    String switched = SWITCH.matcher(text).replaceAll("");
    if (!ledger.countsTheDirectorys(id)) {
      return switched.equals(SWITCH.matcher(ledger.change(id).text()).replaceAll(""));
    }
    PolicyFile first = ledger.directory(id);
    // One that is off has found nothing by its version.
    return !first.policies().get(0).metadata().enabled()
        || ledger.read(first.file(), text).equals(first)
        || ledger.read(first.file(), switched).equals(first);
  }
}
