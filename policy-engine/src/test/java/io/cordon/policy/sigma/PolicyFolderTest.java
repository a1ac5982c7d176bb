package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.organisation.Organisation;
import io.cordon.policy.PolicyException;
import io.cordon.policy.check.PolicyCheck;
import io.cordon.policy.check.PolicyCheck.TestRequirement;
import io.cordon.yaml.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFolderTest {
  private static final String RULE =
      """
      title: T
      id: 0f3c1a52-6d0b-4a5e-9a57-%012d
      taxonomy: cordon
      logsource: {category: file_hosting_activity}
      detection: {s: {%s: share}, condition: s}
      """;

  @TempDir private Path folder;

  private String rule(String name, int number, String field) throws IOException {
    return Files.writeString(folder.resolve(name), RULE.formatted(number, field)).toString();
  }

  private List<String> problems() {
    return catchThrowableOfType(
            PolicyException.class, () -> PolicyPackReader.load(folder, Organisation.empty()))
        .problems()
        .stream()
        .map(Problem::message)
        .toList();
  }

  @Test
  void anUnreadableFileDoesNotHideTheMistakesOfOthers() throws Exception {
    Path latin = folder.resolve("a.yml");
    Files.write(latin, "title: Größe".getBytes(StandardCharsets.ISO_8859_1));
    Path wide = folder.resolve("b.yml");
    Files.write(wide, RULE.getBytes(StandardCharsets.UTF_16));
    Path large = Files.write(folder.resolve("c.yml"), new byte[(1 << 20) + 1]);
    String wrong = rule("d.yml", 4, "verbs");
    rule("e.yml", 5, "verb");
    String filter =
        """
        title: F
        id: 0f3c1a52-6d0b-4a5e-9a57-000000000009
        taxonomy: cordon
        logsource: {category: file_hosting_activity}
        filter: {rules: [rule_of_a], s: {user: backup}, condition: s}
        """;
    Files.writeString(folder.resolve("f.yml"), filter);

    List<String> expected = new ArrayList<>();
    expected.add(latin + ":1:10: is not UTF-8 text; save the file as UTF-8");
    expected.add(wide + ": is UTF-16 text; save it as UTF-8");
    expected.add(large + ": is too long: 1048577 characters; the limit is 1048576");
    expected.add(wrong + ":5:17: unknown field \"verbs\"; did you mean \"verb\"?");
    assertThat(problems()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(PolicyCheck.of(folder, Organisation.empty(), TestRequirement.OPTIONAL).errors())
        .extracting(error -> error.problem().message())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theEndOfTheNameMayBeInCapitals() throws Exception {
    rule("A.YML", 1, "verb");
    rule("b.Yaml", 2, "verb");
    rule("c.yml", 3, "verb");
    assertThat(PolicyPackReader.load(folder, Organisation.empty()).all()).hasSize(3);
  }

  @Test
  void aRuleUnderAnotherNameIsMentioned() throws Exception {
    rule("a.yml", 1, "verb");
    String copy = rule("b.yml.txt", 2, "verb");
    Files.writeString(folder.resolve("README.md"), "title: none\n\nAbout detection: nothing.\n");
    rule(".hidden.txt", 3, "verb");
    PolicyCheck check = PolicyCheck.of(folder, Organisation.empty(), TestRequirement.OPTIONAL);
    assertThat(check.passed()).isTrue();
    assertThat(check.warnings())
        .extracting(warning -> warning.problem().message())
        .contains(copy + ": looks like a rule but is not read: its name must end in .yml or .yaml")
        .noneMatch(message -> message.contains("README") || message.contains(".hidden"));
  }

  @Test
  void aFolderWithTheNameOfARuleIsEntered() throws Exception {
    Files.createDirectory(folder.resolve("rules.yml"));
    rule("rules.yml/a.yml", 1, "verb");
    assertThat(PolicyPackReader.load(folder, Organisation.empty()).all()).hasSize(1);
  }

  @Test
  void aLinkWhoseRulesWouldRemainUnreadIsRefused(@TempDir Path elsewhere) throws Exception {
    Path loop = folder.resolve("loop.yml");
    Files.createSymbolicLink(loop, loop);
    Path dangling = Files.createSymbolicLink(folder.resolve("old.yml"), folder.resolve("gone"));
    Path outside = Files.createSymbolicLink(folder.resolve("shared"), elsewhere);
    Path named = Files.createSymbolicLink(folder.resolve("shared.yml"), elsewhere);
    Files.createDirectories(folder.resolve("..data/sub"));
    Path hidden = Files.createSymbolicLink(folder.resolve("sub"), folder.resolve("..data/sub"));
    Path file = Files.writeString(elsewhere.resolve("a.yml"), RULE.formatted(1, "verb"));
    Path toFile = Files.createSymbolicLink(folder.resolve("a.yml"), file);

    String notFollowed = ": is a link to a folder, which is not followed; copy the folder here";
    assertThat(problems())
        .containsExactlyInAnyOrder(
            loop + ": is a link that leads to no file",
            dangling + ": is a link that leads to no file",
            outside + notFollowed,
            named + notFollowed,
            hidden + notFollowed,
            toFile + ": is a link to a file outside the folder");
    assertThat(PolicyFolder.read(loop).problems())
        .extracting(Problem::message)
        .containsExactly(loop + ": is a link that leads to no file");
  }

  @Test
  void aLinkToAFolderThatIsReadAnywayIsNoMistake() throws Exception {
    Files.createDirectory(folder.resolve("rules"));
    rule("rules/a.yml", 1, "verb");
    Files.createSymbolicLink(folder.resolve("again"), folder.resolve("rules"));
    Files.createSymbolicLink(folder.resolve("notes.txt"), folder.resolve("gone"));

    assertThat(PolicyPackReader.load(folder, Organisation.empty()).all()).hasSize(1);
  }
}
