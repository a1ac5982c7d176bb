package io.cordon.cli.policy.test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.terminal.JsonText;
import io.cordon.model.policy.ActionVerb;
import io.cordon.policy.Policy;
import io.cordon.policy.test.PolicyTest;
import io.cordon.policy.test.PolicyTestResult;
import io.cordon.policy.test.TestFinding;
import java.util.Collection;

/** The output of {@code cordon policy test --json}. Fields may be added, but never removed. */
final class TestReportJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TestReportJson() {}

  static String write(TestReport report) {
    ObjectNode document = JSON.createObjectNode();
    ArrayNode tests = document.putArray("tests");
    report.results().forEach(result -> describe(result, tests.addObject()));
    ArrayNode disabled = document.putArray("disabled");
    for (Policy policy : report.untested()) {
      name(policy, disabled.addObject()).put("file", policy.file());
    }
    document
        .put("policies", report.policyCount())
        .put("passed", report.passed())
        .put("failed", report.failed());
    return JsonText.indented(document);
  }

  private static ObjectNode name(Policy policy, ObjectNode into) {
    return into.put("policy", policy.snapshot().title()).put("policy_id", policy.id());
  }

  private static void describe(PolicyTestRun.Result result, ObjectNode into) {
    PolicyTest test = result.test();
    PolicyTestResult outcome = result.outcome();
    name(result.policy(), into)
        .put("test", test.name())
        .put("file", test.file())
        .put("line", test.line())
        .put("passed", outcome.passed());
    ObjectNode expected = into.putObject("expected").put("findings", test.expectedFindings());
    if (test.expectedActions() == null) {
      expected.putNull("actions");
    } else {
      words(test.expectedActions(), expected.putArray("actions"));
    }
    ObjectNode found = into.putObject("found").put("findings", outcome.findings().size());
    words(outcome.actions(), found.putArray("actions"));
    ArrayNode findings = found.putArray("told");
    outcome.findings().forEach(finding -> describe(finding, findings.addObject()));
    into.put("difference", outcome.difference());
  }

  private static void words(Collection<ActionVerb> verbs, ArrayNode into) {
    verbs.stream().sorted().forEach(verb -> into.add(verb.word()));
  }

  private static void describe(TestFinding finding, ObjectNode into) {
    into.put("uid", finding.uid())
        .put("verb", finding.verb().word())
        .put("user", finding.actor())
        .put("file", finding.file())
        .put("time", finding.at().toString())
        .put("why", finding.why());
  }
}
