package io.cordon.cli.datagen;

import io.cordon.cli.options.UserErrorException;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.model.identity.App;
import io.cordon.yaml.ProblemText;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The clouds that the words of {@code --clouds} name. */
final class CloudNames {
  private CloudNames() {}

  /**
   * All clouds where none is named.
   *
   * @throws UserErrorException for an unknown word
   */
  static Set<App> of(Collection<String> words) {
    Set<App> apps = EnumSet.noneOf(App.class);
    words.forEach(word -> apps.add(app(word)));
    return apps.isEmpty() ? WorldSettings.allClouds() : apps;
  }

  private static App app(String word) {
    List<String> known = WorldSettings.allClouds().stream().map(App::id).toList();
    return WorldSettings.allClouds().stream()
        .filter(app -> app.id().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UserErrorException(
                    "--clouds: there is no cloud "
                        + ProblemText.quote(word)
                        + ProblemText.suggestionOrAll(word, known)));
  }
}
