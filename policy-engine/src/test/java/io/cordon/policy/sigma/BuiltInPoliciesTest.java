package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import io.cordon.model.policy.Mode;
import io.cordon.organisation.Locator;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.Recogniser;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.Rule;
import io.cordon.policy.UnusualFeature;
import io.cordon.policy.check.TestedPolicies;
import io.cordon.policy.sigma.correlation.SequenceRules;
import io.cordon.policy.test.PolicyTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in pack is valid; its single-activity policies pass their tests without the job. */
class BuiltInPoliciesTest {

  static Path folder() {
    Path here = Path.of("policies");
    return Files.isDirectory(here) ? here : Path.of("..", "policies");
  }

  private static PolicyPack pack() throws PolicyException {
    return PolicyPackReader.load(folder(), Organisation.forTests());
  }

  @Test
  void thePackLoadsForAnyOrganisation() throws PolicyException {
    assertThat(pack().all()).hasSizeGreaterThanOrEqualTo(25);
    PolicyPack forAnybody = PolicyPackReader.load(folder(), Organisation.empty());
    assertThat(forAnybody.disabled())
        .extracting(policy -> policy.snapshot().title())
        .containsExactly("Administration from outside the corporate network");
    assertThat(pack().disabled())
        .extracting(policy -> policy.snapshot().title())
        .containsExactly(
            "Public link used by a stranger",
            "File behind a link for anyone",
            "Ownership of a file moved to another domain");
    assertThat(forAnybody.all()).hasSize(pack().all().size() + 3 - 1);
    assertThat(pack().activityPolicies()).isNotEmpty();
    assertThat(pack().correlations()).isNotEmpty();
    assertThat(pack().sequences()).isNotEmpty();
    assertThat(pack().unusual()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "domains: [other.test]",
        "{domains: [other.test], labels: [{name: Streng}]}",
        "{domains: [gmail.com], labels: [{name: Confidential}, {name: Public}]}",
        "{labels: [{name: Offen}, {name: Intern}, {name: Geheim}], sensitive_from: Offen}",
        "{partner_domains: [example.com], lists: {authorised_countries: [CH], competitors: []}}",
        "{lists: {source_code_extensions: [], personal_mail_domains: [], first_party_services: []}}"
      })
  void thePackWithItsTestsLoadsForOddOrganisations(String orgYaml) throws Exception {
    Organisation organisation = Organisation.parse(orgYaml, "org.yaml");

    TestedPolicies policies = TestedPolicies.load(folder(), organisation);

    int all = policies.own().all().size() + policies.own().disabled().size();
    assertThat(all).isEqualTo(pack().all().size() + pack().disabled().size());
    assertThat(policies.madeUp().all())
        .usingElementComparator(Comparator.comparing(Policy::id))
        .containsExactlyElementsOf(pack().all());
    assertThat(policies.madeUp().all())
        .allSatisfy(policy -> assertThat(policy.tests()).isNotEmpty());
  }

  @Test
  void eachPolicyIsInTheFolderOfItsTopicAndInTheTableOfTheReadme() throws Exception {
    String readme = Files.readString(folder().resolve("README.md"));
    List<Policy> every = new ArrayList<>(pack().all());
    every.addAll(pack().disabled());
    for (Policy policy : every) {
      Path file = folder().relativize(Path.of(policy.file()));
      assertThat(file.getParent().toString())
          .isIn("sharing", "downloads", "sequences", "anomalies", "administration");
      String name = file.getFileName().toString().replace(".yml", "");
      assertThat(readme.lines())
          .as(name)
          .filteredOn(line -> line.startsWith("| `" + name + "` |"))
          .singleElement()
          .asString()
          .contains(
              "| " + policy.snapshot().severity().word() + " | " + policy.snapshot().mode().word());
    }
  }

  @Test
  void eachPolicyIsDescribedTaggedAndTestedBothWays() throws PolicyException {
    assertThat(pack().all())
        .allSatisfy(
            policy -> {
              assertThat(policy.snapshot().description()).isNotBlank();
              assertThat(policy.snapshot().attack()).isNotEmpty();
              assertThat(policy.snapshot().actions()).isNotEmpty();
              assertThat(policy.metadata().falsePositives()).isNotEmpty();
              assertThat(policy.tests()).anyMatch(test -> test.expectedFindings() > 0);
              assertThat(policy.tests()).anyMatch(test -> test.expectedFindings() == 0);
            });
  }

  @Test
  void onlyEnforcingPoliciesActOnFiles() throws PolicyException {
    assertThat(pack().all())
        .filteredOn(policy -> policy.snapshot().mode() == Mode.NOTIFY)
        .isNotEmpty()
        .allSatisfy(
            policy ->
                assertThat(policy.snapshot().actions()).noneMatch(verb -> verb.isContainment()));
  }

  @Test
  void noPolicyNeedsEveryActivity() throws PolicyException {
    assertThat(pack().activityPolicies()).noneMatch(policy -> policy.verbs().isEmpty());
    assertThat(pack().unusual()).noneMatch(policy -> policy.verbs().isEmpty());
    assertThat(pack().sequences()).noneMatch(policy -> SequenceRules.verbs(policy).isEmpty());
    assertThat(pack().correlations())
        .flatExtracting(policy -> policy.correlation().inputs())
        .allSatisfy(part -> assertThat(((Rule) part).verbs()).as(part.name()).isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> singleActivityPoliciesPassTheirTests() throws Exception {
    return pack().activityPolicies().stream()
        .flatMap(
            policy ->
                policy.tests().stream()
                    .map(
                        test ->
                            DynamicTest.dynamicTest(
                                test.caption(),
                                () ->
                                    assertThat(subjectsFound(policy, test))
                                        .hasSize(test.expectedFindings()))));
  }

  /** The subjects of the findings that a test of the policy causes. */
  static Set<String> subjectsFound(ActivityPolicy policy, PolicyTest test) throws Exception {
    Organisation organisation = Organisation.forTests();
    Recogniser recogniser = new Recogniser(organisation);
    Ledger ledger = new Ledger();
    Set<String> subjects = new HashSet<>();
    try (Locator locator = Locator.open(organisation)) {
      for (Activity given : test.activities()) {
        Activity known = ledger.remember(locator.locate(recogniser.recognise(given)));
        if (policy.condition().matches(known)) {
          assertThat(policy.verbs()).contains(known.verb());
          assertThat(policy.condition().explain(known)).contains("verb is ");
          subjects.add(known.subjectKey());
        }
      }
    }
    return subjects;
  }

  /** A minimal file ledger: the last label and the widest open share of each file. */
  private static final class Ledger {
    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, Exposure> exposures = new HashMap<>();
    private final Map<String, Instant> since = new HashMap<>();

    private Activity remember(Activity activity) {
      String subject = activity.subjectKey();
      if (activity.file().label().isKnown()) {
        labels.put(subject, activity.file().label());
      }
      Exposure before = exposures.getOrDefault(subject, Exposure.UNKNOWN);
      Exposure after = before;
      if (activity.verb() == Verb.SHARE) {
        after = before.greatest(Exposure.of(activity.share().audience()));
      } else if (activity.verb() == Verb.UNSHARE) {
        after = Exposure.UNKNOWN;
      }
      if (after != before) {
        exposures.put(subject, after);
        since.put(subject, activity.time());
      }
      return activity.toBuilder()
          .file(
              activity
                  .file()
                  .withLabel(labels.getOrDefault(subject, Label.UNKNOWN))
                  .withExposure(after, since.get(subject)))
          .build();
    }
  }

  @Test
  void theFirstRuleOfTheDocumentationFindsWhatItsTestSays() throws Exception {
    Path page = folder().resolveSibling("docs").resolve("policies.md");
    String rule = PolicyDocumentationTest.examples(Files.readString(page)).get(0);
    PolicyPack pack = PolicyPackReader.read(Map.of("policies.md", rule), Organisation.forTests());
    ActivityPolicy policy = pack.activityPolicies().get(0);
    assertThat(subjectsFound(policy, policy.tests().get(0))).hasSize(1);
  }

  @Test
  void eachScenarioHasItsPolicy() throws PolicyException {
    assertThat(pack().unusual())
        .flatExtracting(policy -> policy.features())
        .filteredOn(UnusualFeature::isScenario)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(UnusualFeature.values()).filter(UnusualFeature::isScenario).toList());
  }
}
