package io.cordon.job.config;

import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;

/** Reads the YAML file of {@code --config}: keys of Cordon and of Flink, nested or dotted. */
public final class ConfigFile {
  private ConfigFile() {}

  /**
   * The values of a file.
   *
   * @throws ConfigException with a line for each mistake that the file alone shows
   */
  public static Configuration read(Path file) throws ConfigException {
    return known(ConfigText.read(file));
  }

  public static Configuration parse(String yaml, String name) throws ConfigException {
    return known(ConfigText.parse(yaml, name));
  }

  private static Configuration known(ConfigText text) throws ConfigException {
    text.requireKnownKeys();
    return text.values();
  }
}
