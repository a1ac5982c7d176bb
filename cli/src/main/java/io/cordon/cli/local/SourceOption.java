package io.cordon.cli.local;

import io.cordon.cli.UserMistake;
import io.cordon.model.App;
import java.util.List;
import picocli.CommandLine.Option;

/** Which cloud wrote the logs, for those who want to say it. */
public final class SourceOption {
  private static final List<App> READABLE = List.of(App.M365);

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description =
          "Which cloud wrote the logs: m365. Default: told by the content of each record.")
  private String source;

  /** Null when each record is to be recognised by its content. */
  public App app() {
    return source == null
        ? null
        : READABLE.stream()
            .filter(app -> app.id().equals(source))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserMistake(
                        "--source: \""
                            + source
                            + "\" cannot be read; it is one of "
                            + String.join(", ", READABLE.stream().map(App::id).toList())));
  }
}
