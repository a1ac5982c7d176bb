package io.cordon.cli.policy.translate;

import io.cordon.cli.options.UserErrorException;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import io.cordon.policy.PolicyException;
import io.cordon.policy.sigma.PolicyFolder;
import io.cordon.policy.translate.PolicyDraft;
import io.cordon.policy.translate.RuleTranslator;
import io.cordon.yaml.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cordon policy translate}: writes a draft of a policy from a rule for other tools. */
@Command(
    name = "translate",
    description = "Writes a draft of a policy from a Sigma rule whose fields are those of a cloud.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon policy translate rule.yml > my-policies/rule.yml",
      "  cordon policy translate rules/cloud/m365            all drafts of a folder",
      "  curl -s https://example.com/rule.yml | cordon policy translate -",
      "",
      "The draft goes to standard output: read it, write its tests, then run cordon",
      "policy check. What has no counterpart in Cordon is a comment in the draft and a",
      "line on standard error; the exit code is then 1. It is 0 when everything was",
      "translated, 2 when the file cannot be read. docs/policies-from-sigma.md lists",
      "the fields."
    })
public final class PolicyTranslateCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      description = "A rule, a directory of rules, or - for standard input.")
  private Path file;

  PolicyTranslateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int untranslated = 0;
    int rules = 0;
    boolean first = true;
    Map<String, String> texts = texts();
    for (Map.Entry<String, String> rule : texts.entrySet()) {
      PolicyDraft draft = RuleTranslator.translate(rule.getKey(), rule.getValue());
      if (texts.size() > 1) {
        terminal.out().println((first ? "" : "\n") + "# " + Printable.text(rule.getKey()));
      }
      first = false;
      // Comments quote the rule as it is; values are escaped already.
      draft.text().lines().forEach(line -> terminal.out().print(Printable.text(line) + '\n'));
      rules += draft.rules();
      untranslated += draft.untranslated().size();
      for (Problem problem : draft.untranslated()) {
        terminal.err().println("cordon policy translate: " + Printable.text(problem.message()));
      }
    }
    terminal.out().flush();
    terminal
        .err()
        .println(
            Quantity.of(rules, "rule", "rules")
                + (untranslated == 0
                    ? ", all of it translated"
                    : ", " + Quantity.of(untranslated, "part", "parts") + " not translated"));
    return untranslated == 0 ? 0 : 1;
  }

  private Map<String, String> texts() throws IOException {
    if (file.toString().equals(STANDARD_INPUT)) {
      return Map.of("standard input", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
    }
    try {
      return PolicyFolder.allTexts(file);
    } catch (PolicyException unreadable) {
      throw new UserErrorException(unreadable.getMessage(), unreadable);
    }
  }
}
