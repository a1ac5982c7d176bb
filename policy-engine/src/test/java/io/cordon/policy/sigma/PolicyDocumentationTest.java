package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.policy.ActionVerb;
import io.cordon.organisation.Organisation;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.CorrelationPolicy;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.SequencePolicy;
import io.cordon.policy.condition.Condition;
import io.cordon.policy.sigma.correlation.UnusualFeatureReader;
import io.cordon.policy.sigma.detection.Modifier;
import io.cordon.policy.sigma.document.CorrelationType;
import io.cordon.policy.sigma.document.MetadataReader;
import io.cordon.policy.test.PolicyTest;
import io.cordon.policy.test.TestOrganisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The statements and examples of docs/policies.md are correct. */
public class PolicyDocumentationTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

  public static String text() throws IOException {
    Path folder = BuiltInPoliciesTest.folder().toAbsolutePath().normalize();
    return Files.readString(folder.resolveSibling("docs").resolve("policies.md"));
  }

  /** The YAML blocks of a text. */
  static List<String> examples(String text) {
    return EXAMPLE.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<PolicyFile> files() throws IOException, PolicyException {
    List<PolicyFile> files = new ArrayList<>();
    for (String example : examples(text())) {
      String name = "example " + (files.size() + 1);
      files.add(
          PolicyFileReader.read(name, example, Organisation.forTests(), TestOrganisation.all()));
    }
    return files;
  }

  @Test
  void theExamplesCompileSeparatelyAndTogether() throws Exception {
    List<Policy> policies = PolicyPack.of(files()).all();
    assertThat(policies)
        .hasAtLeastOneElementOfType(ActivityPolicy.class)
        .hasAtLeastOneElementOfType(CorrelationPolicy.class)
        .hasAtLeastOneElementOfType(SequencePolicy.class);
    assertThat(files()).anyMatch(file -> file.policies().size() == 2).anyMatch(this::isFilter);
  }

  private boolean isFilter(PolicyFile file) {
    return file.policies().isEmpty() && file.filters().get(0).expires() != null;
  }

  @Test
  void theTestsInTheExamplesPass() throws Exception {
    int tests = 0;
    for (ActivityPolicy policy : PolicyPack.of(files()).activityPolicies()) {
      for (PolicyTest test : policy.tests()) {
        assertThat(BuiltInPoliciesTest.subjectsFound(policy, test))
            .as(test.caption())
            .hasSize(test.expectedFindings());
        tests++;
      }
    }
    assertThat(tests).isGreaterThanOrEqualTo(4);
  }

  /** A row {@code | `test` | yes or no | why |} of the table about missing fields. */
  @Test
  void theTableOfMissingFieldsIsCorrect() throws Exception {
    Pattern row =
        Pattern.compile("(?m)^\\| (.*`file\\.label.*|`not s` .*) \\| (yes|no) \\| .* \\|$");
    Matcher rows = row.matcher(text().replace("\\|", "|"));
    int checked = 0;
    while (rows.find()) {
      String entry = rows.group(1).replaceAll("^.*?(file\\.label[^}`]*).*$", "$1");
      Condition condition = Rules.condition(entry);
      boolean negated = rows.group(1).startsWith("`not s`");
      assertThat(condition.matches(Rules.activity("verb=share")) != negated)
          .as(rows.group())
          .isEqualTo(rows.group(2).equals("yes"));
      checked++;
    }
    assertThat(checked).isEqualTo(5);
  }

  @Test
  void everyModifierTypeKeyAndActionIsDocumented() throws IOException {
    String text = text();
    Stream<String> words =
        Stream.of(
                Modifier.words().stream(),
                Modifier.unsupported().stream(),
                Stream.of(CorrelationType.values()).map(CorrelationType::word),
                CorrelationType.unsupported().stream(),
                UnusualFeatureReader.words().stream(),
                MetadataReader.SIGMA_KEYS.stream(),
                MetadataReader.CORDON_KEYS.stream(),
                Stream.of(ActionVerb.values()).map(ActionVerb::word))
            .flatMap(part -> part);
    assertThat(words).allSatisfy(word -> assertThat(text).contains("`" + word));
  }
}
