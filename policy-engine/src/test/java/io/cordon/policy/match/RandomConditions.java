package io.cordon.policy.match;

import io.cordon.policy.condition.Condition;
import io.cordon.policy.sigma.correlation.PolicyFixtures;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;

/** Random conditions of all forms that rules have, over few values, so that many of them match. */
final class RandomConditions {
  private static final String[] TESTS = {
    "verb: share",
    "verb: [download, sync]",
    "verb: [share, unshare, upload, delete]",
    "verb|neq: open",
    "verb|startswith: s",
    "verb|exists: true",
    "app: box",
    "app: [m365, google]",
    "user: ana@example.com",
    "user: [ana@example.com, eve@gmail.com]",
    "user|contains: BEN",
    "user.kind: guest",
    "user.affiliation: external",
    "user.department: sales",
    "user.department: [finance, legal]",
    "user.department: null",
    "user.service_account: true",
    "user.service_account: false",
    "user.employment: left",
    "user.employment: [employed, leaving]",
    "user.employment: null",
    "user.population: [agent, service_account]",
    "user.population|neq: person",
    "user.role: controller",
    "user.role|contains: y",
    "file|endswith: .docx",
    "file|re: '^[a-z]+\\.'",
    "file|re|i: '^(plan|keys)'",
    "file: '*.pem'",
    "file|contains|cased: Plan",
    "file.id|exists: false",
    "file.extension: docx",
    "file.extension: [xlsx, pem, docx]",
    "file.extension|neq: pem",
    "file.label|gte: Confidential",
    "file.label|lt: Confidential",
    "file.label: General",
    "audience|gte: external",
    "audience: internal",
    "recipient|all: [eve@gmail.com, max@rival.example]",
    "recipient.domain: gmail.com",
    "recipient.domain: [rival.example, a.example]",
    "recipient.affiliation: external",
    "ip|cidr: 10.0.0.0/8",
    "ip: 192.0.2.7",
    "country: de",
    "country: [NG, FR]",
    "network.kind: [hosting, anonymiser]",
    "outcome: failure",
  };

  private final Random random;

  RandomConditions(Random random) {
    this.random = random;
  }

  /** The reader refuses conditions that can never match; then another one is tried. */
  Condition next() {
    Optional<Condition> next = Optional.empty();
    while (next.isEmpty()) {
      next = PolicyFixtures.validDetection(detection());
    }
    return next.get();
  }

  private String detection() {
    int selections = 1 + random.nextInt(3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < selections; i++) {
      text.append("s").append(i).append(":\n").append(selection().indent(4));
    }
    return text + "condition: " + expression(selections) + "\n";
  }

  /** A map with tests of different fields, or a list of such maps. */
  private String selection() {
    if (random.nextInt(4) == 0) {
      return "- {" + oneOf(TESTS) + "}\n- {" + oneOf(TESTS) + "}\n";
    }
    StringJoiner tests = new StringJoiner(", ", "{", "}");
    String first = oneOf(TESTS);
    tests.add(first);
    for (int i = random.nextInt(3); i > 0; i--) {
      String more = oneOf(TESTS);
      if (!tests.toString().contains(more.substring(0, more.indexOf(':') + 1))) {
        tests.add(more);
      }
    }
    return tests.toString();
  }

  private String expression(int selections) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < selections; i++) {
      if (i > 0) {
        text.append(random.nextBoolean() ? " and " : " or ");
      }
      text.append(random.nextInt(3) == 0 ? "not " : "").append("s").append(i);
    }
    return random.nextInt(4) == 0 ? "not (" + text + ")" : text.toString();
  }

  private String oneOf(String[] texts) {
    return texts[random.nextInt(texts.length)];
  }
}
