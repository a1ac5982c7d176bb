package io.cordon.cli.options;

import io.cordon.job.config.ConfigException;
import io.cordon.job.config.JobConfig;
import io.cordon.job.kafka.KafkaAbsentException;
import io.cordon.job.kafka.KafkaFailure;
import io.cordon.job.kafka.Reachability;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** The broker of a job's configuration, as a command uses it. */
public final class KafkaBroker {
  private KafkaBroker() {}

  /** What is done with it. */
  @FunctionalInterface
  public interface Use<T> {
    T run() throws Exception;
  }

  /**
   * Uses the broker once it answers.
   *
   * @param given the file with the configuration, to name the place of a mistake
   * @throws UserErrorException with one sentence, if it cannot be reached or refuses
   */
  public static <T> T use(JobConfigFile given, JobConfig config, Use<T> use) throws Exception {
    try {
      Reachability.require(config.kafka().properties());
      return use.run();
    } catch (ConfigException | KafkaAbsentException unreachable) {
      throw given.mistake(unreachable);
    } catch (KafkaException | ExecutionException refused) {
      String sentence =
          KafkaFailure.explain(refused, config.kafka().properties()).orElseThrow(() -> refused);
      throw new UserErrorException(sentence, config.kafka().secrets().safe(refused));
    }
  }
}
