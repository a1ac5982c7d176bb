package io.cordon.cli.options;

import io.cordon.organisation.Locator;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --org}: the file that describes the own organisation. */
public final class OrganisationOptions {
  @Option(
      names = "--org",
      paramLabel = "FILE",
      description = "org.yaml: your domains, labels, networks, people. Default: all unknown.")
  private Path organisation;

  public Organisation organisation() {
    return organisation == null ? Organisation.empty() : load(organisation);
  }

  /** Null when the option is not given. */
  public Path file() {
    return organisation;
  }

  /** A hint for people who did not use {@code --org}; empty for others. */
  public String hint() {
    return organisation != null
        ? ""
        : "without --org, nobody counts as internal and label ids have no names"
            + "; cordon org init --out org.yaml LOG... drafts the file";
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
