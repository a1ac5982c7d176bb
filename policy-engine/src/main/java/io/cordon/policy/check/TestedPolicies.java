package io.cordon.policy.check;

import io.cordon.organisation.Organisation;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.sigma.PolicyFileReader;
import io.cordon.policy.sigma.PolicyFolder;
import io.cordon.policy.sigma.PolicyPackReader;
import io.cordon.policy.test.TestOrganisation;
import io.cordon.yaml.Problem;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlDocuments;
import io.cordon.yaml.YamlLimits;
import io.cordon.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Policies with the tests inside them, read for each organisation in which tests run, so that the
 * tests of a policy pass whatever labels and domains an organisation has.
 *
 * @param own all policies as the given organisation runs them, with the tests that say so
 * @param madeUp the policies with tests in the made-up organisation, as that one runs them
 * @param unknown the policies with tests without any, as they run without {@code org.yaml}
 */
public record TestedPolicies(PolicyPack own, PolicyPack madeUp, PolicyPack unknown) {
  private static final String IN_MADE_UP =
      "; so it is in the made-up organisation of tests: a test with \"organisation: own\" runs in"
          + " that of --org";

  /**
   * Reads every policy in the folder, or the one file.
   *
   * @throws PolicyException with all problems, in any organisation
   */
  public static TestedPolicies load(Path folder, Organisation organisation) throws PolicyException {
    PolicyFolder read = PolicyFolder.read(folder);
    return read(read.texts(), read.problems(), organisation);
  }

  static TestedPolicies read(
      Map<String, String> texts, List<Problem> unreadable, Organisation organisation)
      throws PolicyException {
    Set<Problem> problems = new LinkedHashSet<>();
    PolicyPack own = PolicyPack.none();
    try {
      Set<TestOrganisation> tests = Set.of(TestOrganisation.OWN);
      own = PolicyPackReader.read(texts, unreadable, organisation, tests);
    } catch (PolicyException refused) {
      problems.addAll(refused.problems());
    }
    PolicyPack madeUp = pack(texts, TestOrganisation.MADE_UP, organisation, problems);
    PolicyPack unknown = pack(texts, TestOrganisation.NONE, organisation, problems);
    if (!problems.isEmpty()) {
      throw new PolicyException(List.copyOf(problems));
    }
    return new TestedPolicies(own, madeUp, unknown);
  }

  /** The files with tests in an organisation that is not the given one, and filters for them. */
  private static PolicyPack pack(
      Map<String, String> texts,
      TestOrganisation organisation,
      Organisation given,
      Set<Problem> problems) {
    List<PolicyFile> files = new ArrayList<>();
    new TreeMap<>(texts)
        .forEach(
            (file, text) -> {
              List<YamlNode> documents =
                  YamlDocuments.read(file, text, YamlLimits.RULE, Problems.withoutKeys());
              boolean tested = documents.stream().anyMatch(each -> hasTest(each, organisation));
              if (!tested && !documents.stream().allMatch(TestedPolicies::isFilter)) {
                return;
              }
              try {
                files.add(read(file, text, organisation));
              } catch (PolicyException refused) {
                // A filter for what only the given organisation has can hide nothing of the tests.
                if (tested) {
                  refused.problems().forEach(p -> problems.add(explained(p, file, text, given)));
                }
              }
            });
    return PolicyPack.ofLatest(files);
  }

  private static PolicyFile read(String file, String text, TestOrganisation organisation)
      throws PolicyException {
    return PolicyFileReader.read(
        file,
        text,
        organisation == TestOrganisation.NONE ? Organisation.empty() : Organisation.forTests(),
        Set.of(organisation));
  }

  /** With advice, where the given organisation has what the made-up one lacks. */
  private static Problem explained(Problem problem, String file, String text, Organisation given) {
    try {
      PolicyFileReader.read(file, text, given, TestOrganisation.all());
    } catch (PolicyException refused) {
      if (refused.problems().stream().anyMatch(other -> isSamePlace(problem, other))) {
        return problem;
      }
    }
    return new Problem(
        problem.file(),
        problem.line(),
        problem.column(),
        problem.key(),
        problem.sentence() + IN_MADE_UP);
  }

  /** Sentences may differ: they list the labels of the organisation. */
  private static boolean isSamePlace(Problem problem, Problem other) {
    return problem.line() == other.line() && problem.column() == other.column();
  }

  private static boolean isFilter(YamlNode document) {
    return document.isMap() && document.get("filter") != null;
  }

  private static boolean hasTest(YamlNode document, TestOrganisation organisation) {
    YamlNode tests = document.isMap() ? document.get("tests") : null;
    return tests != null
        && tests.oneOrMore().stream().anyMatch(test -> organisation(test) == organisation);
  }

  private static TestOrganisation organisation(YamlNode test) {
    String word = test.isMap() ? MainDocumentFinder.text(test, TestOrganisation.KEY) : "";
    return TestOrganisation.of(word).orElse(TestOrganisation.MADE_UP);
  }

  /** The number of tests of each policy, in all organisations. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    for (PolicyPack pack : List.of(own, madeUp, unknown)) {
      everyOf(pack).forEach(p -> counts.merge(p.id(), p.tests().size(), Integer::sum));
    }
    return counts;
  }

  /** The policies that are off where their tests would run: those tests do not run. */
  public List<Policy> untested() {
    List<Policy> off = new ArrayList<>(madeUp.disabled());
    off.addAll(unknown.disabled());
    Set<String> elsewhere = new HashSet<>();
    List.of(madeUp, unknown).forEach(pack -> everyOf(pack).forEach(p -> elsewhere.add(p.id())));
    own.disabled().stream().filter(policy -> !elsewhere.contains(policy.id())).forEach(off::add);
    return off;
  }

  private static List<Policy> everyOf(PolicyPack pack) {
    List<Policy> every = new ArrayList<>(pack.all());
    every.addAll(pack.disabled());
    return every;
  }
}
