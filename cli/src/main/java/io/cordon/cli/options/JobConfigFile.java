package io.cordon.cli.options;

import io.cordon.job.config.ConfigException;
import io.cordon.job.config.ConfigFile;
import io.cordon.job.config.CordonOptions;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;

/** The streaming job's configuration file, as the commands for a running job read it. */
public final class JobConfigFile {
  private JobConfigFile() {}

  /**
   * The file's keys; where it names no policies, the built-in ones.
   *
   * @throws UserErrorException when the file is missing or broken
   */
  public static Configuration read(Path file) {
    try {
      Configuration configuration = ConfigFile.read(file);
      if (!configuration.contains(CordonOptions.POLICIES)) {
        configuration.set(CordonOptions.POLICIES, PolicyOptions.builtInPolicies().toString());
      }
      return configuration;
    } catch (ConfigException mistake) {
      throw new UserErrorException(mistake.getMessage(), mistake);
    }
  }
}
