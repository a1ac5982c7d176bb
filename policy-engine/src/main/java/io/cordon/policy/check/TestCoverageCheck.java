package io.cordon.policy.check;

import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlNode;
import java.util.function.DoublePredicate;

/**
 * Checks that a policy has a test that expects a finding and one that expects none: otherwise it
 * may fire always, or never.
 */
final class TestCoverageCheck {
  private TestCoverageCheck() {}

  static void check(YamlNode document, Problems errors) {
    YamlNode tests = document.get("tests");
    if (tests == null || tests.isNull() || tests.oneOrMore().isEmpty()) {
      errors.add(document, "has no test: one must expect a finding, and one must expect none");
      return;
    }
    if (!anyExpects(tests, findings -> findings > 0)) {
      errors.add(document.key("tests"), "has no test that expects a finding");
    }
    if (!anyExpects(tests, findings -> findings == 0)) {
      errors.add(document.key("tests"), "has no test that expects no finding");
    }
  }

  private static boolean anyExpects(YamlNode tests, DoublePredicate expectation) {
    return tests.oneOrMore().stream().anyMatch(test -> expects(test, expectation));
  }

  /**
   * A number that cannot be read has a problem of its own, so it satisfies either expectation here.
   */
  private static boolean expects(YamlNode test, DoublePredicate expectation) {
    YamlNode expect = test.get("expect");
    String findings = expect == null ? "" : MainDocumentFinder.text(expect, "findings");
    try {
      return expectation.test(Double.parseDouble(findings));
    } catch (NumberFormatException unreadable) {
      return true;
    }
  }
}
