package io.cordon.cli.run;

import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Quantity;
import io.cordon.cli.terminal.Terminal;
import io.cordon.job.config.CordonOptions;
import io.cordon.job.config.JobConfig;
import io.cordon.job.kafka.KafkaProbe;
import io.cordon.model.policy.Mode;
import io.cordon.policy.PolicyPack;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;

/** What a job that starts reads, writes and may do; one line each. */
final class Banner {
  private final JobConfig config;
  private final Terminal terminal;

  Banner(JobConfig config, Terminal terminal) {
    this.config = config;
    this.terminal = terminal;
  }

  /**
   * Before the job starts.
   *
   * @param created topics that were missing
   */
  void topics(KafkaProbe.Inputs inputs, List<String> created) {
    String servers = config.kafka().properties().getProperty("bootstrap.servers");
    if (!created.isEmpty()) {
      say("created the topics " + String.join(", ", created));
    }
    say("Kafka at " + servers + " has " + String.join(", ", inputs.present()));
    if (!inputs.absent().isEmpty()) {
      say("not there, and not needed: " + String.join(", ", inputs.absent()));
    }
    if (!inputs.hidden().isEmpty()) {
      say(
          "not reading "
              + String.join(", ", inputs.hidden())
              + ": Kafka does not say whether they exist, because this user has no right on them");
    }
  }

  /** What the policies may do. */
  void policies() {
    PolicyPack pack = config.settings().policies();
    Mode mode = config.settings().ceiling();
    say(
        "%s from %s, %s %s: %s"
            .formatted(
                Quantity.policies(pack.all().size()),
                config.flink().get(CordonOptions.POLICIES),
                CordonOptions.MODE.key(),
                mode.word(),
                meaning(mode)));
  }

  private static String meaning(Mode mode) {
    return switch (mode) {
      case OBSERVE -> "findings, and no action is requested";
      case NOTIFY -> "findings, and messages to people are requested";
      case ENFORCE -> "findings, and actions on files are requested";
    };
  }

  /**
   * Where the state is.
   *
   * @param checkpoint from which the job continues; empty to start without state
   */
  void state(Optional<Path> checkpoint) {
    Configuration flink = config.flink();
    String given = LatestCheckpoint.isGiven(flink) ? "" : "; starting without any";
    say(
        checkpoint
            .map(path -> "continuing from " + path)
            .orElseGet(() -> "state: " + directory(flink) + given));
  }

  /** The directory of the state, as people write it. */
  static String directory(Configuration flink) {
    return StateDirectory.of(flink)
        .map(Path::toString)
        .orElseGet(() -> flink.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY));
  }

  void say(String sentence) {
    terminal.err().println(Printable.text("cordon: " + sentence));
  }
}
