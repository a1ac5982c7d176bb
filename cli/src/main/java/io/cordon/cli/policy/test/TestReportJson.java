package io.cordon.cli.policy.test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.model.policy.ActionVerb;
import io.cordon.policy.Policy;
import io.cordon.policy.test.PolicyTest;
import io.cordon.policy.test.PolicyTestResult;
import io.cordon.policy.test.TestFinding;
import java.util.Collection;

/** What {@code cordon policy test --json} writes; names are added to it, never taken away. */
final class TestReportJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TestReportJson() {}

  static String write(TestReport report) {
    ObjectNode document = JSON.createObjectNode();
    ArrayNode tests = document.putArray("tests");
    report.results().forEach(result -> describe(result, tests.addObject()));
    ArrayNode disabled = document.putArray("disabled");
    for (Policy policy : report.pack().disabled()) {
      name(policy, disabled.addObject()).put("file", policy.file());
    }
    document
        .put("policies", report.pack().all().size())
        .put("passed", report.passed())
        .put("failed", report.failed());
    return document.toPrettyString();
  }

  private static ObjectNode name(Policy policy, ObjectNode into) {
    return into.put("policy", policy.snapshot().title()).put("policy_id", policy.id());
  }

  private static void describe(PolicyTestRun.Result result, ObjectNode into) {
    PolicyTest test = result.test();
    PolicyTestResult verdict = result.verdict();
    name(result.policy(), into)
        .put("test", test.name())
        .put("file", test.file())
        .put("line", test.line())
        .put("passed", verdict.passed());
    ObjectNode expected = into.putObject("expected").put("findings", test.expectedFindings());
    if (test.expectedActions() == null) {
      expected.putNull("actions");
    } else {
      words(test.expectedActions(), expected.putArray("actions"));
    }
    ObjectNode found = into.putObject("found").put("findings", verdict.found().size());
    words(verdict.actions(), found.putArray("actions"));
    ArrayNode told = found.putArray("told");
    verdict.found().forEach(finding -> describe(finding, told.addObject()));
    into.put("difference", verdict.difference());
  }

  private static void words(Collection<ActionVerb> verbs, ArrayNode into) {
    verbs.stream().sorted().forEach(verb -> into.add(verb.word()));
  }

  private static void describe(TestFinding finding, ObjectNode into) {
    into.put("uid", finding.uid())
        .put("verb", finding.verb().word())
        .put("user", finding.who())
        .put("file", finding.file())
        .put("time", finding.at().toString())
        .put("why", finding.why());
  }
}
