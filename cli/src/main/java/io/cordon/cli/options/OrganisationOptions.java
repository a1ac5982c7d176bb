package io.cordon.cli.options;

import io.cordon.organisation.Locator;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --org}: the file that describes the own organisation. */
public final class OrganisationOptions {
  static final String MISSING =
      "without --org, nobody counts as internal and label ids have no names";

  @Option(
      names = "--org",
      paramLabel = "FILE",
      description = "org.yaml: your domains, labels, networks, people. Default: all unknown.")
  private Path organisation;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  public Organisation organisation() {
    return organisation == null ? Organisation.empty() : load(organisation);
  }

  /** Null when the option is not given. */
  public Path file() {
    return organisation;
  }

  /** What the results lack without {@code --org}; empty with it. */
  public String missing() {
    return organisation == null ? MISSING : "";
  }

  /**
   * What the results lack without {@code --org}, and the commands that come next; empty with it.
   *
   * @param logs the log files of the command line
   */
  public List<String> hint(List<String> logs) {
    if (organisation != null) {
      return List.of();
    }
    List<String> arguments = command.root().commandLine().getParseResult().originalArgs();
    return new NextStep(command.name(), arguments, logs).lines(Path.of(""));
  }

  /**
   * Loads the organisation from a file.
   *
   * @throws UserErrorException that names every error in the file
   */
  public static Organisation load(Path file) {
    try {
      return withDatabases(Organisation.load(file));
    } catch (OrganisationException broken) {
      throw new UserErrorException(broken.getMessage(), broken);
    }
  }

  /**
   * Returns the same organisation after opening its geolocation databases once: a broken database
   * is reported before the job starts.
   */
  public static Organisation withDatabases(Organisation organisation) throws OrganisationException {
    Locator.open(organisation).close();
    return organisation;
  }
}
