package io.cordon.cli.datagen;

import io.cordon.cli.options.UserErrorException;
import io.cordon.datagen.incident.Scenarios;
import io.cordon.datagen.script.Scenario;
import io.cordon.yaml.ProblemText;
import java.util.Collection;
import java.util.List;

/** The incidents that the words of {@code --scenarios} name. */
final class ScenarioNames {
  private ScenarioNames() {}

  /**
   * Requires that there are incidents of these words.
   *
   * @throws UserErrorException for an unknown word
   */
  static void require(Collection<String> words) {
    List<String> known = Scenarios.incidents().stream().map(Scenario::word).toList();
    for (String word : words) {
      if (!known.contains(word)) {
        throw new UserErrorException(
            "--scenarios: there is no scenario "
                + ProblemText.quote(word)
                + ProblemText.suggestionOrAll(word, known));
      }
    }
  }
}
