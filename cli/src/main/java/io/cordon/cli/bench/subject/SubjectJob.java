package io.cordon.cli.bench.subject;

import io.cordon.harness.cost.LiveMetrics;
import io.cordon.job.CordonJob;
import io.cordon.job.config.JobConfig;
import io.cordon.job.core.Tally;
import io.cordon.job.decide.DecisionCounts;
import io.cordon.job.read.ReadRecords;
import io.cordon.job.read.SplitReadings;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** A measured job while it runs, from the first record of the topics on. */
final class SubjectJob implements AutoCloseable {
  private static final long CANCEL_SECONDS = 60;
  private static final long SAVEPOINT_SECONDS = 600;

  private static final String READ = Tally.name(SplitReadings.STAGE, SplitReadings.RECORDS);

  /** Counts what the jobs discard. */
  private static final String DISCARD = "discard";

  private final JobClient job;
  private final boolean full;

  private SubjectJob(JobClient job, boolean full) {
    this.job = job;
    this.full = full;
  }

  static SubjectJob start(MeasuredJob job, JobConfig config) throws Exception {
    LiveMetrics.ofThisProcess().clear();
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(config.flink());
    Clock clock = Clock.systemUTC();
    switch (job) {
      case SOURCE -> discard(env, config, new DiscardRecords(false));
      case TREE -> discard(env, config, new DiscardRecords(true));
      case READERS -> discard(env, config, new ReadRecords(clock));
      case FULL -> CordonJob.build(env, config, clock);
    }
    return new SubjectJob(env.executeAsync(job.name()), job == MeasuredJob.FULL);
  }

  private static <T> void discard(
      StreamExecutionEnvironment env,
      JobConfig config,
      KafkaRecordDeserializationSchema<T> deserializer) {
    CordonJob.prepare(env);
    KafkaSource<T> source =
        KafkaSource.<T>builder()
            .setProperties(config.kafka().properties())
            .setTopicPattern(pattern(config.topics().audit()))
            .setGroupId(config.kafka().groupId())
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(deserializer)
            .build();
    env.fromSource(source, WatermarkStrategy.noWatermarks(), "records")
        .uid("records")
        .sinkTo(new DiscardingSink<>())
        .uid(DISCARD)
        .name(DISCARD);
  }

  /** Some of the topics need not exist. */
  private static Pattern pattern(List<String> topics) {
    return Pattern.compile(topics.stream().map(Pattern::quote).collect(Collectors.joining("|")));
  }

  /** How many records it has read so far. */
  long records() {
    LiveMetrics metrics = LiveMetrics.ofThisProcess();
    return full
        ? metrics.sum((operator, name) -> name.equals(READ))
        : metrics.sum(
            (operator, name) -> operator.startsWith(DISCARD) && name.equals("numRecordsIn"));
  }

  /** How many findings it has raised so far. */
  long findings() {
    String prefix = Tally.name(DecisionCounts.STAGE, "");
    return LiveMetrics.ofThisProcess()
        .sum(
            (operator, name) ->
                name.startsWith(prefix) && name.endsWith('.' + DecisionCounts.FINDINGS));
  }

  /**
   * Ends the job with a savepoint, in which each state has the size of its bytes; returns where.
   */
  String stopWithSavepoint(String directory) throws Exception {
    return job.stopWithSavepoint(false, directory, SavepointFormatType.CANONICAL)
        .get(SAVEPOINT_SECONDS, TimeUnit.SECONDS);
  }

  /** Throws what has ended the job, if anything. */
  void requireRunning() throws Exception {
    if (job.getJobExecutionResult().isDone()) {
      job.getJobExecutionResult().get();
      throw new IllegalStateException("the job ended by itself");
    }
  }

  @Override
  public void close() throws ExecutionException, TimeoutException {
    try {
      cancel();
    } catch (InterruptedException ends) {
      // The process ends, and the job with it.
      Thread.currentThread().interrupt();
    }
  }

  private void cancel() throws ExecutionException, TimeoutException, InterruptedException {
    if (!job.getJobExecutionResult().isDone()) {
      job.cancel().get(CANCEL_SECONDS, TimeUnit.SECONDS);
      job.getJobExecutionResult()
          .handle((ended, cancelled) -> ended)
          .get(CANCEL_SECONDS, TimeUnit.SECONDS);
    }
  }
}
