package io.cordon.cli.options;

import io.cordon.organisation.Locator;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Who we are: the option that several commands share. */
public final class OrganisationOptions {
  @Option(
      names = "--org",
      paramLabel = "FILE",
      description = "org.yaml: domains, labels, networks, people. Without it they are unknown.")
  private Path organisation;

  public Organisation organisation() {
    return organisation == null ? Organisation.empty() : load(organisation);
  }

  /** What those miss who did not say who they are; empty for those who did. */
  public String hint() {
    return organisation != null
        ? ""
        : "without --org nobody is known to be internal, and label ids have no names"
            + " (flink-conf/org-example.yaml shows how to say it)";
  }

  /** The organisation of a file; all that is wrong with it is one mistake. */
  public static Organisation load(Path file) {
    try {
      return withDatabases(Organisation.load(file));
    } catch (OrganisationException broken) {
      throw new UserMistake(broken.getMessage(), broken);
    }
  }

  /**
   * The same organisation, when its geolocation databases can be opened: in this process that shows
   * before the job starts.
   */
  public static Organisation withDatabases(Organisation organisation) throws OrganisationException {
    Locator.open(organisation).close();
    return organisation;
  }
}
