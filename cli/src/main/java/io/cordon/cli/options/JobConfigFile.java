package io.cordon.cli.options;

import io.cordon.job.config.ConfigException;
import io.cordon.job.config.ConfigText;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;

/** The job's configuration file of {@code --config}, and the mistakes in it. */
public final class JobConfigFile {
  private final ConfigText text;

  private JobConfigFile(ConfigText text) {
    this.text = text;
  }

  /**
   * Reads the file; what it says is checked by {@link #jobConfig}.
   *
   * @throws UserErrorException if it cannot be read, or is no YAML with keys and values
   */
  public static JobConfigFile read(Path file) {
    try {
      return new JobConfigFile(ConfigText.read(file));
    } catch (ConfigException unreadable) {
      throw new UserErrorException(unreadable.getMessage(), unreadable);
    }
  }

  /** What the file says, with the built-in policies where it names none; as a copy. */
  public Configuration values() {
    Configuration values = text.values();
    if (!values.contains(CordonOptions.POLICIES)) {
      values.set(CordonOptions.POLICIES, PolicyOptions.builtInPolicies().toString());
    }
    return values;
  }

  public JobConfig jobConfig() {
    return jobConfig(values());
  }

  /**
   * The configuration of the job.
   *
   * @param values those of this file, with more or other ones
   * @throws UserErrorException with a line for each mistake, and its place
   */
  public JobConfig jobConfig(Configuration values) {
    try {
      return text.jobConfig(values);
    } catch (ConfigException mistakes) {
      throw new UserErrorException(mistakes.getMessage(), mistakes);
    }
  }

  /**
   * A mistake that was found later.
   *
   * @param found whose message begins with the key
   */
  public UserErrorException mistake(Exception found) {
    return new UserErrorException(text.placed(found.getMessage()), found);
  }
}
