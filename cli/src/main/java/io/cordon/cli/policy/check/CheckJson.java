package io.cordon.cli.policy.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.terminal.JsonText;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.policy.Policy;
import io.cordon.policy.check.Diagnostic;
import io.cordon.policy.check.PolicyCheck;
import io.cordon.yaml.Problem;
import java.util.Locale;

/** The output of {@code cordon policy check --json}. Fields may be added, but never removed. */
final class CheckJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CheckJson() {}

  static String write(PolicyCheck check) {
    ObjectNode document = JSON.createObjectNode();
    var policies = document.putArray("policies");
    check.policies().forEach(policy -> describe(policy, check.tests(policy), policies.addObject()));
    var problems = document.putArray("problems");
    check.diagnostics().forEach(diagnostic -> describe(diagnostic, problems.addObject()));
    document.put("ok", check.passed());
    return JsonText.indented(document);
  }

  private static void describe(Policy policy, int tests, ObjectNode into) {
    PolicySnapshot snapshot = policy.snapshot();
    into.put("id", snapshot.id())
        .put("title", snapshot.title())
        .put("kind", snapshot.kind().name().toLowerCase(Locale.ROOT))
        .put("level", snapshot.severity().word())
        .put("mode", snapshot.mode().word())
        .put("version", snapshot.version())
        .put("enabled", policy.metadata().enabled())
        .put("file", policy.file())
        .put("tests", tests);
  }

  private static void describe(Diagnostic diagnostic, ObjectNode into) {
    Problem problem = diagnostic.problem();
    into.put("file", problem.file())
        .put("line", problem.line())
        .put("column", problem.column())
        .put("severity", diagnostic.level().word())
        .put("sentence", problem.sentence());
  }
}
